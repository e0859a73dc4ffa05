"""Throw away what is kept for a time only."""

from datetime import timedelta

from django.utils import timezone

from articles.models import SearchCount

SEARCHES_KEPT_DAYS = 90


def prune_searches() -> int:
    """Delete the counts of searches that are older than SEARCHES_KEPT_DAYS; return how many."""
    oldest = timezone.localdate() - timedelta(days=SEARCHES_KEPT_DAYS)
    return SearchCount.objects.filter(day__lt=oldest).delete()[0]
