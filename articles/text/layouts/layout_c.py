"""Layout C: a law firm's page. Author line, `1.1 title` items, copyright, titles with excerpts."""

import re

from .furniture import put_furniture_aside
from .heading_block import (
    read_date,
    set_repeated_titles_aside,
    set_self_references_aside,
    take_first_title,
)
from .page import Line, Page
from .related import take_labelled, take_trailing_bullets

NAME = "C"
INLINE_STEPS = False
SIGNALS = (
    re.compile(r"当前位置\s*[:\uff1a]"),
    re.compile(r"小编导语$"),
    re.compile(r"\d{1,2}[.\uff0e]\d{1,2}[\s、]"),
    re.compile(r".{0,60}?\d{1,4}\s*(?:分钟|小时|天|周|个月|月|年)前\s*[(\uff08]"),
    re.compile(r"(?:版权声明|本文链接)\s*[:\uff1a]"),
    re.compile(r".{1,120}的相关文章$"),
)

_BREADCRUMB = re.compile(r"当前位置\s*[:\uff1a]")
_BYLINE = re.compile(
    r"(?P<author>.{1,60}?)\s*\d+\s*(?:秒|分钟|小时|天|周|个月|月|年)前\s*"
    r"[(\uff08](?P<day>[\d./-]{3,10})[)\uff09]\s*(?P<category>.{0,60}?)\s*(?P<views>\d{1,9})?"
)
_INTRODUCTION = re.compile(r"(?:小编)?(?:导语|导读|前言)[:\uff1a]?")
_NOTICE = re.compile(r"版权声明\s*[:\uff1a]")
_PERMALINK = re.compile(r"本文(?:链接|地址)\s*[:\uff1a]\s*(\S*)", re.S)
_PUBLISHER = re.compile(r"本文由(.{2,60}?)(?:结合|原创|整理|发布|编辑|提供)")
_PROVENANCE = re.compile(r"(?:版权声明|本文链接|本文地址)\s*[:\uff1a]")


def claim(page: Page) -> None:
    """Take all that is not text: head, furniture, provenance, related titles."""
    _take_head(page)
    put_furniture_aside(page)
    _take_tail(page)
    put_furniture_aside(page)
    take_trailing_bullets(page)
    set_repeated_titles_aside(page)
    set_self_references_aside(page)


def _take_head(page: Page) -> None:
    for line in page.free()[:4]:
        if _BREADCRUMB.match(line.text):
            page.put_aside(line, "page furniture")
    byline = next(
        ((x, match) for x in page.free()[:5] if (match := _BYLINE.fullmatch(x.text))), None
    )
    if byline:
        _take_byline(page, *byline)
    take_first_title(page)
    for line in page.free()[:2]:
        if _INTRODUCTION.fullmatch(line.text):
            page.put_aside(line, "introduction heading")
            break


def _take_byline(page: Page, line: Line, match: re.Match[str]) -> None:
    published = read_date(page, line)
    if not re.match(r"\d{4}", match["day"]):
        page.report(line.number, f"日期「{match['day']}」没有年份，发布日期留空")
    page.take_source(
        line,
        author=match["author"].strip(),
        category=match["category"].strip() or None,
        views=int(match["views"]) if match["views"] else None,
        published=published,
    )


def _take_tail(page: Page) -> None:
    """The related titles, and above them all from the first line of provenance on."""
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
