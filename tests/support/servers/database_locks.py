"""Keep everybody from writing, or learn that somebody does it."""

import contextlib
import sqlite3
from collections.abc import Iterator

import psycopg
from django.db import connection

PATIENCE_S, IMPATIENCE_S = 30, 1


@contextlib.contextmanager
def locked(
    place, patience: float = PATIENCE_S
) -> Iterator[sqlite3.Connection | psycopg.Connection]:
    """Nobody else can write guides; yields the connection that keeps them from it.

    Who writes already is waited for, so many seconds. Raises an OperationalError after them.
    """
    url = place.env["DATABASE_URL"]
    if place.kind == "sqlite":
        file = url.removeprefix("sqlite:///")
        holder = sqlite3.connect(file, isolation_level=None, timeout=patience)
        statement = "BEGIN IMMEDIATE"
    else:
        holder = psycopg.connect(url, options=f"-c lock_timeout={patience}s")
        statement = "LOCK TABLE articles_article IN EXCLUSIVE MODE"
    with contextlib.closing(holder):
        holder.execute(statement)
        yield holder


def is_locked(place) -> bool:
    """Is somebody writing, for longer than a publication takes?"""
    try:
        with locked(place, IMPATIENCE_S):
            return False
    except (sqlite3.OperationalError, psycopg.errors.LockNotAvailable):
        return True


def somebody_waits() -> bool:
    """Does a transaction of the PostgreSQL that this test uses wait for a lock?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0
