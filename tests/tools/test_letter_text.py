"""The text of a letter, and what it says for one reader's answers."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.letter_text import Blank, check_letter, plain_text, read_letter, write
from articles.tools.questions import SyntaxMistake, read_questions

QUESTIONS = read_questions(
    "答复日：日期；必填\n金额：金额；必填\n期数：数目\n要：多选；甲｜乙\n话：文字\n条：清单\n"
    "每项 意见：单选；必填；同意｜不同意\n每项 事实：长文"
)
DAY = {"答复日": date(2026, 12, 1)}


def said(text, items=(), **answers):
    return plain_text(write(read_letter(text, QUESTIONS), answers, items))


def test_answers_stand_in_the_sentence():
    assert said("在{答复日}前", **DAY) == "在2026年12月1日前"
    assert said("付{金额}", 金额=Decimal("1200")) == "付1200.00 元"
    assert said("{要}", 要=("甲", "乙")) == "甲、乙"
    assert said("{条}", 条=("甲", "乙")) == "1. 甲；2. 乙"
    assert said("{话}。", 话="没钱吃饭。") == "没钱吃饭。"
    assert said("{金额 减 300}", 金额=Decimal(1200)) == "900.00 元"


def test_a_blank_is_left_for_the_pen():
    assert write(read_letter("合同【合同号】。", QUESTIONS), {}) == [
        ["合同", Blank("合同号"), "。"]
    ]


def test_a_sentence_with_something_that_is_not_filled_in_is_left_out():
    text = "请付。〔（{话}）〕〔分{期数}期〔，说{话}〕。〕"
    assert said(text) == "请付。"
    assert said(text, 期数=3) == "请付。分3期。"
    assert said(text, 期数=3, 话="好") == "请付。（好）分3期，说好。"


def test_a_condition_chooses_between_two_sentences():
    text = "〔如果 要 勾了 甲：给甲。〕〔否则：不给。〕"
    assert said(text, 要=("甲",)) == "给甲。"
    assert said(text, 要=("乙",)) == said(text) == "不给。"
    assert said("〔如果 债权人 是 银行：行〕", 债权人="银行") == "行"


def test_something_else_stands_only_where_the_condition_does_not_hold():
    """Not where it holds, and the sentence lacks an answer."""
    assert said("〔如果 要 填了：说{话}〕〔否则：别的〕", 要=("甲",)) == ""


def test_items_are_written_one_by_one():
    text = "〔每一项：第{项}项{意见}〔：{事实}〕。\n〕完"
    items = [{"意见": "同意", "事实": None}, {"意见": "不同意", "事实": "甲\n乙"}]
    assert said(text, items) == "第1项同意。\n第2项不同意：甲\n乙。\n完"


def test_a_paragraph_with_nothing_in_it_is_left_out():
    assert said("一\n〔{话}〕\n\n　二") == "一\n二"


def test_what_a_reader_types_is_text_and_no_syntax():
    assert (
        said("〔说{话}〕", 话="〔如果 要 填了：{金额}【姓名】〕")
        == "说〔如果 要 填了：{金额}【姓名】〕"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("甲\n〔乙", "第 2 行：〔 没有配上 〕"),
        ("甲〕", "多了一个「〕」"),
        ("{答复日", "{ 后面写名称，再配上 }"),
        ("{}", "{ 后面写名称"),
        ("【】", "【 后面写名称"),
        ("\n{日子}", "第 2 行：{日子} 不是上面问到的"),
        ("〔如果 要 是 甲：乙〕", "第 1 行：「要」是多选"),
        ("〔如果 要 勾了 甲〕", "条件后面要有「：」"),
        ("〔否则：乙〕", "要紧跟在一个〔如果 …：〕后面"),
        ("〔" * 6 + "〕" * 6, "最多 5 层"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, sentence):
    with pytest.raises(SyntaxMistake, match=sentence):
        read_letter(text, QUESTIONS)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("请{话}", "「话」可能没填。把用到它的那一句放进〔〕"),
        ("〔{意见}〕", "只能写在〔每一项：…〕里面"),
        ("〔每一项：{意见}〕{项}", "只能写在〔每一项：…〕里面"),
        ("{期数 加 1}", "「期数」可能没填"),
    ],
)
def test_a_text_that_may_leave_a_hole_is_refused(text, sentence):
    with pytest.raises(SyntaxMistake, match=sentence):
        check_letter(read_letter(text, QUESTIONS), QUESTIONS)


@given(st.text(alphabet="{}【】〔〕：如果否则每一项要勾了甲话 金额\n", max_size=40))
def test_any_text_is_read_or_named(text):
    try:
        nodes = read_letter(text, QUESTIONS)
    except SyntaxMistake as mistake:
        assert str(mistake).endswith("。")
        return
    assert isinstance(plain_text(write(nodes, DAY)), str)
