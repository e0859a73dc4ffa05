"""Parse the head of a page in any layout: title, date, number of views."""

import re
from datetime import datetime

from articles.text.document import Related
from articles.text.errors import ParseError
from articles.text.numbering import SECTION_STYLES, read_mark
from articles.text.tidy_text import title_key

from .line_syntax import HASHES, MAX_HEADING, is_bare_heading
from .page import Line, Page

_PARAGRAPH_LENGTH = 60
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_COUNT = re.compile(
    r"(\d{1,3}(?:[,，]\d{3}){1,3}|\d{1,9})(?:\.(\d{1,4}))?\s*([万亿wW])?"
    r"(?![.,，]?\d|[+万亿wWkK千分])"
)
_UNITS = {"": 1, "w": 10**4, "万": 10**4, "亿": 10**8}
# The largest number of a database column.
_MOST = 10**18


def take_first_title(page: Page) -> None:
    """Take the first free line as the title. Raises ParseError if it cannot be one."""
    line = next(iter(page.free()), None)
    if line is None or not line.text.strip() or not (line.escaped or can_be_title(line.text)):
        raise ParseError("没有标题", line.number if line else None)
    if len(line.text) > MAX_HEADING:
        raise ParseError(f"标题有 {len(line.text)} 字，最多 {MAX_HEADING} 字", line.number)
    page.take_title(line)


def can_be_title(text: str) -> bool:
    """False for the heading of a section and for a paragraph."""
    mark = read_mark(text)
    is_numbered = mark is not None and (mark.style in SECTION_STYLES or mark.style == "dotted")
    is_paragraph = len(text) > _PARAGRAPH_LENGTH and "。" in text
    return not (HASHES.match(text) or is_bare_heading(text) or is_numbered or is_paragraph)


def set_repeated_titles_aside(page: Page) -> None:
    """Set aside lines that repeat the title, as generated pages do."""
    if page.title is None:
        return
    key = title_key(page.title.text)
    for line in page.free():
        if key and title_key(line.text) == key:
            page.put_aside(line, "repeated title")


def set_self_references_aside(page: Page) -> None:
    """Set aside related titles that are the article's own title."""
    if page.title is None:
        return
    key = title_key(page.title.text)
    own: list[Related] = []
    others: list[Related] = []
    for item in page.related:
        (own if key and title_key(item.title) == key else others).append(item)
    numbers = {number for item in own for number in item.lines}
    page.set_aside += [("link to itself", line) for line in page.lines if line.number in numbers]
    page.related = others


def read_count(page: Page, line: Line, text: str) -> int | None:
    """The number at the start of `text`, a part of the line: 37, 1,234 or 1.2万.

    None, and a problem in the page, if there is none.
    """
    match = _COUNT.match(text)
    count = _count(match) if match and (match[3] or not match[2]) else None
    if count is None or count > _MOST:
        page.report(line.number, f"看不懂阅读数「{text[:20]}」，留空")
        return None
    return count


def _count(match: re.Match[str]) -> int:
    unit = _UNITS[(match[3] or "").lower()]
    part = match[2] or "0"
    return int(re.sub(r"\D", "", match[1])) * unit + int(part) * unit // 10 ** len(part)


def has_date(text: str) -> bool:
    return bool(_DATE.search(text))


def read_date(page: Page, line: Line) -> str | None:
    """The first date in a line in ISO 8601, with the time if the line has one; None without a date."""
    match = _DATE.search(line.text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in match.groups())
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        page.report(line.number, f"日期不存在：{match[0]}")
        return None
    return moment.isoformat() if match[4] else moment.date().isoformat()
