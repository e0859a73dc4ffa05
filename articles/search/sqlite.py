"""The full-text index in SQLite: an FTS5 table that triggers keep in step with the passages."""

import time
from collections.abc import Callable

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from .expression import All, Expression, Term

REFRESH = "INSERT INTO articles_passage_index(articles_passage_index) VALUES ('rebuild');"
FIND = """
SELECT rowid FROM articles_passage_index
WHERE articles_passage_index MATCH %s ORDER BY rowid {order} LIMIT %s
"""
_INSTRUCTIONS_BETWEEN_CHECKS = 5_000


def compile_expression(expression: Expression) -> str:
    """The expression as an FTS5 query. All terms are quoted, so that none is an operator."""
    if isinstance(expression, Term):
        quoted = '"{}"'.format(expression.text.replace('"', '""'))
        return quoted + "*" if expression.is_start else quoted
    operator = " AND " if isinstance(expression, All) else " OR "
    return f"({operator.join(map(compile_expression, expression.parts))})"


def set_time_limit(connection: BaseDatabaseWrapper, milliseconds: int) -> Callable[[], None]:
    """Let statements fail with OperationalError after that time. Returns a function that ends the limit."""
    connection.ensure_connection()
    deadline = time.monotonic() + milliseconds / 1000
    raw = connection.connection
    raw.set_progress_handler(lambda: time.monotonic() > deadline, _INSTRUCTIONS_BETWEEN_CHECKS)
    return lambda: raw.set_progress_handler(None, 0)


def is_timeout(error: OperationalError) -> bool:
    """Is it the error of a statement that `set_time_limit` ended?"""
    return "interrupted" in str(error)
