"""What a reader is told before a letter is written, or instead of it, in lines that editors write.

    先停 如果 满三年 是 满了、不清楚：先打 12348。……
    不出 如果 执行中 是 是：已在执行的，先别改扣款卡。……
    提醒 如果 给这家 大于 每月能还：比你的预算多 {给这家 减 每月能还}。
    提醒：先发站内信或邮件，留编号。

After 「先停」 the letter comes when the reader has ticked that he knows; after 「不出」 it does not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .conditions import Condition, read_condition
from .letter_text import (
    CREDITOR_QUESTION,
    Fill,
    Group,
    Node,
    check_letter,
    plain_text,
    read_letter,
    write,
)
from .questions import CHOOSING, Answers, Question, SyntaxMistake


class Effect(StrEnum):
    STOP = "先停"
    REFUSE = "不出"
    REMIND = "提醒"


@dataclass(frozen=True)
class Notice:
    effect: Effect
    condition: Condition | None
    nodes: tuple[Node, ...]

    @property
    def names(self) -> set[str]:
        filled = (node.names for node in self.nodes if isinstance(node, Fill))
        return set().union(*filled, self.condition.names if self.condition else ())

    def text(self, answers: Answers) -> str:
        """Empty if it does not concern the reader."""
        if self.condition and not self.condition.holds(answers):
            return ""
        return plain_text(write([Group(self.nodes)], answers))


def read_notices(text: str, questions: Iterable[Question]) -> list[Notice]:
    """Raises SyntaxMistake, which names the line."""
    # Of what is asked for each item, a notice can look at what was chosen for any of them.
    known = [
        CREDITOR_QUESTION,
        *(each for each in questions if not each.is_per_item or each.kind in CHOOSING),
    ]
    notices = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                notices.append(_notice(line.strip(), known))
            except SyntaxMistake as mistake:
                raise SyntaxMistake(f"第 {number} 行：{mistake}") from None
    return notices


def _notice(line: str, known: Sequence[Question]) -> Notice:
    head, colon, text = line.partition("：")
    effect = next((each for each in Effect if head.startswith(each)), None)
    if effect is None or not colon or not text.strip():
        raise SyntaxMistake(
            "写成「先停 如果 …：…」「不出 如果 …：…」「提醒 如果 …：…」或「提醒：…」。"
        )
    rest = head.removeprefix(effect).strip()
    if rest and not rest.startswith("如果"):
        raise SyntaxMistake(f"「{effect}」后面写「如果 …」，现在写的是「{rest}」。")
    condition = read_condition(rest.removeprefix("如果"), known) if rest else None
    if condition is None and effect != Effect.REMIND:
        raise SyntaxMistake(f"「{effect}」要有「如果 …」，不然谁也写不出这封信。")
    return Notice(effect, condition, _nodes(text.strip(), known))


def _nodes(text: str, known: Sequence[Question]) -> tuple[Node, ...]:
    nodes = read_letter(text, known)
    check_letter([Group(nodes)], known)
    if not all(isinstance(node, str | Fill) for node in nodes):
        raise SyntaxMistake("提醒里只能有文字和 {名称}。")
    return nodes
