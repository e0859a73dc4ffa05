"""A plan is made of the lines whose conditions hold; editors see where there is none."""

import pytest

from articles.tools.plan import (
    PlanLine,
    PlanQuestion,
    When,
    combinations,
    empty_combinations,
    lines_for,
    read_options,
    read_plan_condition,
)
from articles.tools.questions import SyntaxMistake

DEBT = PlanQuestion("debt", "欠的是", "欠的是什么？", {"rent": "租机", "loan": "分期"})
STAGE = PlanQuestion("stage", "走到", "到哪一步？", {"early": "快到期", "court": "法院"})
QUESTIONS = [DEBT, STAGE]


def line(when, condition, row):
    return PlanLine(when, read_plan_condition(condition, QUESTIONS), row)


LINES = [
    line(When.TODAY, "走到 是 法院 且 欠的是 是 租机", "a"),
    line(When.TODAY, "", "b"),
    line(When.WEEK, "如果 走到 不是 法院", "c"),
    line(When.AVOID, "欠的是 是 租机、分期", "d"),
]


def test_lines_stand_in_their_part_in_their_order():
    answers = {"欠的是": "租机", "走到": "法院"}
    shown = {when: [each.row for each in lines_for(LINES, answers, when)] for when in When}
    assert shown == {When.TODAY: ["a", "b"], When.WEEK: [], When.AVOID: ["d"]}


def test_answers_that_lead_to_nothing_are_found():
    empty = empty_combinations(QUESTIONS, LINES)
    assert empty == [({"欠的是": debt, "走到": "法院"}, [When.WEEK]) for debt in ("租机", "分期")]


def test_too_many_combinations_are_refused():
    many = PlanQuestion("m", "多", "", {str(n): f"第{n}" for n in range(10_001)})
    with pytest.raises(SyntaxMistake, match="超过 20000 种"):
        list(combinations([DEBT, many]))


def test_options_are_read_or_named():
    assert read_options("rent：租机\n\nloan: 分期") == {"rent": "租机", "loan": "分期"}
    for text in ("rent", "租机：rent", "rent：甲\nrent：乙", "a：甲\nb：甲", "rent：租机"):
        with pytest.raises(SyntaxMistake):
            read_options(text)
