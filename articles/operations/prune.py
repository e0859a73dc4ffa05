"""Throw away what is kept for a time only."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.models import CardCount, DailySalt, RateLimitEntry, SearchCount, Wanted

SEARCHES_KEPT_DAYS = 90


def prune_searches() -> int:
    """Delete what was searched for longer than SEARCHES_KEPT_DAYS ago; return how many counts.

    How often the card was shown is counted for as long.

    What is wanted goes too when nothing but such searches asked for it.
    """
    oldest = timezone.localdate() - timedelta(days=SEARCHES_KEPT_DAYS)
    forgotten = Wanted.objects.filter(last_asked__lt=oldest, related_titles=None, wishes=0)
    forgotten.filter(article=None, is_dismissed=False).delete()
    CardCount.objects.filter(day__lt=oldest).delete()
    return SearchCount.objects.filter(day__lt=oldest).delete()[0]


@transaction.atomic
def prune_senders() -> int:
    """Forget who answered on an earlier day; return how many answers' hashes that were.

    The first answer of a day does the same (see limiting.py). This is for days without any.
    """
    salts = DailySalt.objects.exclude(day=timezone.localdate())
    if not salts.exists():
        return 0
    salts.delete()
    return RateLimitEntry.objects.all().delete()[0]
