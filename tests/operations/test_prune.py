"""What is kept for a time only is thrown away after it."""

from datetime import date, timedelta

import pytest

from articles.feedback.rate_limit import admit
from articles.models import DailySalt, RateLimitEntry, SearchCount, Wanted
from articles.operations import prune
from articles.operations.prune import SEARCHES_KEPT_DAYS, prune_searches, prune_senders

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 20)


@pytest.fixture
def today(monkeypatch):
    """Moves the day with `today(day)`."""

    def set_to(day):
        monkeypatch.setattr(prune.timezone, "localdate", lambda: day)

    set_to(TODAY)
    return set_to


def count(days_ago):
    return SearchCount.objects.create(day=TODAY - timedelta(days=days_ago), query="租机", times=1)


def test_searches_are_kept_for_ninety_days_and_not_longer(today):
    assert SEARCHES_KEPT_DAYS == 90
    kept = [count(0), count(89), count(90)]
    gone = [count(91), count(400)]
    assert prune_searches() == len(gone)
    assert list(SearchCount.objects.order_by("-day")) == kept


def test_as_days_go_by_all_of_them_go(today):
    count(0)
    today(TODAY + timedelta(days=90))
    assert prune_searches() == 0
    today(TODAY + timedelta(days=91))
    assert prune_searches() == 1
    assert not SearchCount.objects.exists()


def test_what_editors_will_not_write_stays_on_the_list_and_so_comes_back_to_nobody(today):
    long_ago = TODAY - timedelta(days=91)
    for title, is_dismissed in (("不写的", True), ("没人再问的", False)):
        Wanted.objects.create(
            key=title, title=title, searches=1, is_dismissed=is_dismissed, last_asked=long_ago
        )
    prune_searches()
    assert [wanted.title for wanted in Wanted.objects.all()] == ["不写的"]


def test_again_there_is_nothing_to_throw_away(today):
    count(91)
    assert [prune_searches(), prune_searches()] == [1, 0]


def test_who_answered_is_forgotten_when_the_day_is_over(today):
    assert admit("203.0.113.7", "a")
    assert prune_senders() == 0
    assert RateLimitEntry.objects.exists() and DailySalt.objects.exists()
    today(TODAY + timedelta(days=1))
    assert prune_senders() == 1
    assert not RateLimitEntry.objects.exists() and not DailySalt.objects.exists()
    assert prune_senders() == 0
