"""The text of a letter, as editors write it, and what it says for one reader's answers.

Which phrases a letter must not say: `letters`.

    关于合同【合同号】〔（{签约日}）〕，请在{答复日}前提供：{要的项目}。
    〔如果 债权人 是 租机商家：同时请退还押金。〕〔否则：同时请更新信用记录。〕
    〔每一项：对第{项}项请求：{意见}。〕

- A line 「====」 begins a new page.
- `{名称}` is what the reader answered; `{甲 减 乙}` is worked out.
- `【名称】` is a blank that is filled in by hand, on paper.
- `〔…〕` stands only if everything in it was filled in, and with 「如果」 only if the condition holds;
  「否则」 stands where the brackets before it do not; 「每一项」 once for each item.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .conditions import Condition, Sum, read_condition, read_sum
from .creditors import CREDITOR, CREDITORS
from .questions import CHOOSING, Answer, Answers, Kind, Question, SyntaxMistake

CREDITOR_QUESTION = Question(
    CREDITOR, Kind.ONE, is_required=True, choices=tuple(CREDITORS.values())
)
# The number of an item, inside 「每一项」.
ITEM = "项"
_ITEM_QUESTION = Question(ITEM, Kind.NUMBER, is_required=True, is_per_item=True)
_DEEPEST = 5
_MARK = re.compile(r"[{}【】〔〕]|[^{}【】〔〕]+")
NEW_PAGE = "===="
_CLOSING = {"{": "}", "【": "】"}


@dataclass(frozen=True)
class Blank:
    """A place to write by hand."""

    name: str


@dataclass(frozen=True)
class Fill:
    """The answer to the question `name`, or, if there is one, the value of `amount`."""

    name: str
    amount: Sum | None = None
    is_list: bool = False

    @property
    def names(self) -> set[str]:
        return self.amount.names if self.amount else {self.name}


@dataclass(frozen=True)
class Group:
    """What stands in 〔〕."""

    nodes: tuple["Node", ...]
    condition: Condition | None = None
    is_otherwise: bool = False
    is_per_item: bool = False

    @property
    def filled(self) -> set[str]:
        """The questions whose answers stand directly in it."""
        return set().union(*(node.names for node in self.nodes if isinstance(node, Fill)))


Node = str | Blank | Fill | Group
Piece = str | Blank
Paragraph = list[Piece]


# --- reading --------------------------------------------------------------------------------------


@dataclass
class _Reader:
    questions: Sequence[Question]
    marks: list[tuple[int, str]]
    at: int = 0

    def nodes(self, depth: int = 0, opened_on: int = 0) -> tuple[Node, ...]:
        nodes: list[Node] = []
        while self.at < len(self.marks):
            line, mark = self.marks[self.at]
            self.at += 1
            if mark == "〕" and depth:
                return tuple(nodes)
            if mark == "〔":
                nodes.append(self._group(line, depth + 1, nodes))
            elif mark in _CLOSING:
                nodes.append(self._named(line, mark))
            elif mark in ("}", "】", "〕"):
                raise SyntaxMistake(f"第 {line} 行：多了一个「{mark}」，前面没有和它配对的括号。")
            else:
                nodes.append(mark)
        if depth:
            raise SyntaxMistake(f"第 {opened_on} 行：〔 没有配上 〕。")
        return tuple(nodes)

    def _named(self, line: int, opening: str) -> Node:
        closing = _CLOSING[opening]
        rest = [mark for _, mark in self.marks[self.at : self.at + 2]]
        if len(rest) < 2 or rest[1] != closing or not rest[0].strip():
            raise SyntaxMistake(f"第 {line} 行：{opening} 后面写名称，再配上 {closing}。")
        self.at += 2
        name = rest[0].strip()
        return Blank(name) if opening == "【" else self._fill(line, name)

    def _fill(self, line: int, name: str) -> Fill:
        if asked := next((each for each in self.questions if each.name == name), None):
            return Fill(name, is_list=asked.kind == Kind.LIST)
        try:
            return Fill(name, read_sum(name, self.questions))
        except SyntaxMistake:
            names = "、".join(question.name for question in self.questions)
            raise SyntaxMistake(
                f"第 {line} 行：{{{name}}} 不是上面问到的。问到的有：{names}。"
                f"要读者打印后手填的，写成【{name}】。"
            ) from None

    def _group(self, line: int, depth: int, before: Sequence[Node]) -> Group:
        if depth > _DEEPEST:
            raise SyntaxMistake(f"第 {line} 行：〔〕一层套一层，最多 {_DEEPEST} 层。")
        condition, is_otherwise, is_per_item = self._head(line)
        if is_otherwise and not _follows_condition(before):
            raise SyntaxMistake(f"第 {line} 行：〔否则：〕要紧跟在一个〔如果 …：〕后面。")
        nodes = self.nodes(depth, line)
        return Group(nodes, condition, is_otherwise, is_per_item)

    def _head(self, line: int) -> tuple[Condition | None, bool, bool]:
        """What stands before the colon; the mark keeps what stands behind it."""
        mark = self.marks[self.at][1] if self.at < len(self.marks) else ""
        head, colon, rest = mark.partition("：")
        word = head.strip()
        is_condition = word.startswith("如果")
        if is_condition and not colon:
            raise SyntaxMistake(f"第 {line} 行：〔如果 …：…〕里，条件后面要有「：」。")
        if not colon or not (is_condition or word in ("否则", "每一项")):
            return None, False, False
        self.marks[self.at] = (self.marks[self.at][0], rest)
        if not is_condition:
            return None, word == "否则", word == "每一项"
        try:
            return read_condition(word.removeprefix("如果"), self.questions), False, False
        except SyntaxMistake as mistake:
            raise SyntaxMistake(f"第 {line} 行：{mistake}") from None


def _follows_condition(before: Sequence[Node]) -> bool:
    last = next((node for node in reversed(before) if node != "" and not _is_space(node)), None)
    return isinstance(last, Group) and last.condition is not None


def _is_space(node: Node) -> bool:
    return isinstance(node, str) and not node.strip()


def read_letter(text: str, questions: Iterable[Question]) -> tuple[Node, ...]:
    """Raises SyntaxMistake, which names the line."""
    known = [CREDITOR_QUESTION, _ITEM_QUESTION, *questions]
    marks, line = [], 1
    for found in _MARK.finditer(text):
        marks.append((line, found[0]))
        line += found[0].count("\n")
    return _Reader(known, marks).nodes()


# --- checking -------------------------------------------------------------------------------------


def check_letter(nodes: Sequence[Node], questions: Iterable[Question]) -> None:
    """Whatever is answered, no hole is left: raises SyntaxMistake otherwise."""
    known = {
        question.name: question for question in (*questions, CREDITOR_QUESTION, _ITEM_QUESTION)
    }
    _check(nodes, known, in_group=False, in_item=False)


def _check(
    nodes: Sequence[Node], known: Mapping[str, Question], *, in_group: bool, in_item: bool
) -> None:
    for node in nodes:
        if isinstance(node, Fill):
            for name in node.names:
                _check_fill(known[name], in_group=in_group, in_item=in_item)
        elif isinstance(node, Group):
            for name in node.condition.names if node.condition else ():
                # Outside, it is about what was chosen for any of the items.
                if known[name].kind not in CHOOSING:
                    _check_place(known[name], in_item)
            _check(node.nodes, known, in_group=True, in_item=in_item or node.is_per_item)


def _check_fill(question: Question, *, in_group: bool, in_item: bool) -> None:
    _check_place(question, in_item)
    if not in_group and not question.is_always_answered:
        raise SyntaxMistake(
            f"「{question.name}」可能没填。把用到它的那一句放进〔〕，没填时整句就不出现。"
        )


def _check_place(question: Question, in_item: bool) -> None:
    if question.is_per_item and not in_item:
        raise SyntaxMistake(f"「{question.name}」是每项问的，只能写在〔每一项：…〕里面。")


def names_used(nodes: Iterable[Node]) -> set[str]:
    """All questions that the text looks at."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, Fill):
            names |= node.names
        elif isinstance(node, Group):
            names |= names_used(node.nodes)
            names |= node.condition.names if node.condition else set()
    return names


