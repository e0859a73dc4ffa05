"""What has to be done again and again, by one process at a time, on however many machines."""

import fcntl
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from django.db import connection

from articles.delivery.site_version import is_in_memory

_LOG = logging.getLogger(__name__)
# Any number that nothing else locks in the database.
_LOCK = 7_215_064_513


def maintain(tasks: Mapping[str, Callable[[], int]]) -> dict[str, int | None] | None:
    """Do each task, unless another process is at it: None then.

    Returns what each task returned, and None for one that failed; the others are done nevertheless.
    """
    with _alone() as is_alone:
        return {name: _result(name, task) for name, task in tasks.items()} if is_alone else None


def _result(name: str, task: Callable[[], int]) -> int | None:
    try:
        return task()
    except Exception:  # one task that fails keeps no other from being done
        _LOG.exception("Task %s failed", name)
        return None


def _alone() -> AbstractContextManager[bool]:
    """Holds a lock that ends with the process, however it ends; yields whether it was free."""
    if connection.vendor == "postgresql":
        return _lock_in_database()
    # A database in memory is one process's own.
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
    """SQLite's file is on one machine, and so is a lock beside it."""
    database = Path(connection.settings_dict["NAME"])
    # Only read: whoever made it, it may belong to another account.
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
