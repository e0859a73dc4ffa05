"""Keep the anchors of sections and steps when an import brings a newer version of a text.

Anchors of a text that was edited in the admin: `numbers_and_anchors`.
"""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import TypeVar

from .document import Document, Section, Step
from .tidy_text import title_key

_Part = TypeVar("_Part", Section, Step)
# Anchors that were made from the position, like s2, s2-1 or s2-n3; others were chosen in a file.
_GENERATED = re.compile(r"s\d+(-\d+)?(-n?\d+)?")


def inherit_anchors(new: Document, old: Document) -> Document:
    """`new` with the anchors that `old` had for the same headings and step titles.

    Anchors that were chosen in the file stay. A part that is new gets an anchor that `old` had not.
    """
    former_anchors = set(old.anchors)
    taken = {anchor for anchor in new.anchors if not _GENERATED.fullmatch(anchor)}
    unavailable = taken | former_anchors
    old_sections = _by_key((section.heading, section) for section in old.sections)

    def choose(anchor: str, inherited: str | None) -> str:
        if not _GENERATED.fullmatch(anchor):
            return anchor
        candidate = inherited or anchor
        if candidate in taken or (inherited is None and candidate in former_anchors):
            candidate = next_anchor(f"{anchor}-n", unavailable)
        taken.add(candidate)
        unavailable.add(candidate)
        return candidate

    sections = []
    for section in new.sections:
        match = _pop(old_sections, section.heading)
        anchor = choose(section.anchor, match.anchor if match else None)
        old_steps = _by_key((step.title, step) for step in (match.steps if match else ()))
        steps = tuple(_with_anchor(step, old_steps, choose) for step in section.steps)
        sections.append(replace(section, anchor=anchor, steps=steps))
    return replace(new, sections=tuple(sections))


def next_anchor(prefix: str, used: Container[str]) -> str:
    """The first of `prefix`1, `prefix`2, … that is not in `used`."""
    number = 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def _with_anchor(
    step: Step, old_steps: dict[str, list[Step]], choose: Callable[[str, str | None], str]
) -> Step:
    match = _pop(old_steps, step.title)
    return replace(step, anchor=choose(step.anchor, match.anchor if match else None))


def _by_key(pairs: Iterable[tuple[str, _Part]]) -> dict[str, list[_Part]]:
    found: dict[str, list[_Part]] = {}
    for title, part in pairs:
        found.setdefault(title_key(title), []).append(part)
    return found


def _pop(parts: dict[str, list[_Part]], title: str) -> _Part | None:
    waiting = parts.get(title_key(title))
    return waiting.pop(0) if waiting else None
