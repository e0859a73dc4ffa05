"""The lines of one file while it is parsed, and what each of them was taken as."""

from dataclasses import dataclass, field
from typing import Any

from articles.text.control_characters import clean_text
from articles.text.document import Related
from articles.text.tidy_text import indent_kept, tidy_text


@dataclass(frozen=True)
class Line:
    """A line that is not blank. `number` is 1-based. Soft breaks are line breaks in `text`.

    `escaped` lines are text whatever they look like: in our own text form they begin with a
    backslash, which is removed.
    """

    number: int
    text: str
    escaped: bool = False


@dataclass
class Page:
    """Each line is free until it is taken, and is taken once.

    So every line of a file becomes part of exactly one value, whatever the layout's rules miss.
    """

    lines: list[Line]
    title: Line | None = None
    source: dict[str, Any] = field(default_factory=dict)
    source_lines: list[int] = field(default_factory=list)
    set_aside: list[tuple[str, Line]] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)
    _taken: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, text_lines: list[str], skip: int, own: bool) -> "Page":
        """A page of all lines after the first `skip`. `own`: our own text form, with backslash escapes."""
        make = _own_line if own else _plain_line
        return cls(
            [
                make(number, text)
                for number, text in enumerate(text_lines, 1)
                if number > skip and text.strip()
            ]
        )

    def free(self) -> list[Line]:
        return [line for line in self.lines if line.number not in self._taken]

    def take(self, line: Line) -> Line:
        if line.number in self._taken:
            raise AssertionError(f"line {line.number} is taken twice")
        self._taken.add(line.number)
        return line

    def take_title(self, line: Line) -> None:
        self.title = self.take(line)

    def take_source(self, line: Line, **values: Any) -> None:
        self.source |= {key: value for key, value in values.items() if value is not None}
        self.source_lines.append(self.take(line).number)

    def put_aside(self, line: Line, reason: str) -> None:
        self.set_aside.append((reason, self.take(line)))

    def report(self, number: int, message: str) -> None:
        self.problems.append((number, message))


def _plain_line(number: int, text: str) -> Line:
    return Line(number, clean_text(text).strip())


def _own_line(number: int, text: str) -> Line:
    text = indent_kept(clean_text(text))
    bare = text.lstrip(" ")
    if bare.startswith("\\"):
        return Line(number, text[: len(text) - len(bare)] + indent_kept(bare[1:]), escaped=True)
    return Line(number, text)


class TextBlock:
    """Lines that make one text. Lines that were apart in the file become separate paragraphs."""

    def __init__(self) -> None:
        self._last = 0
        self._parts: list[str] = []

    def add(self, number: int, text: str) -> None:
        if text.strip():
            if self._parts:
                self._parts.append("\n" if number <= self._last + 1 else "\n\n")
            self._parts.append(text)
            self._last = number

    @property
    def text(self) -> str:
        return tidy_text("".join(self._parts))
