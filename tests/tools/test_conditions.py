"""Conditions on what a reader answered."""

from decimal import Decimal

import pytest

from articles.tools.conditions import read_condition, read_sum
from articles.tools.questions import SyntaxMistake, read_questions

QUESTIONS = read_questions(
    "状态：单选；期满｜没满｜租满归我，或别的\n要：多选；地址｜结算表｜解锁、解绑\n"
    "收入：金额\n支出：金额\n期数：数目\n话：文字"
)


def holds(text, **answers):
    return read_condition(text, QUESTIONS).holds(answers)


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("状态 是 期满", {"状态": "期满"}, True),
        ("状态是期满、没满", {"状态": "没满"}, True),
        ("状态 是 期满", {}, False),
        ("状态 不是 期满", {}, True),
        ("状态 是 租满归我，或别的", {"状态": "租满归我，或别的"}, True),
        ("要 勾了 结算表", {"要": ("地址", "结算表")}, True),
        ("要 勾了 解锁、解绑、地址", {"要": ("地址",)}, True),
        ("要 没勾 解锁、解绑", {"要": ("地址",)}, True),
        ("话 填了", {"话": "甲"}, True),
        ("话 没填", {"话": None}, True),
        ("要 没填", {"要": ()}, True),
        ("收入 等于 0", {"收入": Decimal("0.00")}, True),
        ("收入 大于 支出", {"收入": Decimal(2), "支出": Decimal(1)}, True),
        ("收入 大于 支出", {"收入": Decimal(2)}, False),
        ("期数 不小于 8", {"期数": 8}, True),
        ("期数 不大于 8", {"期数": 9}, False),
        ("收入 不大于 1000 减 支出 加 5", {"收入": Decimal(5), "支出": Decimal(1000)}, True),
        ("话 填了 且 状态 是 期满", {"话": "甲", "状态": "没满"}, False),
        ("话 填了 或 状态 是 期满", {"话": "甲", "状态": "没满"}, True),
    ],
)
def test_a_condition_holds_or_not(text, answers, expected):
    assert holds(text, **answers) is expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("天气 是 晴", "开头不是问到的名称。问到的有：状态"),
        ("", "开头不是问到的名称"),
        ("状态", "后面只能写 填了、没填、是、不是"),
        ("状态 勾了 期满", "「状态」是单选，后面只能写"),
        ("状态 是 过期", "没有「过期」这个选项，能写的是：期满、没满"),
        ("状态 是", "没有「」这个选项"),
        ("话 填了 吗", "多了「吗」"),
        ("收入 大于 话", "「话」不是金额或数目"),
        ("收入 大于 支出 乘 2", "只能用 加 和 减"),
        ("话 填了 且 话 没填 或 话 填了", "又有 且 又有 或"),
    ],
)
def test_a_mistake_is_named_with_what_would_be_right(text, sentence):
    with pytest.raises(SyntaxMistake, match=sentence):
        read_condition(text, QUESTIONS)


def test_a_sum_of_numbers_stays_a_number():
    assert read_sum("期数 加 1", QUESTIONS).value({"期数": 2}) == 3
    assert read_sum("收入 减 支出", QUESTIONS).value({"收入": Decimal(1)}) is None
