"""The full-text index in PostgreSQL: a generated tsvector column with a GIN index."""

from collections.abc import Callable

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.errors import QueryCanceled

from .expression import All, Expression, Term

# PostgreSQL keeps a generated column right by itself.
REFRESH = ""
FIND = """
SELECT id FROM articles_passage WHERE index @@ %s::tsquery ORDER BY id {order} LIMIT %s
"""


def compile_expression(expression: Expression) -> str:
    """As the text of a tsquery. Every term stands in quotes, so no sign in it is an operator."""
    if isinstance(expression, Term):
        quoted = "'{}'".format(expression.text.replace("\\", "\\\\").replace("'", "''"))
        return quoted + ":*" if expression.is_start else quoted
    joint = " & " if isinstance(expression, All) else " | "
    return f"({joint.join(map(compile_expression, expression.parts))})"


def set_time_limit(connection: BaseDatabaseWrapper, milliseconds: int) -> Callable[[], None]:
    """Have statements fail (OperationalError) that run past that time; call the result to end it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {int(milliseconds)}")

    def undo() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = DEFAULT")

    return undo


def is_timeout(error: OperationalError) -> bool:
    """Is that what `set_time_limit` makes a statement fail with?"""
    return isinstance(error.__cause__, QueryCanceled)
