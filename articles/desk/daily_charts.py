"""Numbers by day for the charts of the desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.db.models import Count, Q, Sum

from articles.models import CardCount, Feedback, SearchCount, ViewCount

from .desk_list import LATELY, since_lately


@dataclass(frozen=True)
class Series:
    label: str
    values: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.values)


@dataclass(frozen=True)
class DayChart:
    """A stacked bar chart: each series has a value for each day."""

    name: str
    title: str
    days: tuple[date, ...]
    series: tuple[Series, ...]

    @property
    def table(self) -> list[tuple[date, list[int]]]:
        """(day, values of all series), the newest first."""
        values = zip(*(each.values for each in self.series), strict=True)
        return [(day, list(each)) for day, each in zip(self.days, values, strict=True)][::-1]

    @property
    def highest(self) -> int:
        return max(sum(values) for _, values in self.table)


def charts_for(user: User) -> list[DayChart]:
    """The charts that the user may see. One query each."""
    made = (
        ("articles.view_article", _views),
        ("articles.view_feedback", _answers),
        ("articles.view_searchcount", _searches),
        ("articles.view_searchcount", _cards),
    )
    return [make() for permission, make in made if user.has_perm(permission)]


def _views() -> DayChart:
    rows = ViewCount.objects.filter(day__gte=since_lately()).order_by()
    found = {day: [times] for day, times in rows.values_list("day", "times")}
    return _chart("views", "每天打开指南的次数", ["打开"], found)


def _answers() -> DayChart:
    verdicts = Feedback.Verdict
    rows = Feedback.objects.filter(day__gte=since_lately()).order_by().values_list("day")
    counted = rows.annotate(
        **{each.name.lower(): Count("pk", filter=Q(verdict=each)) for each in verdicts}
    )
    found = {day: values for day, *values in counted}
    return _chart("answers", "每天的回答", [str(each.label) for each in verdicts], found)


def _searches() -> DayChart:
    rows = SearchCount.objects.filter(day__gte=since_lately()).order_by().values_list("day")
    counted = rows.annotate(
        good=Sum("times", filter=Q(found__gt=0), default=0),
        bad=Sum("times", filter=Q(found=0), default=0),
    )
    found = {day: values for day, *values in counted}
    return _chart("searches", "每天的搜索", ["搜到了", "没搜到"], found)


def _cards() -> DayChart:
    rows = CardCount.objects.filter(day__gte=since_lately()).order_by()
    found = {day: [times] for day, times in rows.values_list("day", "times")}
    return _chart("cards", "每天先出求助卡的次数", ["求助卡"], found)


def _chart(
    name: str, title: str, labels: Iterable[str], found: Mapping[date, list[int]]
) -> DayChart:
    """A chart of the last days. Days that are not in `found` have 0."""
    first = since_lately()
    days = tuple(first + timedelta(days=number) for number in range(LATELY.days))
    series = tuple(
        Series(label, tuple(found[day][place] if day in found else 0 for day in days))
        for place, label in enumerate(labels)
    )
    return DayChart(name, title, days, series)
