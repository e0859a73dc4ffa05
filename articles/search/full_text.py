"""The one interface to the index. Writing is saving passages: the database keeps it by itself."""

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
    """The index did not answer in time."""


def refresh(on: BaseDatabaseWrapper) -> None:
    """Make the entries of the index anew from the passages, while readers go on with the old ones."""
    if statement := _database(on).REFRESH:
        with on.cursor() as cursor:
            cursor.execute(statement)


def find(expression: Expression, limit: int, *, newest: bool = False) -> list[int]:
    """The keys of at most `limit` passages: the first in the order of keys, or the last."""
    database = _database(connection)
    statement = database.FIND.format(order="DESC" if newest else "ASC")
    with connection.cursor() as cursor:
        cursor.execute(statement, [database.compile_expression(expression), limit])
        return [row[0] for row in cursor.fetchall()]


def key_range() -> tuple[int, int]:
    """The least and the greatest key of a passage; 0 and 0 when there is none."""
    keys = Passage.objects.aggregate(first=Min("pk"), last=Max("pk"))
    return keys["first"] or 0, keys["last"] or 0


@contextmanager
def time_limit(milliseconds: int) -> Iterator[None]:
    """A limit for all that is asked of the database inside. Raises SearchTooSlow."""
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
