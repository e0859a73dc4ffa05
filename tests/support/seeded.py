"""Our own three guides with all reference data, as `make run` publishes them, for many tests.

They are imported once in each process; from then on the rows that this made are copied, which
takes a twentieth of the time.
"""

from functools import cache
from io import StringIO

from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction

from tests.support.paths import SEEDS

# So many rows at once are quicker than one by one, and no database minds their number.
_AT_ONCE = 200
# Statements that write rows, with what they write.
_kept: list[tuple[str, tuple]] = []


def publish_seeds() -> None:
    """Have the guides of `seeds/` published, and its reference data, in the database of this test."""
    if not _is_empty():
        # Copied rows could have the keys of those that are there.
        _import()
    elif _kept:
        _copy()
    else:
        _import()
        _keep()


def _import() -> None:
    call_command("import_articles", str(SEEDS), "--publish", stdout=StringIO())


@cache
def _columns() -> dict[str, list[str]]:
    """The quoted columns of our tables, by the quoted table."""
    quoted = connection.ops.quote_name
    models = apps.get_app_config("articles").get_models(include_auto_created=True)
    return {
        quoted(model._meta.db_table): [quoted(f.column) for f in model._meta.local_concrete_fields]
        for model in models
        if model._meta.managed and not model._meta.proxy
    }


def _is_empty() -> bool:
    is_filled = " OR ".join(f"EXISTS(SELECT 1 FROM {table})" for table in _columns())  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {is_filled}")
        return not cursor.fetchone()[0]


def _keep() -> None:
    with connection.cursor() as cursor:
        for table, columns in _columns().items():
            names, places = ", ".join(columns), ", ".join(["%s"] * len(columns))
            cursor.execute(f"SELECT {names} FROM {table}")  # noqa: S608
            while rows := cursor.fetchmany(_AT_ONCE):
                values = ", ".join([f"({places})"] * len(rows))
                insert = f"INSERT INTO {table} ({names}) VALUES {values}"  # noqa: S608
                _kept.append((insert, sum(rows, ())))


def _copy() -> None:
    """In whatever order: keys of other tables are looked at when all is there."""
    with transaction.atomic(), connection.cursor() as cursor:
        for insert, values in _kept:
            cursor.execute(insert, values)
