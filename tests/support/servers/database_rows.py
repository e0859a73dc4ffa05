"""Every row of every table, to compare databases of whatever kind: `python -m tests.support.servers.database_rows`.

Prints JSON: rows by table, each row as text.
"""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import django
import psycopg
from django.apps import apps
from django.db.migrations.recorder import MigrationRecorder

from tests.support.paths import ROOT

_SQLITE_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table'
  AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'articles_passage_index%'"""
_POSTGRESQL_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


def main() -> None:
    django.setup()
    models = apps.get_models(include_auto_created=True)
    found = {m._meta.db_table: _rows(m) for m in models if m._meta.managed and not m._meta.proxy}
    migrations = MigrationRecorder.Migration.objects.values_list("app", "name")
    found["django_migrations"] = sorted(map(str, migrations))
    json.dump(found, sys.stdout)


def _rows(model) -> list[str]:
    names = [field.attname for field in model._meta.local_concrete_fields]
    rows = model._base_manager.order_by("pk").values_list(*names)
    return [repr([_plain(value) for value in row]) for row in rows.iterator()]


def _plain(value):
    """Alike from each database: bytes come in several kinds, JSON's names in any order."""
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return json.dumps(value, sort_keys=True) if isinstance(value, dict) else value


def rows_of(env: dict[str, str]) -> dict[str, list[str]]:
    """The rows of the database that a process with this environment uses."""
    command = [sys.executable, "-m", "tests.support.servers.database_rows"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def stored_rows(env: dict[str, str]) -> dict[str, list[tuple]]:
    """The rows as the database itself has them, by table, in the order of their keys.

    To compare databases of one kind: it takes no process of its own. Of an index of words SQLite has
    tables that are not compared.
    """
    url = env["DATABASE_URL"]
    if url.startswith("sqlite:"):
        database, tables = sqlite3.connect(url.removeprefix("sqlite:///")), _SQLITE_TABLES
    else:
        database, tables = psycopg.connect(url), _POSTGRESQL_TABLES
    with closing(database):
        names = [name for (name,) in database.execute(tables).fetchall()]
        return {
            name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()  # noqa: S608
            for name in names
        }


if __name__ == "__main__":
    main()
