"""Counters that are kept in memory and written together, so that no reader waits for a write."""

import threading
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from django.db import DatabaseError, connections, transaction
from django.http import HttpResponse

Key = TypeVar("Key", bound=Hashable)

_FLUSH_AFTER_SECONDS = 10.0
# A bound on memory, when somebody sends new keys without end.
_MOST_KEYS = 5_000


class BufferedCounter(Generic[Key]):
    """Counts by key. `write` is called with all of them, in a transaction, in a thread of its own.

    A busy database makes that thread wait and no reader. Counts that are not written yet are lost
    only when the process is killed. `flush_after` is in seconds; with None only `flush` writes.
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
        """Add one for the key when `response` has been sent and is closed.

        `response.counts` keeps the functions that the page cache calls for each reader who gets
        the same page from memory.
        """

        def count() -> None:
            self._add(key)

        close = response.close

        def close_and_count() -> None:
            close()
            count()

        # WSGI servers close a response after it is sent.
        response.close = close_and_count  # type: ignore[method-assign]  # of this one alone
        known = getattr(response, "counts", ())
        response.counts = (*known, count)  # type: ignore[attr-defined]  # `page_cache` asks for it

    def flush(self) -> None:
        """Write what has been counted. After an error of the database it is kept for the next time."""
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
        """Connections belong to a thread, and this thread ends."""
        try:
            self.flush()
        finally:
            connections.close_all()
