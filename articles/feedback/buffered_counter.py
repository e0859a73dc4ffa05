"""Count without making a reader wait: in memory first, written together some seconds later."""

import threading
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from django.db import DatabaseError, connections, transaction
from django.http import HttpResponse

Key = TypeVar("Key", bound=Hashable)

_FLUSH_AFTER_SECONDS = 10.0
# Whoever invents new keys without end makes no more than these between two writes.
_MOST_KEYS = 5_000


class Tally(Generic[Key]):
    """Counts by key. `write` gets them all, in a transaction, in a thread of its own.

    A database that is busy keeps that thread waiting and no reader. What a process has not written
    yet is lost only if it is killed. With `flush_after` None nothing is written by itself.
    """

    def __init__(
        self,
        write: Callable[[Counter[Key]], None],
        flush_after: float | None = _FLUSH_AFTER_SECONDS,
    ):
        self._write = write
        self._flush_after = flush_after
        self._counts: Counter[Key] = Counter()
        self._lock = threading.Lock()
        self._is_due = False

    def count(self, key: Key, response: HttpResponse) -> None:
        """Count once more for the key when `response` has been sent and is closed.

        `response.counts` keeps how to count again for those who get the same page from a cache.
        """

        def count() -> None:
            self._add(key)

        close = response.close

        def close_and_count() -> None:
            close()
            count()

        # A server closes a response when the reader has the page.
        response.close = close_and_count  # type: ignore[method-assign]  # of this one alone
        known = getattr(response, "counts", ())
        response.counts = (*known, count)  # type: ignore[attr-defined]  # `page_cache` asks for it

    def flush(self) -> None:
        """Write what has been counted. A database that does not take it gets it next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._is_due = False
        try:
            with transaction.atomic():
                self._write(counts)
        except DatabaseError:
            with self._lock:
                self._counts.update(counts)

    def _add(self, key: Key) -> None:
        with self._lock:
            if key in self._counts or len(self._counts) < _MOST_KEYS:
                self._counts[key] += 1
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
