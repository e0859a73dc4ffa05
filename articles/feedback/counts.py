"""Views of guides, searches and cards for life in danger, counted without a cookie and without making a reader wait."""

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

from .buffered_counter import Tally
from .wishes import note_searches

# On a day on which more different things than these are searched for, somebody makes them up.
_MOST_A_DAY = 20_000


class Searched(NamedTuple):
    """What was searched for, fit to be kept, and how many guides were found."""

    query: str
    found: int


def searched(typed: str, found: int) -> Searched:
    """Without numbers and addresses that tell who typed it."""
    # Normalised before it is masked, for other digits than 0 to 9 are digits then; masked before
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
    """Add to the counts of today; what found nothing is wanted."""
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
    note_searches({q: n for q, n in times.items() if q in kept and not found[q]})


view_counter: Tally[int] = Tally(write_views)
search_counter: Tally[Searched] = Tally(write_searches)
card_counter: Tally[str] = Tally(write_cards)


@atexit.register
def _flush_at_exit() -> None:
    view_counter.flush()
    search_counter.flush()
    card_counter.flush()
    connections.close_all()
