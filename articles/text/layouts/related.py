"""Lists of related titles, in the forms that the sources and our own text form use."""

import re

from ..document import Related
from ..numbering import SECTION_STYLES, read_mark
from .page import Line, Page
from .structure import HASHES, is_bare_heading, looks_structural

_LABEL = re.compile(
    r"(?:(?:(?!>).{1,120}的)?相关(?:文章|阅读|推荐)|相关(?:内容|链接)|推荐阅读|延伸阅读|猜你喜欢|热门文章|你可能(?:还)?喜欢)[:\uff1a]?"
)
_BULLET = re.compile(r"([•·●◆■▪*–—-])\s*(.*)", re.S)
_CATEGORY = re.compile(r"([^丨|\uff5c。]{0,20})\s*[丨|\uff5c]\s*(.*)", re.S)
_QUOTE = re.compile(r">\s?(.*)", re.S)
_EXCERPT_LENGTH = 50
_EXCERPT_END = ("...", "…", "。")


def is_label(text: str) -> bool:
    text = text.strip()
    return bool(_LABEL.fullmatch(text)) and not (is_bullet(text) or looks_structural(text))


def is_bullet(text: str) -> bool:
    return bool(_BULLET.match(text))


def is_excerpt(text: str) -> bool:
    """In a list of titles and excerpts: is this line an excerpt?"""
    return len(text) > _EXCERPT_LENGTH or text.endswith(_EXCERPT_END)


def take_labelled(page: Page) -> None:
    """Everything from the first label on: bullets, quotes under them, title and excerpt."""
    free = page.free()
    start = list_start(free)
    if start is not None:
        _take_list(page, free[start:])


def list_start(lines: list[Line]) -> int | None:
    """The index of the first label behind the last section heading, if there is one."""
    start = None
    for index, line in enumerate(lines):
        if line.escaped:
            continue
        if is_label(line.text):
            start = index if start is None else start
        elif start is not None and _is_heading(line.text):
            start = None
    return start


def _is_heading(text: str) -> bool:
    mark = read_mark(text)
    is_numbered = mark is not None and mark.style in SECTION_STYLES
    return bool(is_numbered or HASHES.match(text) or is_bare_heading(text)) and not is_excerpt(text)


def take_trailing_bullets(page: Page) -> None:
    """The bullets at the end of a page, with labels between them.

    A list that ends the last section looks the same. It is told apart by the bullet: related
    titles stand behind a bullet character, or behind a hyphen and a category.
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
    """A label, or a bullet that no list in a text has."""
    mark, title = _split_bullet(text)
    return is_label(text) or (mark != "" and mark not in "*-–—") or bool(_CATEGORY.match(title))


def _split_bullet(text: str) -> tuple[str, str]:
    match = _BULLET.match(text)
    return (match[1], match[2]) if match else ("", text)


def _take_list(page: Page, lines: list[Line]) -> None:
    for line in lines:
        if not line.escaped and is_label(line.text):
            page.put_aside(line, "related heading")
        elif not line.escaped and is_bullet(line.text):
            _take_bullet(page, line)
        elif page.related and (quote := _QUOTE.match(line.text)):
            _add_excerpt(page, line, quote[1])
        elif page.related and _awaits_excerpt(page, line):
            _add_excerpt(page, line, line.text)
        elif not line.text.strip():
            page.put_aside(line, "empty item")
        else:
            page.related.append(Related(title=page.take(line).text.strip(), lines=(line.number,)))


def _take_bullet(page: Page, line: Line) -> None:
    _, text = _split_bullet(line.text)
    match = _CATEGORY.match(text)
    category, title = (match[1].strip(), match[2]) if match else ("", text)
    if title.strip():
        page.take(line)
        page.related.append(Related(category or None, title.strip(), lines=(line.number,)))
    else:
        page.put_aside(line, "empty item")


def _awaits_excerpt(page: Page, line: Line) -> bool:
    return page.related[-1].excerpt is None and is_excerpt(line.text)


def _add_excerpt(page: Page, line: Line, text: str) -> None:
    last = page.related[-1]
    page.related[-1] = Related(
        last.category,
        last.title,
        text.strip() if last.excerpt is None else f"{last.excerpt}\n{text.rstrip()}",
        (*last.lines, page.take(line).number),
    )
