"""Days on which a court does not work: weekends, statutory holidays, and the government's plan for a year.

The State Council announces at the end of a year which days of the next are off and which weekends are
worked in return. Until then only the statutory days themselves are certain.
"""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

_DAY = timedelta(days=1)
_SATURDAY = 5


class _Year:
    """What is known of a year."""

    def __init__(self, year: int):
        self.planned = country_holidays("CN", years=year)
        self.worked = {day for day in self.planned.weekend_workdays if day.year == year}
        self.statutory = set(country_holidays("CN", years=year, observed=False))
        self.is_announced = bool(self.worked)


_year = cache(_Year)


def is_announced(year: int) -> bool:
    """Whether the plan for the year is known, weekends that are worked with it."""
    return _year(year).is_announced


def is_day_off(day: date) -> bool:
    """Whether the day is certainly off: in a year without a plan, a statutory holiday alone."""
    return is_likely_off(day) if is_announced(day.year) else day in _year(day.year).statutory


def is_likely_off(day: date) -> bool:
    """Whether it is off if weekends, and the days after a holiday on one, are off as usual."""
    year = _year(day.year)
    is_weekend = day.weekday() >= _SATURDAY and day not in year.worked
    return is_weekend or day in year.planned


def is_worked_weekend(day: date) -> bool:
    return day in _year(day.year).worked


def first_workday(day: date, *, is_cautious: bool = True) -> date:
    """The day itself, or the first one after it that is not off; the later one unless cautious."""
    is_off = is_day_off if is_cautious else is_likely_off
    while is_off(day):
        day += _DAY
    return day
