"""Parse the lines between title and related list into summary, sections and steps, for all layouts."""

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.text.document import Section, Step
from articles.text.errors import ParseError
from articles.text.labels import KIND_LABELS, NOTE_MARKS
from articles.text.numbering import SECTION_STYLES, Mark, read_mark
from articles.text.tidy_text import tidy_line

from .line_syntax import ATTRIBUTES, HASHES, MAX_HEADING, NOTE, guess_kind, is_bare_heading
from .page import Line, TextBlock

_MAX_INLINE_TITLE = 40
_MAX_ANCHOR = 60
_MAX_FIRST = 99
_SENTENCE_END = ("。", "!", "！", "?", "？", ";", "；")
_FIELD_OF_LABEL = {label: name for name, label in NOTE_MARKS.items()}
# But not the colon of 8:30 or of https://.
_COLON = re.compile(r"(?<![0-9])[:：](?!//)|[:：](?!//|[0-9])")
_INTRODUCTION = re.compile(r"(小编)?(引言|前言|导语|引子|导读|概述|简介)[:：]?")
_QUOTE = re.compile(r">\s?(.*)", re.S)


@dataclass
class _Item:
    mark: Mark
    line: Line
    title: str = ""
    anchor: str = ""
    body: TextBlock = field(default_factory=TextBlock)
    notes: dict[str, TextBlock] = field(default_factory=dict)
    note: TextBlock | None = None
    lines: list[int] = field(default_factory=list)


@dataclass
class _Part:
    number: str | None = None
    heading: str = ""
    anchor: str = ""
    kind: str = ""
    background: bool = False
    line: Line | None = None
    lines: list[int] = field(default_factory=list)
    body: TextBlock = field(default_factory=TextBlock)
    items: list[_Item] = field(default_factory=list)
    nested: tuple[str, int] | None = None


@dataclass(frozen=True)
class Structure:
    sections: tuple[Section, ...]
    summary: str = ""
    summary_lines: tuple[int, ...] = ()


