"""What a tool asks its reader, in lines that editors write.

    答复日：日期；必填；默认 10 天后
    要的项目：多选；必填；合同全文｜各期账单
    困难：文字；必填；最多 120 字；说明 停工、生病、减薪
    期数：数目；1–60
    市价：金额；如果 债权人 是 租机商家
    每项 意见：单选；必填；同意｜不同意

First the name, then after 「：」 the kind, then in any order what else is to be said, between 「；」.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

# None: not filled in, or not asked.
Answer = str | Decimal | int | date | tuple[str, ...] | None
Answers = Mapping[str, Answer]

MOST_QUESTIONS = 40
MOST_ITEMS = 6
LONGEST_ITEM = 80
LONGEST_TEXT = 500
_LONGEST_NAME = 20
_USUAL_LINE, _LONGEST_LINE = 80, 120
_LARGEST = 999_999


class Kind(StrEnum):
    DAY = "日期"
    AMOUNT = "金额"
    NUMBER = "数目"
    ONE = "单选"
    SEVERAL = "多选"
    LINE = "文字"
    TEXT = "长文"
    LIST = "清单"


CHOOSING = (Kind.ONE, Kind.SEVERAL)
NUMERIC = (Kind.AMOUNT, Kind.NUMBER)
# What identifies somebody is written on paper, and never sent to us.
_IDENTIFYING = re.compile(
    "姓名|名字|全称|证件|身份证|手机号|电话|邮箱|微信|住址|地址|号码|合同号|订单号?$|案号|尾号|账号|卡号"
    "|序列号|串号|编号|单号|回执|工号|运单"
)
_NAME = re.compile(r"[^\s{}【】〔〕：；｜]+")
_LENGTH = re.compile(r"最多\s*(\d{1,3})\s*字")
_RANGE = re.compile(r"(\d{1,6})\s*[–—\-~～到至]\s*(\d{1,6})")
_DEFAULT_DAYS = re.compile(r"默认\s*(\d{1,3})\s*天后")


class SyntaxMistake(ValueError):
    """A sentence for editors that says what is wrong and what would be right."""


@dataclass(frozen=True)
class Question:
    """`condition` is the text of a condition without 「如果」: asked only where it holds.

    `most` is the greatest length of a text or the greatest number, `least` the smallest number.
    `days` is what a date is set to beforehand, in days from today; `is_all_ticked`: so are choices.
    """

    name: str
    kind: Kind
    is_required: bool = False
    is_per_item: bool = False
    choices: tuple[str, ...] = ()
    condition: str = ""
    hint: str = ""
    most: int = 0
    least: int = 0
    days: int | None = None
    is_all_ticked: bool = False

    @property
    def is_always_answered(self) -> bool:
        return self.is_required and not self.condition


def read_questions(text: str) -> list[Question]:
    """Raises SyntaxMistake, which names the line."""
    questions: list[Question] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                questions.append(_question(line.strip()))
            except SyntaxMistake as mistake:
                raise SyntaxMistake(f"第 {number} 行：{mistake}") from None
    _refuse_doubles(question.name for question in questions)
    if len(questions) > MOST_QUESTIONS:
        raise SyntaxMistake(f"问了 {len(questions)} 样，最多问 {MOST_QUESTIONS} 样。")
    return questions


def _question(line: str) -> Question:
    head, colon, rest = line.replace(":", "：").partition("：")
    is_per_item = head.startswith("每项")
    name = head.removeprefix("每项").strip()
    if not colon or not name:
        raise SyntaxMistake("写成「名称：种类；……」，例如「答复日：日期；必填」。")
    _check_name(name)
    kind_name, *parts = (part.strip() for part in rest.replace(";", "；").split("；"))
    if kind_name not in tuple(Kind):
        raise SyntaxMistake(
            f"「{name}」的种类写的是「{kind_name}」，只能是 {'、'.join(Kind)} 里的一个。"
        )
    values: dict[str, Any] = {"name": name, "kind": Kind(kind_name), "is_per_item": is_per_item}
    for part in filter(None, parts):
        values |= _part(name, Kind(kind_name), part)
    return _complete(Question(**values))


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        raise SyntaxMistake(
            f"「{name}」不能做名称：最多 {_LONGEST_NAME} 个字，里面没有空格和括号。"
        )
    if _IDENTIFYING.search(name):
        raise SyntaxMistake(
            f"不能问「{name}」：姓名、号码、地址不上网。从这里删掉，正文里写【{name}】，读者打印后手填。"
        )


def _part(name: str, kind: Kind, part: str) -> dict:
    if part in ("必填", "选填"):
        return {"is_required": part == "必填"}
    if part.startswith("如果"):
        return {"condition": part.removeprefix("如果").strip()}
    if part.startswith("说明"):
        return {"hint": part.removeprefix("说明").strip()}
    if kind == Kind.SEVERAL and part == "默认全勾":
        return {"is_all_ticked": True}
    if kind in CHOOSING:
        choices = tuple(each.strip() for each in part.replace("|", "｜").split("｜"))
        if len(choices) > 1 and all(choices):
            _refuse_doubles(choices)
            return {"choices": choices}
    if kind in (Kind.LINE, Kind.TEXT) and (found := _LENGTH.fullmatch(part)):
        return {"most": int(found[1])}
    if kind == Kind.NUMBER and (found := _RANGE.fullmatch(part)):
        return {"least": int(found[1]), "most": int(found[2])}
    if kind == Kind.DAY and (found := _DEFAULT_DAYS.fullmatch(part)):
        return {"days": int(found[1])}
    raise SyntaxMistake(f"「{name}」里的「{part}」看不懂。{_HELP[kind]}")


_HELP = {
    Kind.DAY: "日期后面能写：必填、默认 10 天后、说明……、如果……。",
    Kind.AMOUNT: "金额后面能写：必填、说明……、如果……。",
    Kind.NUMBER: "数目后面能写：必填、1–60、说明……、如果……。",
    Kind.ONE: "单选后面能写：必填、甲｜乙（至少两个）、说明……、如果……。",
    Kind.SEVERAL: "多选后面能写：必填、默认全勾、甲｜乙（至少两个）、说明……、如果……。",
    Kind.LINE: "文字后面能写：必填、最多 80 字、说明……、如果……。",
    Kind.TEXT: "长文后面能写：必填、最多 500 字、说明……、如果……。",
    Kind.LIST: "清单后面能写：必填、说明……、如果……。",
}


def _complete(question: Question) -> Question:
    """With the limits that the line does not name. Raises SyntaxMistake if it lacks something."""
    longest = {Kind.LINE: _LONGEST_LINE, Kind.TEXT: LONGEST_TEXT, Kind.NUMBER: _LARGEST}
    most = question.most or (
        _USUAL_LINE if question.kind == Kind.LINE else longest.get(question.kind, 0)
    )
    if question.kind in CHOOSING and not question.choices:
        raise SyntaxMistake(f"「{question.name}」没有写选项。{_HELP[question.kind]}")
    if question.kind == Kind.NUMBER and question.least > most:
        raise SyntaxMistake(f"「{question.name}」的范围反了，小的写在前面。")
    if most > longest.get(question.kind, 0):
        raise SyntaxMistake(f"「{question.name}」最多 {longest[question.kind]} 字。")
    return Question(**(question.__dict__ | {"most": most}))


def _refuse_doubles(names: Iterable[str]) -> None:
    seen = set()
    for name in names:
        if name in seen:
            raise SyntaxMistake(f"「{name}」写了两次。")
        seen.add(name)
