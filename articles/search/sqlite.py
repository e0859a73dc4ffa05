"""The full-text index in SQLite: an FTS5 table that triggers keep in step with the passages."""

import time
from collections.abc import Callable

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from .expression import All, Expression, Term

# The terms are ours, so the tokenizer has only to part them at spaces. `detail=none`: whether a
# passage has a term is all that is asked; where in it is found in the text. `prefix=1`: a single
# character is asked for as the start of terms, and there are hundreds with the same start.
CREATE = """
CREATE VIRTUAL TABLE articles_passage_index USING fts5(
    terms, content='articles_passage', content_rowid='id', detail=none, prefix=1,
    tokenize="ascii tokenchars '_'"
);
CREATE TRIGGER articles_passage_added AFTER INSERT ON articles_passage BEGIN
    INSERT INTO articles_passage_index(rowid, terms) VALUES (new.id, new.terms);
END;
CREATE TRIGGER articles_passage_removed AFTER DELETE ON articles_passage BEGIN
    INSERT INTO articles_passage_index(articles_passage_index, rowid, terms)
    VALUES ('delete', old.id, old.terms);
END;
CREATE TRIGGER articles_passage_changed AFTER UPDATE OF terms ON articles_passage BEGIN
    INSERT INTO articles_passage_index(articles_passage_index, rowid, terms)
    VALUES ('delete', old.id, old.terms);
    INSERT INTO articles_passage_index(rowid, terms) VALUES (new.id, new.terms);
END;
INSERT INTO articles_passage_index(articles_passage_index) VALUES ('rebuild');
"""
REFRESH = "INSERT INTO articles_passage_index(articles_passage_index) VALUES ('rebuild');"
DROP = """
DROP TRIGGER IF EXISTS articles_passage_added;
DROP TRIGGER IF EXISTS articles_passage_removed;
DROP TRIGGER IF EXISTS articles_passage_changed;
DROP TABLE IF EXISTS articles_passage_index;
"""
FIND = """
SELECT rowid FROM articles_passage_index
WHERE articles_passage_index MATCH %s ORDER BY rowid {order} LIMIT %s
"""
_STEPS_BETWEEN_LOOKS = 5_000


def compile_expression(expression: Expression) -> str:
    """As an FTS5 query. Every term stands in quotes, so no sign in it is an operator."""
    if isinstance(expression, Term):
        quoted = '"{}"'.format(expression.text.replace('"', '""'))
        return quoted + "*" if expression.is_start else quoted
    joint = " AND " if isinstance(expression, All) else " OR "
    return f"({joint.join(map(compile_expression, expression.parts))})"


def stop_after(connection: BaseDatabaseWrapper, milliseconds: int) -> Callable[[], None]:
    """Have statements fail (OperationalError) that run past that time; call the result to end it."""
    connection.ensure_connection()
    deadline = time.monotonic() + milliseconds / 1000
    raw = connection.connection
    raw.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
    return lambda: raw.set_progress_handler(None, 0)


def is_stopped(error: OperationalError) -> bool:
    """Is that what `stop_after` makes a statement fail with?"""
    return "interrupted" in str(error)
