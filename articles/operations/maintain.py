"""Run the regular tasks in one process at a time, on any number of machines."""

import fcntl
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from django.db import connection

from articles.delivery.site_version import is_in_memory

_LOG = logging.getLogger(__name__)
# The key of the advisory lock. Nothing else uses this number.
_LOCK = 7_215_064_513


def maintain(tasks: Mapping[str, Callable[[], int]]) -> dict[str, int | None] | None:
    """Run each task. Returns None if another process is running them.

    Otherwise returns the result of each task, None for one that failed; the others still run.
    """
    with _exclusive_lock() as is_locked:
        return {name: _result(name, task) for name, task in tasks.items()} if is_locked else None


def _result(name: str, task: Callable[[], int]) -> int | None:
    try:
        return task()
    except Exception:  # the other tasks must run all the same
        _LOG.exception("Task %s failed", name)
        return None


def _exclusive_lock() -> AbstractContextManager[bool]:
    """A lock that is released when the process ends in any way; yields whether it was free."""
    if connection.vendor == "postgresql":
        return _lock_in_database()
    # No other process can see a database in memory.
    return nullcontext(True) if is_in_memory() else _lock_file()


@contextmanager
def _lock_in_database() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        is_ours = cursor.fetchone()[0]
        try:
            yield is_ours
        finally:
            if is_ours:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


@contextmanager
def _lock_file() -> Iterator[bool]:
    """A lock file next to the SQLite file: both are on one machine."""
    database = Path(connection.settings_dict["NAME"])
    # Opened read-only, because it may belong to another account.
    path = database.with_name(f"{database.name}.maintain")
    file = os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_ours = True
    except BlockingIOError:
        is_ours = False
    try:
        yield is_ours
    finally:
        os.close(file)
