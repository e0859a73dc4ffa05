"""A reader's own plan for today, made of the lines whose conditions hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import prod

from .conditions import Condition, read_condition
from .questions import Answers, Kind, Question, SyntaxMistake

# So many combinations are looked through for editors.
MOST_COMBINATIONS = 20_000
FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 5


class When(StrEnum):
    TODAY = "today"
    WEEK = "week"
    AVOID = "avoid"


@dataclass(frozen=True)
class PlanQuestion:
    """`slug` names the field of the form, `name` stands in conditions, `options` are by value."""

    slug: str
    name: str
    text: str
    options: Mapping[str, str]

    @property
    def question(self) -> Question:
        return Question(self.name, Kind.ONE, is_required=True, choices=tuple(self.options.values()))


@dataclass(frozen=True)
class PlanLine:
    """`condition` None: for everybody. `row` is what the line was made of."""

    when: When
    condition: Condition | None
    row: object


def read_options(text: str) -> dict[str, str]:
    """Lines 「rent：租机」: labels by value. Raises SyntaxMistake."""
    options: dict[str, str] = {}
    for number, line in enumerate(filter(str.strip, text.splitlines()), start=1):
        value, colon, label = (part.strip() for part in line.replace(":", "：").partition("："))
        if not colon or not value.isascii() or not value or not label:
            raise SyntaxMistake(
                f"第 {number} 行：写成「rent：租机」，前面用英文，后面是读者看到的。"
            )
        if value in options or label in options.values():
            raise SyntaxMistake(f"第 {number} 行：「{line.strip()}」和前面的重了。")
        options[value] = label
    if len(options) < 2:
        raise SyntaxMistake("至少写两个选项。")
    return options


def read_plan_condition(text: str, questions: Iterable[PlanQuestion]) -> Condition | None:
    """None for an empty text. Raises SyntaxMistake."""
    text = text.strip().removeprefix("如果")
    return read_condition(text, [each.question for each in questions]) if text else None


def lines_for(lines: Iterable[PlanLine], answers: Answers, when: When) -> list[PlanLine]:
    """`answers` are labels by the name of the question."""
    return [
        line
        for line in lines
        if line.when == when and (line.condition is None or line.condition.holds(answers))
    ]


def combinations(questions: Sequence[PlanQuestion]) -> Iterator[dict[str, str]]:
    """All answers that the questions take together, at most `MOST_COMBINATIONS`."""
    if prod(len(each.options) for each in questions) > MOST_COMBINATIONS:
        raise SyntaxMistake(
            f"这些问题合起来超过 {MOST_COMBINATIONS} 种，读者也答不过来。删几个选项。"
        )
    names = [each.name for each in questions]
    for labels in product(*(each.options.values() for each in questions)):
        yield dict(zip(names, labels, strict=True))


def empty_combinations(
    questions: Sequence[PlanQuestion], lines: Sequence[PlanLine]
) -> list[tuple[dict[str, str], list[When]]]:
    """The answers for which a part of the plan has no line, each with the parts."""
    found = []
    for answers in combinations(questions):
        if empty := [when for when in When if not lines_for(lines, answers, when)]:
            found.append((answers, empty))
    return found
