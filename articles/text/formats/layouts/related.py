"""Parse lists of related titles, as the sources and our own text form write them."""

import re
from dataclasses import dataclass, field

from articles.text.document import Related
from articles.text.numbering import SECTION_STYLES, read_mark
from articles.text.tidy_text import tidy_line, tidy_text

from .line_syntax import HASHES, is_bare_heading, looks_structural
from .page import Line, Page

_LABEL = re.compile(
    r"(?:(?:(?!>).{1,120}的)?相关(?:文章|阅读|推荐)|相关(?:内容|链接)|推荐阅读|延伸阅读|猜你喜欢|热门文章|你可能(?:还)?喜欢)[:：]?"
)
_BULLET = re.compile(r"([•·●◆■▪*–—-])\s*(.*)", re.S)
_CATEGORY = re.compile(r"([^丨|｜。]{0,20})\s*[丨|｜]\s*(.*)", re.S)
_QUOTE = re.compile(r">\s?(.*)", re.S)
_EXCERPT_LENGTH = 50
_EXCERPT_END = ("...", "…", "。")


def is_label(text: str) -> bool:
    text = text.strip()
    return bool(_LABEL.fullmatch(text)) and not (is_bullet(text) or looks_structural(text))


def is_bullet(text: str) -> bool:
    return bool(_BULLET.match(text))


def is_excerpt(text: str) -> bool:
    """Is this line of a list of titles and excerpts an excerpt? It is long, or ends like a sentence."""
    return len(text) > _EXCERPT_LENGTH or text.endswith(_EXCERPT_END)


def take_labelled(page: Page) -> None:
    """Take everything from the first label on: bullets with quotes under them, or titles and excerpts."""
    free = page.free()
    start = list_start(free)
    if start is not None:
        _take_list(page, free[start:])


def list_start(lines: list[Line]) -> int | None:
    """The index of the first label after the last section heading; None without one."""
    start = None
    for index, line in enumerate(lines):
        if line.escaped:
            continue
        if is_label(line.text):
            start = index if start is None else start
        elif start is not None and is_section_heading(line.text):
            start = None
    return start


def is_section_heading(text: str) -> bool:
    """Is the line the heading of a section, and not an excerpt that begins like one?"""
    mark = read_mark(text)
    is_numbered = mark is not None and mark.style in SECTION_STYLES
    return bool(is_numbered or HASHES.match(text) or is_bare_heading(text)) and not is_excerpt(text)


def take_trailing_bullets(page: Page) -> None:
    """Take the bullets at the end of a page, with labels between them.

    A list at the end of the last section looks similar, but related titles have a bullet character,
    or a hyphen and a category.
    """
    run: list[Line] = []
    for line in reversed(page.free()):
        if not (is_bullet(line.text) or is_label(line.text)):
            break
        run.append(line)
    while run and not is_related(run[-1].text):
        run.pop()
    _take_list(page, run[::-1])


def is_related(text: str) -> bool:
    """Is it a label, or a bullet of related titles?"""
    mark, title = _split_bullet(text)
    return is_label(text) or (mark != "" and mark not in "*-–—") or bool(_CATEGORY.match(title))


def _split_bullet(text: str) -> tuple[str, str]:
    match = _BULLET.match(text)
    return (match[1], match[2]) if match else ("", text)


@dataclass
class _Entry:
    """A related title while its excerpt is being read."""

    category: str | None
    title: str
    lines: list[int]
    excerpt: list[str] = field(default_factory=list)

    def to_related(self) -> Related:
        excerpt = tidy_text("\n".join(self.excerpt)) or None
        return Related(self.category, self.title, excerpt, tuple(self.lines))


def _take_list(page: Page, lines: list[Line]) -> None:
    entries: list[_Entry] = []
    for line in lines:
        if not line.escaped and is_label(line.text):
            page.put_aside(line, "related heading")
        elif excerpt := _excerpt(line, entries[-1] if entries else None):
            entries[-1].lines.append(page.take(line).number)
            entries[-1].excerpt.append(excerpt[0])
        else:
            _take_title(page, line, entries)
    page.related += [entry.to_related() for entry in entries]


def _excerpt(line: Line, last: _Entry | None) -> tuple[str] | None:
    """The text that `line` adds to the excerpt of the title above it, as a tuple; None if it adds none."""
    if last is None or (not line.escaped and is_bullet(line.text)):
        return None
    if quote := _QUOTE.match(line.text):
        return (quote[1].rstrip(),)
    return (line.text.strip(),) if not last.excerpt and is_excerpt(line.text) else None


def _take_title(page: Page, line: Line, entries: list[_Entry]) -> None:
    is_marked = not line.escaped and is_bullet(line.text)
    _, text = _split_bullet(line.text) if is_marked else ("", line.text)
    match = _CATEGORY.match(text) if is_marked else None
    category, title = map(tidy_line, match.groups()) if match else ("", tidy_line(text))
    if title:
        entries.append(_Entry(category or None, title, [page.take(line).number]))
    else:
        page.put_aside(line, "empty item")
