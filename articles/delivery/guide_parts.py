"""The sections and steps of a guide as its page shows them: in which order, with which mark, open or folded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from string import ascii_uppercase

from articles.text.document import Document, Section, Step
from articles.text.html.plain import plain_text

_LONGEST_CHIP = 8
_CLAUSE = re.compile(r"[^。；;，,\n]+")


@dataclass(frozen=True)
class ShownStep:
    """A step. `mark` is its number or letter, empty for what is neither done nor chosen.

    `due` is the deadline in a few characters, empty where none says it; `is_due_whole` tells whether
    that is all of the deadline.
    """

    step: Step
    mark: str = ""
    is_open: bool = False
    due: str = ""
    is_due_whole: bool = False


@dataclass(frozen=True)
class ShownSection:
    section: Section
    steps: tuple[ShownStep, ...]

    def step(self, anchor: str) -> ShownStep | None:
        return next((each for each in self.steps if each.step.anchor == anchor), None)


def shown_sections(document: Document) -> list[ShownSection]:
    """The sections of a rendered Document in the order of the page: background comes last.

    Numbers run through the whole guide; only steps that are done one after the other have one.
    The first step is open.
    """
    numbers = count(1)
    shown = [
        ShownSection(section, tuple(_steps(section, numbers))) for section in document.page_sections
    ]
    first = next((part for part in shown if part.steps and not part.section.background), None)
    if first is None:
        return shown
    opened = ShownSection(first.section, (_opened(first.steps[0]), *first.steps[1:]))
    return [opened if part is first else part for part in shown]


def _steps(section: Section, numbers: Iterator[int]) -> Iterator[ShownStep]:
    for place, step in enumerate(section.steps):
        due, is_whole = short_deadline(step)
        yield ShownStep(step, _mark(section, place, numbers), due=due, is_due_whole=is_whole)


def _mark(section: Section, place: int, numbers: Iterator[int]) -> str:
    if section.has_steps_to_do:
        return str(next(numbers))
    if section.kind == "choices" and place < len(ascii_uppercase):
        return ascii_uppercase[place]
    return ""


def _opened(shown: ShownStep) -> ShownStep:
    return ShownStep(shown.step, shown.mark, True, shown.due, shown.is_due_whole)


def short_deadline(step: Step) -> tuple[str, bool]:
    """The first clause of a rendered step's deadline if it is short, and whether it is all of it."""
    text = plain_text(step.deadline).strip("。 ")
    found = _CLAUSE.match(text)
    if not found or len(found[0]) > _LONGEST_CHIP:
        return "", False
    return found[0], found[0] == text
