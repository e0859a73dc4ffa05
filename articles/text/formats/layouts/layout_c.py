"""Layout C: a law firm's page. Author line, `1.1 title` items, copyright, titles with excerpts."""

import re

from .boilerplate import set_boilerplate_aside, set_labelled_boilerplate_aside
from .heading_block import (
    can_be_title,
    read_count,
    read_date,
    set_repeated_titles_aside,
    set_self_references_aside,
    take_first_title,
)
from .line_syntax import looks_structural
from .page import Line, Page
from .related import list_start, take_labelled, take_trailing_bullets

_VIEWS = r"\d[\d.,，]*\s*[万亿wW]?\+?"
# A character of a name or a category: no punctuation, and not 了, which sentences have.
_WORD = "[^,，。!！?？;；:：、了]"
_PLAIN_BYLINE = re.compile(
    rf"(?=.{{1,60}}$)(?!发布|更新|日期|时间|截[至止])(?P<author>{_WORD}{{2,30}}?)\s*"
    r"(?:刚刚|今天|昨天|前天|\d{1,4}\s*(?:秒钟?|分钟|个?小时|天|周|个?月|年)前|"
    r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?!\d)日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?(?!\d))?\s*"
    rf"(?P<category>{_WORD}{{0,20}}?)\s*(?P<views>{_VIEWS})$"
)

NAME = "C"
INLINE_STEPS = False
SIGNALS = (
    re.compile(r"当前位置\s*[:：]"),
    re.compile(r"小编导语$"),
    re.compile(r"\d{1,2}[.．]\d{1,2}[\s、]"),
    re.compile(r".{0,60}?\d{1,4}\s*(?:分钟|小时|天|周|个月|月|年)前\s*[(（]"),
    _PLAIN_BYLINE,
    re.compile(r"(?:版权声明|本文链接)\s*[:：]"),
    re.compile(r".{1,120}的相关文章$"),
)

_BREADCRUMB = re.compile(r"当前位置\s*[:：]")
_BYLINE = re.compile(
    r"(?P<author>.{1,60}?)\s*\d+\s*(?:秒|分钟|小时|天|周|个月|月|年)前\s*"
    r"[(（](?P<day>[\d./-]{3,10})[)）]"
    rf"\s*(?P<category>.{{0,60}}?)\s*(?P<views>{_VIEWS})?"
)
_INTRODUCTION = re.compile(r"(?:小编)?(?:导语|导读|前言)[:：]?")
_NOTICE = re.compile(r"版权声明\s*[:：]")
_PERMALINK = re.compile(r"本文(?:链接|地址)\s*[:：]\s*(\S*)", re.S)
_PUBLISHER = re.compile(r"本文由(.{2,60}?)(?:结合|原创|整理|发布|编辑|提供)")
_COMMENT_FORM = re.compile(
    r"(?:(?:发表|我要|网友|文章)评论\s*(?:[(（]\s*\d*\s*条?[)）])?[:：]?|◎.*)"
)
_PROVENANCE = re.compile(r"(?:版权声明|本文链接|本文地址)\s*[:：]")


def take_page_parts(page: Page) -> None:
    """Take title, byline, source and related titles; set boilerplate and comments aside."""
    _take_head(page)
    _put_comment_form_aside(page)
    set_labelled_boilerplate_aside(page)
    set_boilerplate_aside(page)
    _take_tail(page)
    set_boilerplate_aside(page)
    take_trailing_bullets(page)
    set_repeated_titles_aside(page)
    set_self_references_aside(page)


def _take_head(page: Page) -> None:
    for line in page.free()[:4]:
        if _BREADCRUMB.match(line.text):
            page.put_aside(line, "page furniture")
    if byline := _find_byline(page.free()[:5], below_breadcrumb=bool(page.set_aside)):
        _take_byline(page, *byline)
    take_first_title(page)
    for line in page.free()[:2]:
        if _INTRODUCTION.fullmatch(line.text):
            page.put_aside(line, "introduction heading")
            break


def _find_byline(lines: list[Line], *, below_breadcrumb: bool) -> tuple[Line, re.Match] | None:
    for line in lines:
        if match := _BYLINE.fullmatch(line.text):
            return line, match
    is_above_title = below_breadcrumb and len(lines) > 1 and _is_short_title(lines[1].text)
    for line in lines if is_above_title else lines[1:]:
        if match := _PLAIN_BYLINE.match(line.text):
            return None if looks_structural(line.text) else (line, match)
        if not _is_short_title(line.text):
            break
    return None


def _is_short_title(text: str) -> bool:
    """Can the byline follow this line? It cannot follow a paragraph or a heading."""
    is_text = len(text) > 60 or "。" in text or _PLAIN_BYLINE.match(text)
    return can_be_title(text) and not (is_text or _INTRODUCTION.fullmatch(text))


def _take_byline(page: Page, line: Line, match: re.Match[str]) -> None:
    published = read_date(page, line)
    day = match.groupdict().get("day")
    if day and not re.match(r"\d{4}", day):
        page.report(line.number, f"日期「{day}」没有年份，发布日期留空")
    page.take_source(
        line,
        author=match["author"].strip(),
        category=match["category"].strip() or None,
        views=read_count(page, line, match["views"]) if match["views"] else None,
        published=published,
    )


def _put_comment_form_aside(page: Page) -> None:
    """Set aside everything from the comment form on, if it is below the related titles."""
    free = page.free()
    start = list_start(free)
    below = free[start:] if start is not None else []
    form = next((i for i, x in enumerate(below) if _COMMENT_FORM.fullmatch(x.text)), len(below))
    for line in below[form:]:
        is_form = _COMMENT_FORM.fullmatch(line.text)
        page.put_aside(line, "page furniture" if is_form else "comment")


def _take_tail(page: Page) -> None:
    """The related titles, and above them everything from the first line about copyright or source on."""
    take_labelled(page)
    free = page.free()
    start = next((i for i, line in enumerate(free) if _PROVENANCE.match(line.text)), len(free))
    for line in free[start:]:
        _take_tail_line(page, line)


def _take_tail_line(page: Page, line: Line) -> None:
    if _NOTICE.match(line.text):
        publisher = _PUBLISHER.search(line.text)
        page.take_source(
            line, notice=line.text, publisher=publisher[1].strip() if publisher else None
        )
    elif permalink := _PERMALINK.fullmatch(line.text):
        page.take_source(line, url=permalink[1] or None)
    else:
        page.put_aside(line, "page furniture")
