"""Count views without a cookie and without making a reader wait."""

import atexit
import threading
import time
from collections import Counter

from django.db import DatabaseError, close_old_connections, transaction
from django.db.models import F
from django.http import HttpResponse

from articles.models import Article

_FLUSH_AFTER_SECONDS = 10.0


class ViewCounter:
    """Views are added up in memory and written together, after a response has gone out.

    What a process has not written yet is lost if it is killed: at most ten seconds of views.
    """

    def __init__(self, flush_after: float = _FLUSH_AFTER_SECONDS, clock=time.monotonic):
        self._counts: Counter[int] = Counter()
        self._lock = threading.Lock()
        self._flush_after = flush_after
        self._clock = clock
        self._flushed = clock()

    def count(self, article_id: int, response: HttpResponse) -> None:
        """Count a view of the article once `response` has been sent and is closed."""
        # Django closes what a response was given to close; the reader has the page by then.
        response._resource_closers.append(lambda: self._add(article_id))

    def _add(self, article_id: int) -> None:
        with self._lock:
            self._counts[article_id] += 1
            is_due = self._clock() - self._flushed >= self._flush_after
        if is_due:
            self.flush()

    def flush(self) -> None:
        """Write what has been counted. A database that is busy gets it next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._flushed = self._clock()
        if not counts:
            return
        try:
            with transaction.atomic():
                for article_id, views in sorted(counts.items()):
                    Article.objects.filter(pk=article_id).update(views=F("views") + views)
        except DatabaseError:
            with self._lock:
                self._counts.update(counts)


view_counter = ViewCounter()


@atexit.register
def _flush_at_exit() -> None:
    view_counter.flush()
    close_old_connections()
