"""Lists of related titles, in the forms that the sources and our own text form use."""

import re

from ..document import Related
from .page import Line, Page

_LABEL = re.compile(
    r"(?:.{0,120}的)?(?:相关(?:文章|阅读|推荐|内容|链接)|推荐阅读|延伸阅读|猜你喜欢|热门文章|你可能(?:还)?喜欢)[:\uff1a]?"
)
_BULLET = re.compile(r"([•·●◆■▪*–—-])\s*(.*)", re.S)
_CATEGORY = re.compile(r"([^丨|\uff5c。]{0,20})\s*[丨|\uff5c]\s*(.*)", re.S)
_QUOTE = re.compile(r">\s?(.*)", re.S)
_EXCERPT_LENGTH = 50
_EXCERPT_END = ("...", "…", "。")


def is_label(text: str) -> bool:
    return bool(_LABEL.fullmatch(text))


def is_bullet(text: str) -> bool:
    return bool(_BULLET.match(text))


def is_excerpt(text: str) -> bool:
    """In a list of titles and excerpts: is this line an excerpt?"""
    return len(text) > _EXCERPT_LENGTH or text.endswith(_EXCERPT_END)


def take_labelled(page: Page) -> None:
    """Everything behind the last run of a label: bullets, quotes under them, title and excerpt."""
    free = page.free()
    starts = [i for i, line in enumerate(free) if not line.escaped and is_label(line.text)]
    if starts:
        _take_list(page, free[starts[0] :])


def take_trailing_bullets(page: Page, *, with_category: bool) -> None:
    """The bullets at the end of a page, with labels between them.

    A list that ends the last section looks the same. It is told apart by the bullet: related
    titles stand behind a bullet character, or behind a hyphen and a category.
    """
    run: list[Line] = []
    for line in reversed(page.free()):
        if not (is_bullet(line.text) or is_label(line.text)):
            break
        run.insert(0, line)
    while run and not _is_related(run[0], with_category):
        run.pop(0)
    _take_list(page, run)


def _is_related(line: Line, with_category: bool) -> bool:
    if is_label(line.text):
        return True
    mark, text = _split_bullet(line.text)
    return mark not in "*-–—" or (with_category and bool(_CATEGORY.match(text)))


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
        else:
            page.related.append(Related(title=page.take(line).text.strip(), lines=(line.number,)))


def _take_bullet(page: Page, line: Line) -> None:
    _, text = _split_bullet(line.text)
    category = _CATEGORY.match(text)
    page.take(line)
    page.related.append(
        Related(
            category=(category[1].strip() or None) if category else None,
            title=category[2].strip() if category else text.strip(),
            lines=(line.number,),
        )
    )


def _awaits_excerpt(page: Page, line: Line) -> bool:
    return page.related[-1].excerpt is None and is_excerpt(line.text)


def _add_excerpt(page: Page, line: Line, text: str) -> None:
    last = page.related[-1]
    page.related[-1] = Related(
        last.category,
        last.title,
        text.strip() if last.excerpt is None else f"{last.excerpt}\n{text.strip()}",
        (*last.lines, page.take(line).number),
    )
