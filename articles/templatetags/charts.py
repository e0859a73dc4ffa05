"""Bars for the days of a chart, drawn without script and without inline style."""

from dataclasses import dataclass
from datetime import date

from django import template

from articles.desk.daily_charts import DayChart

register = template.Library()

# The SVG is stretched to its box: these are units of its viewBox and not pixels.
_HEIGHT = 100
_DAY = 10
_GAP = 2
# A value above zero stays visible.
_LEAST = 2


@dataclass(frozen=True)
class Bar:
    """A part of a day's bar; `place` is the number of its series, from 1."""

    place: int
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class DayBars:
    day: date
    values: list[tuple[str, int]]
    bars: list[Bar]


@register.inclusion_tag("admin/desk/chart.html")
def day_chart(chart: DayChart) -> dict:
    """The chart with its numbers as a table behind it; a sentence when there is nothing."""
    return {
        "chart": chart,
        "days": _drawn(chart),
        "width": len(chart.days) * _DAY,
        "height": _HEIGHT,
        "bar_width": _DAY - _GAP,
    }


def _drawn(chart: DayChart) -> list[DayBars]:
    labels = [each.label for each in chart.series]
    highest = chart.highest
    return [
        DayBars(day, list(zip(labels, values, strict=True)), _bars(place, values, highest))
        for place, (day, values) in enumerate(reversed(chart.table))
    ]


def _bars(day: int, values: list[int], highest: int) -> list[Bar]:
    """The pieces of one day, the first at the bottom."""
    bars, top = [], _HEIGHT
    for place, value in enumerate(values, start=1):
        if value:
            height = max(_LEAST, round(_HEIGHT * value / highest))
            top = max(0, top - height)
            bars.append(Bar(place, day * _DAY + _GAP // 2, top, height))
    return bars
