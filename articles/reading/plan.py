"""The questions of the plan, and the lines that answer them, as they are online."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import PlanQuestion, PlanRule
from articles.tools.plan import (
    PlanLine,
    When,
    combinations,
    empty_combinations,
    lines_for,
    read_plan_condition,
)
from articles.tools.plan import PlanQuestion as Asked
from articles.tools.questions import Answers, SyntaxMistake

from .targets import LedLine, find_targets

NAMES = {When.TODAY: "今天", When.WEEK: "这周", When.AVOID: "先别做"}


@dataclass(frozen=True)
class PlanPart:
    when: When
    name: str
    lines: list[LedLine]


def plan_questions() -> list[Asked]:
    """Those that are online and understood. One query."""
    asked = []
    for row in PlanQuestion.objects.live():
        try:
            asked.append(row.asked)
        except SyntaxMistake:
            continue
    return asked


def plan_lines(questions: Sequence[Asked]) -> tuple[list[PlanLine], list[tuple[PlanRule, str]]]:
    """The lines that are online; and the rows that are left out, each with the reason. One query."""
    lines, wrong = [], []
    for row in PlanRule.objects.live():
        try:
            condition = read_plan_condition(row.condition, questions)
            lines.append(PlanLine(When(row.part), condition, row))
        except ValueError as error:
            wrong.append((row, str(error)))
    return lines, wrong


def plan_for(questions: Sequence[Asked], answers: Answers) -> list[PlanPart]:
    """Each part with its lines, those that lead nowhere too. At most three queries."""
    lines, _ = plan_lines(questions)
    chosen = {when: lines_for(lines, answers, when) for when in When}
    rows: dict[When, list[PlanRule]] = {
        when: [line.row for line in found if isinstance(line.row, PlanRule)]
        for when, found in chosen.items()
    }
    places = find_targets(row.leads_to for found in rows.values() for row in found)
    return [
        PlanPart(
            when,
            NAMES[when],
            [LedLine(row.text, places[row.leads_to].url if row.leads_to else "") for row in found],
        )
        for when, found in rows.items()
    ]


@dataclass(frozen=True)
class PlanGap:
    """Answers for which parts of the plan have no line."""

    answers: str
    parts: str


@dataclass(frozen=True)
class PlanCheck:
    """For editors: how many combinations there are, which have gaps, which rows are left out."""

    total: int
    gaps: list[PlanGap]
    wrong: list[tuple[PlanRule, str]]
    error: str = ""


def check_plan() -> PlanCheck:
    """Three queries at most."""
    questions = plan_questions()
    lines, wrong = plan_lines(questions)
    try:
        total = sum(1 for _ in combinations(questions))
        empty = empty_combinations(questions, lines)
    except SyntaxMistake as mistake:
        return PlanCheck(0, [], wrong, str(mistake))
    gaps = [
        PlanGap("；".join(f"{name}：{label}" for name, label in answers.items()), _names(parts))
        for answers, parts in empty
    ]
    return PlanCheck(total, gaps, wrong)


def _names(parts: Sequence[When]) -> str:
    return "、".join(NAMES[when] for when in parts)


def condition_mistake(text: str) -> str:
    """What is wrong with a condition, "" if nothing is. One query."""
    try:
        read_plan_condition(text, plan_questions())
    except SyntaxMistake as mistake:
        return str(mistake)
    return ""
