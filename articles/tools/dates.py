"""Days as people type them, and as we write them."""

import re
import unicodedata
from datetime import date, timedelta

from .amounts import read_whole

# In characters; it bounds what the expressions below have to look at.
_LONGEST = 40
_EARLIEST, _LATEST = 1950, 2100
_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
_FORMS = [
    re.compile(form)
    for form in (
        rf"{_YEAR}(?P<mark>[-./]){_MONTH}(?P=mark){_DAY}",
        rf"(?:{_YEAR}年)?{_MONTH}月{_DAY}[日号]?",
        rf"{_MONTH}[-./]{_DAY}",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    )
]
_DASHES = re.compile("[‐‑‒–—−~]")
_CHINESE = re.compile("[零〇一二三四五六七八九十]+(?=[年月日号])")
_WEEKDAY = re.compile(r"\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$")
_RELATIVE = {"前天": -2, "昨天": -1, "今天": 0, "明天": 1, "后天": 2}
_YEARS = {"去年": -1, "今年": 0, "明年": 1}
_WEEKDAYS = "一二三四五六日"
_HELP = "写成 2026-09-25、2026.9.25、9月25日 或 20260925 的样子。"


def read_day(text: str, today: date) -> date:
    """A day between 1950 and 2100; without a year it is in the year of `today`.

    Raises ValueError with a sentence that says what would be right.
    """
    plain = unicodedata.normalize("NFKC", text[: _LONGEST + 1]).strip()
    if len(plain) > _LONGEST:
        raise ValueError(f"太长了，看不出是哪一天。{_HELP}")
    if plain in _RELATIVE:
        return today + timedelta(days=_RELATIVE[plain])
    for form in _FORMS:
        if found := form.fullmatch(_in_digits(plain, today)):
            parts = found.groupdict()
            year = int(parts.get("year") or today.year)
            return _day(year, int(parts["month"]), int(parts["day"]))
    raise ValueError(f"看不出「{plain}」是哪一天。{_HELP}")


def written(day: date) -> str:
    """2026年9月25日（周五）"""
    return f"{day.year}年{day.month}月{day.day}日（{weekday(day)}）"


def weekday(day: date) -> str:
    return f"周{_WEEKDAYS[day.weekday()]}"


def _in_digits(plain: str, today: date) -> str:
    """`plain` with one kind of mark, and with all numbers and years in digits."""
    plain = _DASHES.sub("-", plain.replace("。", "."))
    plain = _WEEKDAY.sub("", re.sub(r"\s*([-./年月日号(])\s*", r"\1", plain).strip()).strip()
    for word, years in _YEARS.items():
        plain = plain.replace(word, f"{today.year + years}年")
    return _CHINESE.sub(lambda found: str(read_whole(found[0]) or found[0]), plain)


def _day(year: int, month: int, day: int) -> date:
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(f"年份写的是 {year}，看看是不是打错了。{_HELP}")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"{year} 年没有 {month} 月 {day} 日。{_HELP}") from None