class StructureReader:
    """Reads the free lines in order. In `inline` layouts the body of a step follows its title.

    `own` is our own text form: it has attributes `{#anchor .kind .background}`, and nothing is guessed.
    Problems are appended to `problems` as (line number, message).
    """

    def __init__(self, problems: list[tuple[int, str]], *, inline: bool, own: bool):
        self._problems = problems
        self._inline = inline
        self._own = own
        self._parts: list[_Part] = []
        self._style: Mark | None = None
        self._value = 0

    def read(self, lines: list[Line], *, has_summary: bool) -> Structure:
        for index, line in enumerate(lines):
            following = lines[index + 1] if index + 1 < len(lines) else None
            self._read_line(line, following)
        summary, summary_lines = ("", ()) if has_summary else self._summary()
        anchors = _Anchors(self._parts)
        sections = tuple(self._section(i, part, anchors) for i, part in enumerate(self._parts, 1))
        return Structure(sections, summary, summary_lines)

    # --- one line -----------------------------------------------------------------------------

    def _read_line(self, line: Line, following: Line | None) -> None:
        if line.escaped:
            return self._add_text(line)
        if hashes := HASHES.match(line.text):
            mark = read_mark(hashes[2])
            if not (mark and mark.style not in SECTION_STYLES):
                return self._open_part(line, mark, hashes[2])
            return self._open_item(line, mark, following)
        if is_bare_heading(line.text):
            return self._open_part(line, None, line.text)
        mark = read_mark(line.text)
        if mark and self._is_section(mark):
            return self._open_part(line, mark, line.text)
        if mark and self._is_item(mark):
            return self._open_item(line, mark, following)
        return self._add_text(line)

    def _is_section(self, mark: Mark) -> bool:
        if mark.style not in SECTION_STYLES:
            return False
        if self._style is None or mark.style == self._style.style:
            return True
        if self._own and mark.style != "paren_cjk":
            return True
        part = self._parts[-1]
        if part.items and part.items[0].mark.style == mark.style:
            return False
        return mark.value == self._value + 1 or mark.rank < self._style.rank

    def _is_item(self, mark: Mark) -> bool:
        """Does the numbered line begin a step? Only those of one level below a heading do."""
        part = self._parts[-1] if self._parts else None
        last = part.items[-1].mark if part and part.items else None
        # 12315 or 2025 is no number of a step, unless the previous step has the number before it.
        if mark.value > _MAX_FIRST and (last is None or mark.value != last.value + 1):
            return False
        if self._own:
            return True
        if mark.style == "dotted" and not self._is_plausible(mark, last):
            return False
        if part is None or last is None or mark.style == part.items[0].mark.style:
            return True
        if part.nested == (mark.style, mark.value - 1):
            part.nested = (mark.style, mark.value)
            return False
        if mark.value == last.value + 1:
            return True
        part.nested = (mark.style, mark.value)
        return False

    def _is_plausible(self, mark: Mark, last: Mark | None) -> bool:
        """「1.1 标题」 and not 「1.5 倍」, which looks the same: does the number continue the sequence?"""
        if last and last.style == "dotted":
            return mark.major == last.major
        return mark.value == 1 or (mark.major == self._value and mark.value == 2)

    # --- opening ------------------------------------------------------------------------------

    def _open_part(self, line: Line, mark: Mark | None, text: str) -> None:
        heading = mark.rest if mark else text
        heading, given = self._attributes(heading)
        if self._own and mark is None:
            heading = heading.removeprefix("\\")
        if len(heading) > MAX_HEADING:
            raise ParseError(f"小标题有 {len(heading)} 字，最多 {MAX_HEADING} 字", line.number)
        if mark:
            if mark.value != self._value + 1:
                self._report_number(line, self._value, mark.value)
            self._style, self._value = mark, mark.value
        self._parts.append(
            _Part(
                mark.label if mark else None,
                heading,
                given.get("anchor", ""),
                given.get("kind", ""),
                "flag" in given,
                line,
            )
        )

    def _open_item(self, line: Line, mark: Mark, following: Line | None) -> None:
        if not self._parts:
            self._parts.append(_Part())
        part = self._parts[-1]
        previous = part.items[-1].mark.value if part.items else 0
        if mark.value != previous + 1:
            self._report_number(line, previous, mark.value)
        item = _Item(mark, line, lines=[line.number])
        title, body = self._split_title(mark.rest, line, following)
        item.title, given = self._attributes(title)
        item.anchor = given.get("anchor", "")
        if self._own and self._inline:
            item.title = re.sub(r"\\(.)", r"\1", item.title)
        item.body.add(line.number, body)
        if len(item.title) > MAX_HEADING:
            raise ParseError(f"步骤标题有 {len(item.title)} 字，最多 {MAX_HEADING} 字", line.number)
        part.items.append(item)
        part.nested = None

    def _split_title(self, rest: str, line: Line, following: Line | None) -> tuple[str, str]:
        if self._own:
            if not self._inline:
                return rest, ""
            title, _, body = _split_unescaped_colon(rest)
            return title.rstrip(), body.lstrip()
        head, colon, body = _split_colon(rest)
        body_follows = (
            following is not None
            and not following.escaped
            and not (HASHES.match(following.text) or read_mark(following.text))
        )
        is_short = len(rest) <= _MAX_INLINE_TITLE and not rest.endswith(_SENTENCE_END)
        if is_short and body_follows and not self._inline:
            return rest, ""
        if colon and body and len(head) <= _MAX_INLINE_TITLE and "。" not in head:
            return head.rstrip(), body.lstrip()
        if is_short:
            return rest.rstrip(":：") if colon and not body else rest, ""
        self._problems.append((line.number, "步骤没有标题（缺冒号），整行作为正文"))
        return "", rest

    def _attributes(self, text: str) -> tuple[str, dict[str, str]]:
        """The text without its attributes, and those that it has."""
        match = ATTRIBUTES.search(text) if self._own else None
        given = {name: value for name, value in match.groupdict().items() if value} if match else {}
        if match is None or not given or given.get("kind", "text") not in KIND_LABELS:
            return text, {}
        return text[: match.start()].rstrip(), given

    def _report_number(self, line: Line, previous: int, found: int) -> None:
        gap = f"编号不连续：上一个是 {previous}，这里是 {found}"
        self._problems.append((line.number, gap if previous else f"编号从 {found} 开始"))

    # --- text ---------------------------------------------------------------------------------

    def _add_text(self, line: Line) -> None:
        if not self._parts:
            self._parts.append(_Part())
        part = self._parts[-1]
        if not part.items:
            part.lines.append(line.number)
            part.body.add(line.number, line.text)
            return
        item = part.items[-1]
        item.lines.append(line.number)
        if not line.escaped and self._add_note(item, line):
            return
        item.note = None
        item.body.add(line.number, line.text)

    def _add_note(self, item: _Item, line: Line) -> bool:
        if label := NOTE.match(line.text):
            item.note = item.notes.setdefault(_FIELD_OF_LABEL[label[1]], TextBlock())
            item.note.add(line.number, label[2])
            return True
        quote = _QUOTE.match(line.text)
        if not (quote and item.note):
            return False
        text = quote[1]
        item.note.add(line.number, text.removeprefix("\\") if self._own else text)
        return True

    # --- closing ------------------------------------------------------------------------------

    def _summary(self) -> tuple[str, tuple[int, ...]]:
        """The text above the first heading, or below a first heading 「引言」, is the summary."""
        first = self._parts[0] if self._parts else _Part()
        is_preamble = first.line is None
        if not is_preamble and (first.items or not _INTRODUCTION.fullmatch(first.heading)):
            return "", ()
        summary, lines = first.body.text, tuple(first.lines)
        first.body, first.lines = TextBlock(), []
        if is_preamble and not first.items and self._parts:
            self._parts.pop(0)
        return summary, lines

    def _section(self, place: int, part: _Part, anchors: "_Anchors") -> Section:
        anchor = anchors.give(part.anchor, f"s{place}")
        steps = tuple(
            Step(
                number=item.mark.label,
                title=tidy_line(item.title),
                body=item.body.text,
                anchor=anchors.give(item.anchor, f"s{place}-{i}"),
                lines=tuple(item.lines),
                **{name: block.text for name, block in item.notes.items()},
            )
            for i, item in enumerate(part.items, 1)
        )
        heading_line = [part.line.number] if part.line else []
        return Section(
            number=part.number,
            heading=tidy_line(part.heading),
            kind=part.kind or guess_kind(part.heading, bool(steps)),
            background=part.background,
            body=part.body.text,
            steps=steps,
            anchor=anchor,
            lines=tuple(heading_line + part.lines),
        )


def _split_colon(text: str) -> tuple[str, str, str]:
    match = _COLON.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def _split_unescaped_colon(text: str) -> tuple[str, str, str]:
    match = re.match(r"((?:\\.|[^\\:：])*)([:：])(.*)", text, re.S)
    return (match[1], match[2], match[3]) if match else (text, "", "")


class _Anchors:
    """Makes anchors unique. Anchors of the file have priority; of two equal ones, the earlier."""

    def __init__(self, parts: list[_Part]) -> None:
        self._chosen = {part.anchor for part in parts}
        self._chosen |= {item.anchor for part in parts for item in part.items}
        self._given: set[str] = set()
        self._counts: Counter[str] = Counter()

    def give(self, chosen: str, default: str) -> str:
        name = chosen or default
        while name in self._given or (name != chosen and name in self._chosen):
            name = self._next(chosen or default)
        self._given.add(name)
        return name

    def _next(self, anchor: str) -> str:
        self._counts[anchor] += 1
        return f"{anchor[:_MAX_ANCHOR]}-{self._counts[anchor] + 1}"
