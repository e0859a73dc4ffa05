"""Counts of views, of searches and of crisis cards shown. Nothing is tied to a person.

A view is a GET of a guide that was answered with its page, also from memory (`response.counts`). Robots
and editors are counted too: nothing tells them from readers.
"""

import atexit
from collections import Counter
from typing import NamedTuple

from django.db import connections
from django.db.models import F
from django.utils import timezone

from articles.models import Article, CardCount, SearchCount, ViewCount
from articles.search.query import LONGEST_QUERY
from articles.text.masking import mask
from articles.text.words.segmenter import normalise

from .buffered_counter import BufferedCounter
from .wishes import count_searches

# A bound on rows: on a day with more different queries than these, somebody invents them.
_MOST_A_DAY = 20_000


class Searched(NamedTuple):
    """A masked query, and how many guides were found."""

    query: str
    found: int


def searched(typed: str, found: int) -> Searched:
    """The query without numbers and addresses that could tell who typed it."""
    # Normalised before it is masked, for that turns all kinds of digits into 0 to 9; masked before
    # it is cut, for half of a number is not recognised as one.
    return Searched(normalise(mask(normalise(typed)))[:LONGEST_QUERY], found)


def write_views(counts: Counter[int]) -> None:
    for article_id, views in sorted(counts.items()):
        Article.objects.filter(pk=article_id).update(views=F("views") + views)
    today = ViewCount.objects.get_or_create(day=timezone.localdate())[0]
    ViewCount.objects.filter(pk=today.pk).update(times=F("times") + counts.total())


def write_cards(counts: Counter[str]) -> None:
    today = CardCount.objects.get_or_create(day=timezone.localdate())[0]
    CardCount.objects.filter(pk=today.pk).update(times=F("times") + counts.total())


def write_searches(counts: Counter[Searched]) -> None:
    """Add to today's counts; queries that found nothing go to the wish list."""
    today = timezone.localdate()
    times: Counter[str] = Counter()
    found: dict[str, int] = {}
    for search, number in counts.items():
        times[search.query] += number
        found[search.query] = search.found
    rows = SearchCount.objects.filter(day=today)
    room = _MOST_A_DAY - rows.count()
    known = set(rows.filter(query__in=times).values_list("query", flat=True))
    new = [query for query in times if query not in known][: max(0, room)]
    SearchCount.objects.bulk_create(
        (SearchCount(day=today, query=query) for query in new), ignore_conflicts=True
    )
    for query, number in sorted(times.items()):
        rows.filter(query=query).update(times=F("times") + number, found=found[query])
    kept = known.union(new)
    count_searches({q: n for q, n in times.items() if q in kept and not found[q]})


view_counter: BufferedCounter[int] = BufferedCounter(write_views)
search_counter: BufferedCounter[Searched] = BufferedCounter(write_searches)
card_counter: BufferedCounter[str] = BufferedCounter(write_cards)


@atexit.register
def _flush_at_exit() -> None:
    view_counter.flush()
    search_counter.flush()
    card_counter.flush()
    connections.close_all()
