"""Layout A: a breadcrumb with views and date, `####` headings, `1. title:body`, comments, bullets."""

import re

from articles.text.errors import ParseError
from articles.text.numbering import read_mark
from articles.text.tidy_text import tidy_line

from .boilerplate import set_boilerplate_aside, set_labelled_boilerplate_aside
from .heading_block import (
    has_date,
    read_count,
    read_date,
    set_repeated_titles_aside,
    set_self_references_aside,
    take_first_title,
)
from .line_syntax import HASHES, MAX_HEADING, is_bare_heading
from .page import Line, Page
from .related import is_related, is_section_heading, take_labelled, take_trailing_bullets

_VALUES_ALONE = re.compile(
    r"(?:人气|浏览|阅读|点击|日期|时间|发布时间|发布日期)[量数]?\s*[:：]\s*\d"
)

NAME = "A"
INLINE_STEPS = True
SIGNALS = (
    re.compile(r"#{2,6}\s"),
    re.compile(r"首页\s*[>›»].*(人气|日期|浏览)"),
    _VALUES_ALONE,
    re.compile(r"文章正文$"),
    re.compile(r"精彩评论$"),
    re.compile(r"头像\s"),
    re.compile(r"•"),
)

_BREADCRUMB = re.compile(r"首页\s*[>›»]")
_CRUMB_END = re.compile(r"人气|浏览|阅读|点击|日期|时间|作者|来源|发布")
_VALUES = {
    "views": re.compile(
        rf"(?:人气|浏览|阅读|点击)[量数]?\s*[:：]\s*(?!{_CRUMB_END.pattern})([^\s|]+)"
    ),
    "author": re.compile(r"作者\s*[:：]\s*(\S{1,60})"),
    "publisher": re.compile(r"来源\s*[:：]\s*(\S{1,60})"),
}
_BOILERPLATE = re.compile(r"文章正文|正文|正文内容")
_COMMENTS = re.compile(r"(?:精彩|网友|最新|热门|全部)?评论(?:列表|区)?")


def take_page_parts(page: Page) -> None:
    """Take the title, the source and related titles; set boilerplate and comments aside."""
    _take_sources(page)
    for line in page.free():
        if _BOILERPLATE.fullmatch(line.text):
            page.put_aside(line, "page furniture")
    set_labelled_boilerplate_aside(page)
    set_boilerplate_aside(page)
    _take_title(page)
    _put_comments_aside(page)
    take_labelled(page)
    take_trailing_bullets(page)
    set_repeated_titles_aside(page)
    set_self_references_aside(page)


def _take_sources(page: Page) -> None:
    """The breadcrumb and the values, on one line or on several that each add a field."""
    known: set[str] = set()
    for line in page.free()[:6]:
        if page.source_lines and is_section_heading(line.text):
            break
        keys = _source_keys(line.text)
        if _is_source(line.text) and (keys - known or not page.source_lines):
            known |= keys
            _take_source(page, line)


def _source_keys(text: str) -> set[str]:
    """The fields of the source that a line has values for."""
    keys = {key for key, pattern in _VALUES.items() if pattern.search(text)}
    keys |= {"category"} if _BREADCRUMB.match(text) else set()
    return keys | ({"published"} if has_date(text) else set())


def _take_source(page: Page, line: Line) -> None:
    crumbs = re.split(r"[>›»]", _CRUMB_END.split(line.text)[0])
    category = tidy_line(crumbs[-1])[:60] if len(crumbs) > 1 else ""
    found = {key: match[1] for key, p in _VALUES.items() if (match := p.search(line.text))}
    views = read_count(page, line, found.pop("views")) if "views" in found else None
    page.take_source(
        line, category=category or None, views=views, published=read_date(page, line), **found
    )


def _is_source(text: str) -> bool:
    return bool(_BREADCRUMB.match(text) or _VALUES_ALONE.match(text))


def _take_title(page: Page) -> None:
    """The first line, or else the heading above the sections. If both are there, the latter repeats it."""
    free = page.free()
    heading = _page_heading(free)
    if heading and free[0] is not heading and not HASHES.match(free[0].text):
        take_first_title(page)
        page.put_aside(heading, "repeated title")
    elif heading and free[0] is heading:
        text = HASHES.sub(r"\2", heading.text, count=1)
        if len(text) > MAX_HEADING:
            raise ParseError(f"标题有 {len(text)} 字，最多 {MAX_HEADING} 字", heading.number)
        page.take_title(heading)
        page.title = Line(heading.number, text)
    else:
        take_first_title(page)


def _page_heading(lines: list[Line]) -> Line | None:
    """The first heading, if it has no number and a higher level than the second."""
    headings = [(x, m) for x in lines if (m := HASHES.match(x.text))]
    if len(headings) < 2:
        return None
    (first, match), (_, following) = headings[:2]
    is_above = len(match[1]) < len(following[1])
    return first if is_above and match[2] and not read_mark(match[2]) else None


def _put_comments_aside(page: Page) -> None:
    """From 「精彩评论」 on, up to the related titles."""
    inside = False
    for line in page.free():
        if _COMMENTS.fullmatch(line.text):
            inside = True
            page.put_aside(line, "page furniture")
        elif HASHES.match(line.text) or is_bare_heading(line.text) or is_related(line.text):
            inside = False
        elif inside:
            page.put_aside(line, "comment")
