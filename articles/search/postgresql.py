"""The full-text index in PostgreSQL: a generated tsvector column with a GIN index."""

from collections.abc import Callable

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.errors import QueryCanceled

from .expression import All, Expression, Term

# PostgreSQL updates a generated column by itself.
REFRESH = ""
FIND = """
SELECT id FROM articles_passage WHERE index @@ %s::tsquery ORDER BY id {order} LIMIT %s
"""


def compile_expression(expression: Expression) -> str:
    """The expression as a tsquery. All terms are quoted, so that no character in them is an operator."""
    if isinstance(expression, Term):
        quoted = "'{}'".format(expression.text.replace("\\", "\\\\").replace("'", "''"))
        return quoted + ":*" if expression.is_start else quoted
    operator = " & " if isinstance(expression, All) else " | "
    return f"({operator.join(map(compile_expression, expression.parts))})"


def set_time_limit(connection: BaseDatabaseWrapper, milliseconds: int) -> Callable[[], None]:
    """Let longer statements fail with OperationalError. Returns a function that ends the limit."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {int(milliseconds)}")

    def undo() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = DEFAULT")

    return undo


def is_timeout(error: OperationalError) -> bool:
    """Is it the error of a statement that `set_time_limit` ended?"""
    return isinstance(error.__cause__, QueryCanceled)
