"""Every row of every table, to compare databases of whatever kind: `python -m tests.support.servers.database_rows`.

Prints JSON: rows by table, each row as text.
"""

import json
import subprocess
import sys

import django
from django.apps import apps
from django.db.migrations.recorder import MigrationRecorder

from tests.support.paths import ROOT


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


if __name__ == "__main__":
    main()