# --- writing --------------------------------------------------------------------------------------


def write(
    nodes: Sequence[Node], answers: Answers, items: Sequence[Answers] = ()
) -> list[Paragraph]:
    """The paragraphs of the letter; those with nothing in them are left out."""
    return _paragraphs(_pieces(nodes, answers, items))


def _pieces(nodes: Sequence[Node], answers: Answers, items: Sequence[Answers]) -> list[Piece]:
    pieces: list[Piece] = []
    held = False
    for node in nodes:
        if isinstance(node, Group):
            shown = not held if node.is_otherwise else _holds(node, answers)
            held = shown
            if shown and (node.is_per_item or _is_filled(node, answers)):
                pieces += _group_pieces(node, answers, items)
        elif isinstance(node, Fill):
            pieces.append(_shown(node, answers))
        else:
            pieces.append(node)
    return pieces


def _group_pieces(node: Group, answers: Answers, items: Sequence[Answers]) -> list[Piece]:
    if not node.is_per_item:
        return _pieces(node.nodes, answers, items)
    rows = [{**answers, **row, ITEM: place} for place, row in enumerate(items, start=1)]
    filled = [row for row in rows if _is_filled(node, row)]
    return [piece for row in filled for piece in _pieces(node.nodes, row, ())]


def _holds(node: Group, answers: Answers) -> bool:
    return node.condition is None or node.condition.holds(answers)


def _is_filled(node: Group, answers: Answers) -> bool:
    return all(answers.get(name) not in (None, "", ()) for name in node.filled)


def _shown(node: Fill, answers: Answers) -> str:
    answer = node.amount.value(answers) if node.amount else answers.get(node.name)
    if node.is_list and isinstance(answer, tuple):
        return "；".join(f"{place}. {text}" for place, text in enumerate(answer, start=1))
    return shown(answer)


def shown(answer: Answer) -> str:
    """An answer as letters have it: 2026年12月1日, 240.00 元, 甲、乙."""
    if isinstance(answer, date):
        return f"{answer.year}年{answer.month}月{answer.day}日"
    if isinstance(answer, Decimal):
        return f"{answer:.2f} 元"
    if isinstance(answer, tuple):
        return "、".join(answer)
    # What was typed stands inside a sentence.
    return "" if answer is None else str(answer).strip().rstrip("。；;")


def _paragraphs(pieces: Iterable[Piece]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = [[]]
    for piece in pieces:
        if isinstance(piece, Blank):
            paragraphs[-1].append(piece)
            continue
        first, *further = piece.split("\n")
        paragraphs[-1].append(first)
        paragraphs += [[text] for text in further]
    return [kept for each in paragraphs if (kept := _without_empty(each))]


def _without_empty(paragraph: Paragraph) -> Paragraph:
    """Without white space at both ends; nothing if there is nothing else."""
    kept = [piece for piece in paragraph if piece != ""]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return [piece for piece in kept if piece != ""]


def plain_text(paragraphs: Iterable[Paragraph]) -> str:
    """The letter as text, each paragraph a line."""
    return "\n".join("".join(map(_piece_text, paragraph)) for paragraph in paragraphs)


def _piece_text(piece: Piece) -> str:
    return f"（{piece.name}：　　　　　　）" if isinstance(piece, Blank) else piece
