"""Conditions on what a reader answered, as editors write them.

    债权人 是 银行、消费金融公司
    要求 勾了 关代扣 且 停租日 填了
    给这家 大于 月收入 减 必要支出

A condition is one test, or several joined by 且 or by 或 (one of the two).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .questions import NUMERIC, Answers, Kind, Question, SyntaxMistake

_MEANING = {"且": all, "或": any}
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
_HELP = (
    "写成「名称 是 选项」「名称 不是 选项」「名称 勾了 选项」「名称 没勾 选项」「名称 填了」"
    "「名称 没填」「名称 大于 数」（还有 小于、等于、不大于、不小于），几个之间用 且 或者用 或。"
)


@dataclass(frozen=True)
class Sum:
    """Amounts and numbers added up: (sign, name of a question or a number)."""

    terms: tuple[tuple[int, str | Decimal], ...]

    @property
    def names(self) -> set[str]:
        return {term for _, term in self.terms if isinstance(term, str)}

    def value(self, answers: Answers) -> Decimal | int | None:
        """None if one of the questions is not answered with a number."""
        total: Decimal | int = 0
        for sign, term in self.terms:
            number = answers.get(term) if isinstance(term, str) else term
            if not isinstance(number, Decimal | int):
                return None
            total += sign * number
        return total


@dataclass(frozen=True)
class Test:
    """One comparison. `operand` are the options that it names, or a sum."""

    name: str
    verb: str
    operand: tuple[str, ...] | Sum

    @property
    def names(self) -> set[str]:
        return {self.name} | (self.operand.names if isinstance(self.operand, Sum) else set())

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.name)
        if isinstance(self.operand, Sum):
            other = self.operand.value(answers)
            if not isinstance(answer, Decimal | int) or other is None:
                return False
            return _COMPARE[self.verb](answer, other)
        return _CHOOSE[self.verb](answer, self.operand)


@dataclass(frozen=True)
class Condition:
    tests: tuple[Test, ...]
    joined_by: str = "且"

    @property
    def names(self) -> set[str]:
        """The questions that it looks at."""
        return set().union(*(test.names for test in self.tests))

    def holds(self, answers: Answers) -> bool:
        return _MEANING[self.joined_by](test.holds(answers) for test in self.tests)


def _given(answer: object, options: tuple[str, ...]) -> set[str]:
    given = answer if isinstance(answer, tuple) else (answer,)
    return set(given) & set(options)


_CHOOSE: Mapping[str, Callable[[object, tuple[str, ...]], bool]] = {
    "不是": lambda answer, options: not _given(answer, options),
    "是": lambda answer, options: bool(_given(answer, options)),
    "没勾": lambda answer, options: not _given(answer, options),
    "勾了": lambda answer, options: bool(_given(answer, options)),
    "没填": lambda answer, _: answer in (None, "", ()),
    "填了": lambda answer, _: answer not in (None, "", ()),
}
_COMPARE: Mapping[str, Callable[[Decimal | int, Decimal | int], bool]] = {
    "大于": lambda answer, other: answer > other,
    "小于": lambda answer, other: answer < other,
    "等于": lambda answer, other: answer == other,
    "不大于": lambda answer, other: answer <= other,
    "不小于": lambda answer, other: answer >= other,
}
_VERBS_OF = {
    Kind.ONE: ("不是", "是", "没填", "填了"),
    Kind.SEVERAL: ("没勾", "勾了", "没填", "填了"),
    Kind.AMOUNT: ("不大于", "不小于", "大于", "小于", "等于", "没填", "填了"),
    Kind.NUMBER: ("不大于", "不小于", "大于", "小于", "等于", "没填", "填了"),
}


def read_condition(text: str, questions: Iterable[Question]) -> Condition:
    """Raises SyntaxMistake with a sentence for editors."""
    known = {question.name: question for question in questions}
    names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    # A joint stands before a name; elsewhere the two characters may be part of an option.
    parts = re.split(rf"\s*[，,]?\s*([且或])\s*(?={names})", text.strip()) if names else [text]
    joints = set(parts[1::2])
    if len(joints) > 1:
        raise SyntaxMistake(f"「{text}」里又有 且 又有 或。拆成两处，或者把一处套在另一处里。")
    tests = tuple(_test(part.strip(), known) for part in parts[::2])
    return Condition(tests, joints.pop() if joints else "且")


def read_sum(text: str, questions: Iterable[Question]) -> Sum:
    """「月收入 减 必要支出」. Raises SyntaxMistake."""
    known = {question.name: question for question in questions}
    terms: list[tuple[int, str | Decimal]] = []
    sign, rest = 1, text.strip()
    while True:
        term, rest = _term(rest, known)
        terms.append((sign, term))
        if not rest:
            return Sum(tuple(terms))
        if rest[0] not in "加减":
            raise SyntaxMistake(f"「{text}」里的「{rest}」看不懂，只能用 加 和 减。")
        sign, rest = (1 if rest[0] == "加" else -1), rest[1:].strip()


def _term(text: str, known: Mapping[str, Question]) -> tuple[str | Decimal, str]:
    if found := _NUMBER.match(text):
        return Decimal(found[0]), text[found.end() :].strip()
    question, rest = _named(text, known)
    if question.kind not in NUMERIC:
        raise SyntaxMistake(f"「{question.name}」不是金额或数目，不能拿来算。")
    return question.name, rest


def _test(text: str, known: Mapping[str, Question]) -> Test:
    question, rest = _named(text, known)
    verbs = _VERBS_OF.get(question.kind, ("没填", "填了"))
    verb = next((verb for verb in verbs if rest.startswith(verb)), None)
    if verb is None:
        allowed = "、".join(reversed(verbs))
        raise SyntaxMistake(
            f"「{question.name}」是{question.kind}，后面只能写 {allowed}，现在写的是「{rest}」。"
        )
    operand = rest.removeprefix(verb).strip()
    if verb in _COMPARE:
        return Test(question.name, verb, read_sum(operand, known.values()))
    if verb in ("没填", "填了"):
        if operand:
            raise SyntaxMistake(f"「{verb}」后面不写别的，现在多了「{operand}」。{_HELP}")
        return Test(question.name, verb, ())
    return Test(question.name, verb, _options(question, operand))


def _options(question: Question, operand: str) -> tuple[str, ...]:
    """Options between 「、」; an option may have 「、」 in itself."""
    options: list[str] = []
    rest = operand
    while rest:
        found = [each for each in question.choices if rest.startswith(each)]
        if not found:
            break
        options.append(max(found, key=len))
        rest = rest.removeprefix(options[-1]).strip().lstrip("、,，").strip()
    if rest or not options:
        raise SyntaxMistake(
            f"「{question.name}」没有「{rest or operand}」这个选项，能写的是："
            f"{'、'.join(question.choices)}。"
        )
    return tuple(options)


def _named(text: str, known: Mapping[str, Question]) -> tuple[Question, str]:
    """The question whose name the text begins with, and the rest."""
    found = [name for name in known if text.startswith(name)]
    if not found:
        asked = f"问到的有：{'、'.join(known)}。" if known else "这里什么都没有问。"
        raise SyntaxMistake(f"「{text}」开头不是问到的名称。{asked}{_HELP}")
    name = max(found, key=len)
    return known[name], text.removeprefix(name).strip()
