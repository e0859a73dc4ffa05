"""Delete counts of searches and entries of the rate limit whose retention time is over.

All that is deleted in time is listed in `helpcenter/management/commands/maintain.py`.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.models import CardCount, DailySalt, RateLimitEntry, SearchCount, Wanted

SEARCHES_KEPT_DAYS = 90


def prune_searches() -> int:
    """Delete counts of searches that are older than SEARCHES_KEPT_DAYS; return how many.

    Counts of shown cards of that age are deleted too, and entries of the wish list that came from
    such searches alone.
    """
    oldest = timezone.localdate() - timedelta(days=SEARCHES_KEPT_DAYS)
    forgotten = Wanted.objects.filter(last_asked__lt=oldest, related_titles=None, wishes=0)
    forgotten.filter(article=None, is_dismissed=False).delete()
    CardCount.objects.filter(day__lt=oldest).delete()
    return SearchCount.objects.filter(day__lt=oldest).delete()[0]


@transaction.atomic
def prune_senders() -> int:
    """Delete the hashes of senders of earlier days; return how many.

    The first answer of a day does the same (`feedback.rate_limit`). This is for days without one.
    """
    salts = DailySalt.objects.exclude(day=timezone.localdate())
    if not salts.exists():
        return 0
    salts.delete()
    return RateLimitEntry.objects.all().delete()[0]
