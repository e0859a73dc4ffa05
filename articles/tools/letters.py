"""A letter as editors keep it, and as it is written for one reader; phrases that it must not say."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from .conditions import Condition, read_condition
from .creditors import COURT, CREDITORS
from .letter_notices import Effect, Notice, read_notices
from .letter_text import (
    CREDITOR_QUESTION,
    Blank,
    Group,
    Node,
    Paragraph,
    check_letter,
    names_used,
    read_letter,
    write,
)
from .questions import Answers, Question, SyntaxMistake, read_questions
from .targets import Step, read_steps

RESERVES = (
    "本信不是对欠款或任何金额的确认，我保留全部权利和抗辩。请书面答复到",
    Blank("邮箱或站内信"),
    "。",
)
ACCOUNT = "收款账户以合同或转让、执行文书写明的对公账户为准。"
# What no letter says: threats, invented certainty, rights that are given up.
_NEVER = (
    "不处理就",
    "后果自负",
    "罚到",
    "跳楼",
    "轻生",
    "死给",
    "高利贷",
)
# What a letter does not say that neither owns the debt nor promises anything.
_ADMITTING = (
    "我承认",
    "确认欠",
    "我欠",
    "欠贵方",
    "欠你们",
    "愿意还",
    "愿意付",
    "愿意分期",
    "愿意承担",
    "我会还",
    "我会付",
    "会还款",
    "以后会",
    "一定还",
    "尽快还",
    "保证还",
    "请宽限",
    "宽限几",
    "申请分期",
    "申请延期",
    "还不起",
    "付不起",
    "还不上",
)
_PAYS = re.compile("日付|前付|每月付|内付|付款期间|我才付款|按此付款")
_QUOTED = re.compile("「([^」]+)」")


@dataclass(frozen=True)
class LetterSource:
    """The texts of a letter as they are typed; `creditors` are the values of `CREDITORS`."""

    creditors: tuple[str, ...]
    is_for_court: bool
    admits: bool
    pays: bool
    questions: str
    notices: str
    identity: str
    body: str
    attachments: str
    forbidden: str
    steps: str


@dataclass(frozen=True)
class Letter:
    source: LetterSource
    questions: list[Question]
    conditions: dict[str, Condition]
    notices: list[Notice]
    identity: tuple[Node, ...]
    body: tuple[Node, ...]
    attachments: tuple[Node, ...]
    steps: list[Step]

    def questions_for(self, creditor: str) -> list[Question]:
        """Without those that are never asked when the letter goes to this one; "" is nobody yet."""
        return [each for each in self.questions if self._may_ask(each, creditor)]

    def _may_ask(self, question: Question, creditor: str) -> bool:
        condition = self.conditions.get(question.name)
        if condition is None or condition.names != {CREDITOR_QUESTION.name} or not creditor:
            return True
        return condition.holds({CREDITOR_QUESTION.name: CREDITORS[creditor]})

    def asked_in_order(self, answers: Answers) -> Iterator[Question]:
        """The questions whose conditions hold; answers to others do not count.

        `answers` may grow meanwhile: a condition looks only at questions before its own.
        """
        for question in self.questions:
            condition = self.conditions.get(question.name)
            if condition is None or condition.holds(answers):
                yield question

    def told(self, effect: Effect, answers: Answers) -> list[str]:
        texts = (notice.text(answers) for notice in self.notices if notice.effect == effect)
        return [text for text in texts if text]

    def write(self, answers: Answers, items: Sequence[Answers]) -> list[Paragraph]:
        """The whole letter. `answers` has the name of the creditor, too."""
        body = [*write(self.identity, answers), *write(self.body, answers, items)]
        attached = write(self.attachments, answers)
        if attached:
            attached[0] = ["附件：", *attached[0]]
        if self.source.is_for_court:
            return [*body, *attached, ["此致"], [Blank("法院全称")], *_SIGNED]
        account: list[Paragraph] = [[ACCOUNT]] if self.source.pays else []
        return [_ADDRESSED, *body, *account, list(RESERVES), *attached, *_SIGNED]

    def blanks(self, paragraphs: Sequence[Paragraph]) -> list[str]:
        """The names of what is filled in by hand, each once, in order."""
        names = [piece.name for each in paragraphs for piece in each if isinstance(piece, Blank)]
        return list(dict.fromkeys(names))

    def phrases_to_avoid(self, text: str) -> list[str]:
        """What must not be said in this letter, and stands in the text that a reader typed."""
        admitting = () if self.source.admits else _ADMITTING
        quoted = _QUOTED.findall(self.source.forbidden)
        return [phrase for phrase in (*_NEVER, *admitting, *quoted) if phrase in text]


_ADDRESSED: Paragraph = ["致：", Blank("收件方全称")]
_SIGNED: list[Paragraph] = [
    [Blank("姓名"), "（签名）　手机", Blank("手机号"), "　邮箱", Blank("邮箱")],
    [Blank("日期")],
]


def read_whole_letter(source: LetterSource) -> Letter:
    """Raises SyntaxMistake. What editors are told comes from `mistakes_in`."""
    mistakes = mistakes_in(source)
    if mistakes:
        raise SyntaxMistake(next(iter(mistakes.values())))
    questions = read_questions(source.questions)
    return Letter(
        source,
        questions,
        _conditions(questions),
        read_notices(source.notices, questions),
        read_letter(source.identity, questions),
        read_letter(source.body, questions),
        read_letter(source.attachments, questions),
        read_steps(source.steps),
    )


def _conditions(questions: Sequence[Question]) -> dict[str, Condition]:
    """By the name of the question; only questions before it can be looked at."""
    conditions = {}
    for place, question in enumerate(questions):
        if question.condition:
            before = [each for each in questions[:place] if not each.is_per_item]
            known = [CREDITOR_QUESTION, *before]
            conditions[question.name] = read_condition(question.condition, known)
    return conditions


# --- mistakes -------------------------------------------------------------------------------------


def mistakes_in(source: LetterSource) -> dict[str, str]:
    """By the name of the field a sentence for editors. Empty if the letter may go live."""
    mistakes: dict[str, str] = {}
    questions = _tried(mistakes, "questions", lambda: read_questions(source.questions))
    if questions is None:
        return mistakes
    _tried(mistakes, "questions", lambda: _conditions(questions))
    _tried(mistakes, "notices", lambda: read_notices(source.notices, questions))
    for field in ("identity", "body", "attachments"):
        _tried(mistakes, field, partial(_checked, source, field, questions))
    _tried(mistakes, "steps", lambda: read_steps(source.steps))
    if not mistakes:
        mistakes |= _unused(source, questions) | _wording(source)
    if not source.body.strip():
        mistakes["body"] = "正文还没有写。"
    return mistakes | _addressees(source)


def _tried(mistakes: dict[str, str], field: str, act: Callable[[], Any]) -> Any:
    try:
        return act()
    except ValueError as mistake:
        mistakes.setdefault(field, str(mistake))
        return None


def _checked(source: LetterSource, field: str, questions: Sequence[Question]) -> None:
    nodes = read_letter(getattr(source, field), questions)
    check_letter(nodes, questions)
    if field != "body" and any(isinstance(node, Group) and node.is_per_item for node in nodes):
        raise SyntaxMistake("〔每一项：…〕只能写在正文里。")


def _unused(source: LetterSource, questions: Sequence[Question]) -> dict[str, str]:
    """What is asked and used nowhere need not be asked."""
    used = set().union(
        *(names_used(read_letter(text, questions)) for text in (source.identity, source.body)),
        names_used(read_letter(source.attachments, questions)),
        *(notice.names for notice in read_notices(source.notices, questions)),
        *(condition.names for condition in _conditions(questions).values()),
    )
    unused = [question.name for question in questions if question.name not in used]
    if not unused:
        return {}
    names = "、".join(f"「{name}」" for name in unused)
    return {"questions": f"问了{names}，可是信里哪里都没用到。用到它，或者不问。"}


def _wording(source: LetterSource) -> dict[str, str]:
    quoted = _QUOTED.findall(source.forbidden)
    if found := [phrase for phrase in (*_NEVER, *quoted) if phrase in source.body]:
        return {"body": f"这封信不能写「{found[0]}」。"}
    if not source.admits and (found := [each for each in _ADMITTING if each in source.body]):
        return {"body": f"这封信不承认欠款，也不答应付款，不能写「{found[0]}」。"}
    if not source.pays and not source.is_for_court and (paid := _PAYS.search(source.body)):
        return {"pays": f"正文写到了付款（「{paid[0]}」），勾上它，信里会自动写收款账户那一句。"}
    return {}


def _addressees(source: LetterSource) -> dict[str, str]:
    if unknown := [each for each in source.creditors if each not in CREDITORS]:
        return {"creditors": f"没有「{unknown[0]}」这一类，能写的是：{'、'.join(CREDITORS)}。"}
    if not source.creditors:
        return {"creditors": "至少写一类收件方。"}
    if source.is_for_court != (source.creditors == (COURT,)):
        return {"creditors": "给法院的信只写 court，别的信不写 court。"}
    return {}
