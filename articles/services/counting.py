"""Count views without a cookie and without making a reader wait."""

import atexit
import threading
from collections import Counter

from django.db import DatabaseError, connections, transaction
from django.db.models import F
from django.http import HttpResponse

from articles.models import Article

_FLUSH_AFTER_SECONDS = 10.0


class ViewCounter:
    """Views are added up in memory and written together, some seconds later, by a thread.

    A database that is busy keeps that thread waiting and no reader. What a process has not written
    yet is lost only if it is killed. With `flush_after` None nothing is written by itself.
    """

    def __init__(self, flush_after: float | None = _FLUSH_AFTER_SECONDS):
        self._flush_after = flush_after
        self._counts: Counter[int] = Counter()
        self._lock = threading.Lock()
        self._is_due = False

    def count(self, article_id: int, response: HttpResponse) -> None:
        """Count a view of the article once `response` has been sent and is closed."""
        # Django closes what a response was given to close; the reader has the page by then.
        response._resource_closers.append(lambda: self._add(article_id))

    def flush(self) -> None:
        """Write what has been counted. A database that does not take it gets it next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._is_due = False
        try:
            with transaction.atomic():
                for article_id, views in sorted(counts.items()):
                    Article.objects.filter(pk=article_id).update(views=F("views") + views)
        except DatabaseError:
            with self._lock:
                self._counts.update(counts)

    def _add(self, article_id: int) -> None:
        with self._lock:
            self._counts[article_id] += 1
            if self._is_due or self._flush_after is None:
                return
            self._is_due = True
        timer = threading.Timer(self._flush_after, self._flush_and_disconnect)
        timer.daemon = True
        timer.start()

    def _flush_and_disconnect(self) -> None:
        """Connections belong to their thread, and this one ends."""
        try:
            self.flush()
        finally:
            connections.close_all()


view_counter = ViewCounter()


@atexit.register
def _flush_at_exit() -> None:
    view_counter.flush()
    connections.close_all()
