"""Query the full-text index of the database, which updates it by itself when passages are saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from django.db import OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Max, Min

from articles.models import Passage

from . import postgresql, sqlite
from .expression import Expression

_DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


class SearchTooSlow(Exception):
    """The database did not answer within the time limit."""


def refresh(on: BaseDatabaseWrapper) -> None:
    """Rebuild the index from the passages. Searches use the old entries meanwhile."""
    if statement := _database(on).REFRESH:
        with on.cursor() as cursor:
            cursor.execute(statement)


def find(expression: Expression, limit: int, *, newest: bool = False) -> list[int]:
    """The keys of at most `limit` matching passages: the lowest, or with `newest` the highest."""
    database = _database(connection)
    statement = database.FIND.format(order="DESC" if newest else "ASC")
    with connection.cursor() as cursor:
        cursor.execute(statement, [database.compile_expression(expression), limit])
        return [row[0] for row in cursor.fetchall()]


def key_range() -> tuple[int, int]:
    """The lowest and the highest key of all passages; (0, 0) without any."""
    keys = Passage.objects.aggregate(first=Min("pk"), last=Max("pk"))
    return keys["first"] or 0, keys["last"] or 0


@contextmanager
def time_limit(milliseconds: int) -> Iterator[None]:
    """Limit the time of each statement (PostgreSQL) or of all (SQLite) inside. Raises SearchTooSlow."""
    undo = _database(connection).set_time_limit(connection, milliseconds)
    try:
        yield
    except OperationalError as error:
        if not _database(connection).is_timeout(error):
            raise
        raise SearchTooSlow from error
    finally:
        undo()


def _database(on: BaseDatabaseWrapper) -> ModuleType:
    return _DATABASES[on.vendor]
