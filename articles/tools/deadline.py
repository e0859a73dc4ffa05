"""Count until when something has to be handed in (Civil Procedure Law 85; Civil Code 201 to 203).

Which days a court is off: `days_off`.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .dates import written
from .days_off import first_workday, is_announced, is_likely_off, is_worked_weekend

# A service by public notice counts so many days after it was published.
NOTICE_DAYS = 30
# A limit in days that ends later than that is a typing error.
FARTHEST = timedelta(days=365)
_LONG_AGO = timedelta(days=400)


class How(StrEnum):
    """How a paper reached its reader."""

    SIGNED = "signed"
    FAMILY = "family"
    POST = "post"
    ELECTRONIC = "electronic"
    LEFT = "left"
    NOTICE = "notice"


@dataclass(frozen=True)
class Term:
    """A time limit: days, or months where the law counts in months."""

    days: int = 0
    months: int = 0

    def __str__(self) -> str:
        return f"{self.months} 个月" if self.months else f"{self.days} 日"

    def end(self, start: date) -> date:
        """The day on which it ends, before any holiday is looked at; `start` does not count."""
        if not self.months:
            return start + timedelta(days=self.days)
        years, month = divmod(start.month - 1 + self.months, 12)
        year, month = start.year + years, month + 1
        return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True)
class LastDay:
    """`steps` say how it was counted. `later`: how late it may be, if more days are off than are certain."""

    day: date
    steps: tuple[str, ...]
    later: date | None = None
    why_later: str = ""

    def days_left(self, today: date) -> int:
        """Negative when it is over."""
        return (self.day - today).days


def stated_day(day: date) -> LastDay:
    return LastDay(day, ("纸上写了最后一天，照它办，不再另算。",))


def last_day(
    received: date, term: Term, how: How = How.SIGNED, *, is_written: bool = False
) -> LastDay:
    """The last day of a term that begins when the paper was received, or its notice published.

    `is_written`: the paper itself says the number of days. They are counted from `received`, whatever
    the way; that a notice counts only after 30 days may make it later.
    """
    if how != How.NOTICE:
        return _counted(received, term, _received(received, how))
    served = received + timedelta(days=NOTICE_DAYS)
    step = f"公告从 {written(received)} 起满 {NOTICE_DAYS} 日，{written(served)} 算送到。"
    after_notice = _counted(served, term, step)
    if not is_written:
        return after_notice
    at_once = _counted(received, term, f"从公告的 {written(received)} 数纸上写的天数。")
    why = f"如果纸上的天数从公告满 {NOTICE_DAYS} 日起数"
    return LastDay(at_once.day, at_once.steps, after_notice.later or after_notice.day, why)


def is_too_far(day: date, today: date) -> bool:
    return day > today + FARTHEST


def is_long_ago(received: date, today: date) -> bool:
    return received < today - _LONG_AGO


def _counted(start: date, term: Term, first_step: str) -> LastDay:
    end = term.end(start)
    day, likely = first_workday(end), first_workday(end, is_cautious=False)
    steps = (first_step, _counting(start, end, term), _moving(end, day))
    if likely == day:
        return LastDay(day, steps)
    why = f"{likely.year} 年的放假安排未公布，周末和假期照常休息的话"
    return LastDay(day, steps, likely, why)


def _received(day: date, how: How) -> str:
    named = {
        How.SIGNED: "签收",
        How.FAMILY: "同住的成年家属签收",
        How.POST: "回执上收件",
        How.ELECTRONIC: "电子送达",
        How.LEFT: "留在门口",
    }
    return f"{written(day)}{named[how]}，这一天不算。"


def _counting(start: date, end: date, term: Term) -> str:
    if term.months:
        same = "" if end.day == start.day else "（那个月没有这一天，用月末）"
        return f"数 {term}，到对应的 {written(end)}{same}。"
    first = written(start + timedelta(days=1))
    return f"{first}是第 1 天，中间的周末和假期都算，第 {term.days} 天是 {written(end)}。"


def _moving(end: date, day: date) -> str:
    if day != end:
        after = "放完假后第一个工作日" if is_announced(day.year) else "这个假日的后一天"
        return f"{written(end)}放假，顺延到{after}：{written(day)}。"
    if is_worked_weekend(end):
        return f"{written(end)}虽是周末，但调休上班，不顺延。"
    if is_likely_off(end):
        return f"{end.year} 年的放假安排未公布，周末也可能调成上班，所以不顺延，按早的算。"
    return "这一天是工作日，不用顺延。"
