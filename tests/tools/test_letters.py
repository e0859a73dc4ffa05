"""A letter goes online only if it says what it may, and leaves no hole."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from articles.tools.creditors import CREDITORS, complaint_route
from articles.tools.letter_notices import Effect
from articles.tools.letter_text import NEW_PAGE, plain_text
from articles.tools.letters import ACCOUNT, LetterSource, mistakes_in, read_whole_letter
from articles.tools.questions import SyntaxMistake

SOURCE = LetterSource(
    creditors=("bank", "lessor"),
    is_for_court=False,
    admits=False,
    pays=False,
    questions="金额：金额；必填\n市价：金额；必填；如果 债权人 是 租机商家",
    notices="提醒 如果 金额 大于 100：多了 {金额 减 100}。\n先停 如果 金额 等于 0：先想想。",
    identity="",
    body="关于{金额}〔，市价{市价}〕。",
    attachments="账单",
    forbidden="「我会给」",
    steps="算日子 → 工具:deadline",
)


def made(**fields):
    return read_whole_letter(replace(SOURCE, **fields))


def test_a_letter_has_its_head_its_reserve_and_its_foot():
    text = plain_text(made().write({"金额": Decimal(5), "债权人": "银行"}, ()))
    first, *_, reserve, attached, signed, day = text.splitlines()
    assert first == "致：（收件方全称：　　　　　　）"
    assert reserve.startswith("本信不是对欠款或任何金额的确认，我保留全部权利和抗辩。")
    assert attached == "附件：账单" and "（签名）" in signed and "日期" in day
    assert ACCOUNT not in text


def test_a_letter_to_a_court_has_neither_head_nor_reserve():
    letter = made(
        is_for_court=True,
        creditors=("court",),
        identity="申请人：【姓名】",
        questions="金额：金额；必填",
        body="关于{金额}。",
        notices="",
    )
    text = plain_text(letter.write({"金额": Decimal(5)}, ()))
    assert text.startswith("申请人：（姓名：") and "此致\n（法院全称：" in text
    assert "致：" not in text and "不是对欠款" not in text


def test_where_money_is_paid_the_account_is_named():
    assert ACCOUNT in plain_text(made(pays=True).write({"金额": Decimal(5)}, ()))


def test_a_question_for_others_is_not_asked():
    names = [each.name for each in made().questions_for("bank")]
    assert names == ["金额"]
    assert len(made().questions_for("lessor")) == len(made().questions_for("")) == 2


def test_notices_concern_those_whose_answers_they_name():
    assert made().told(Effect.REMIND, {"金额": Decimal(101)}) == ["多了 1.00 元。"]
    assert made().told(Effect.REMIND, {"金额": Decimal(100)}) == []
    assert made().told(Effect.STOP, {"金额": Decimal(0)}) == ["先想想。"]


def test_what_must_not_be_said_is_found_in_what_a_reader_typed():
    assert made().phrases_to_avoid("我会给，不处理就告，愿意还") == ["不处理就", "愿意还", "我会给"]
    assert made(admits=True).phrases_to_avoid("愿意还") == []


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"questions": "金额"}, "questions", "写成「名称：种类"),
        (
            {"questions": SOURCE.questions + "\n话：文字"},
            "questions",
            "问了「话」，可是信里哪里都没用到",
        ),
        (
            {"questions": "金额：金额；如果 市价 填了\n市价：金额"},
            "questions",
            "开头不是问到的名称",
        ),
        ({"body": "关于{金额}，市价{市价}。"}, "body", "「市价」可能没填"),
        ({"body": "关于{金额}〔{市价}〕，我会给。"}, "body", "这封信不能写「我会给」"),
        ({"body": "关于{金额}〔{市价}〕，不处理就告。"}, "body", "这封信不能写「不处理就」"),
        ({"body": "关于{金额}〔{市价}〕，我愿意还。"}, "body", "不承认欠款，也不答应付款"),
        (
            {"body": "明日付{金额}〔{市价}〕。", "admits": True},
            "pays",
            "正文写到了付款（「日付」）",
        ),
        ({"body": " "}, "body", "正文还没有写"),
        ({"notices": "停 如果 金额 等于 0：停"}, "notices", "第 1 行：写成「先停"),
        ({"notices": "先停：停"}, "notices", "「先停」要有「如果 …」"),
        ({"notices": "提醒：【姓名】"}, "notices", "提醒里只能有文字和"),
        ({"attachments": "〔每一项：甲〕"}, "attachments", "只能写在正文里"),
        ({"steps": "甲 → ??"}, "steps", "第 1 行：看不懂「\\?\\?」"),
        ({"creditors": ()}, "creditors", "至少写一类"),
        ({"creditors": ("bank", "friend")}, "creditors", "没有「friend」这一类"),
        ({"creditors": ("court",)}, "creditors", "给法院的信只写 court"),
    ],
)
def test_a_mistake_is_told_at_its_field(fields, field, sentence):
    assert mistakes_in(SOURCE) == {}
    mistakes = mistakes_in(replace(SOURCE, **fields))
    assert field in mistakes
    with pytest.raises(SyntaxMistake):
        made(**fields)
    assert re.search(sentence, mistakes[field])


def test_a_line_of_marks_begins_a_new_page():
    letter = made(body="一{金额}〔{市价}〕\n====\n二")
    assert [NEW_PAGE] in letter.write({"金额": Decimal(5)}, ())


def test_complaints_go_to_whoever_is_in_charge():
    routes = {value: (complaint_route(value) or ("",))[0] for value in CREDITORS}
    assert routes == {
        "bank": "12378",
        "consumer-finance": "12378",
        "lessor": "12315",
        "microloan": "12345",
        "guarantor": "12345",
        "assignee": "12345",
        "court": "",
    }
