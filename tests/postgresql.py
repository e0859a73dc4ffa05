"""Run the suite on a PostgreSQL and a Redis of its own: `python -m tests.postgresql [arguments]`.

The arguments are pytest's. What a machine lacks is named: without PostgreSQL nothing is run and
this succeeds, without Redis the cache is the one in the process.

To that pytest this module is a plugin, which leaves out what is the same on every database.
"""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from .support.servers import database_servers

# Text without a database, pages that look the same on each, and what has databases of its own.
_ELSEWHERE = (
    "tests/text",
    "tests/browser",
    "tests/benchmarks",
    "tests/deploy",
    "tests/faults",
    "tests/commands/test_backup.py",
    "tests/commands/test_maintain.py",
    "tests/commands/test_move_database.py",
    "tests/helpcenter/test_cached_pages.py",
    "tests/helpcenter/test_safety.py",
    "tests/helpcenter/test_startup_checks.py",
    "tests/test_upgrade.py",
)


def main(arguments: list[str]) -> int:
    with database_servers.postgresql() as database, database_servers.redis() as cache:
        missing = []
        if cache is None:
            missing.append("Redis (Debian's package redis-server): the suite on Redis")
        if database is None:
            missing.append("PostgreSQL (Debian's package postgresql): the suite on PostgreSQL")
        code = _run(database.url(), cache, arguments) if database else 0
    for what in missing:
        print(f"SKIPPED for want of {what}")
    return code


def _run(database: str, cache: str | None, arguments: list[str]) -> int:
    ignored = [f"--ignore={path}" for path in _ELSEWHERE]
    command = [sys.executable, "-m", "pytest", "-p", __spec__.name, *ignored, *arguments]
    environment = os.environ | {"DATABASE_URL": database}
    if cache:
        environment["CACHE_URL"] = cache
    return subprocess.run(command, env=environment, check=False).returncode


def pytest_configure(config: pytest.Config) -> None:
    """Processes side by side have a cache each: a test that clears it clears its own."""
    worker = getattr(config, "workerinput", {}).get("workerid", "gw0").removeprefix("gw")
    cache = settings.CACHES["default"]
    if "LOCATION" in cache:
        cache["LOCATION"] = f"{cache['LOCATION'].rpartition('/')[0]}/{worker}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot touch the database: pytest-django forbids it to these tests."""
    config.hook.pytest_deselected(items=[item for item in items if not _may_use_database(item)])
    items[:] = filter(_may_use_database, items)


def _may_use_database(item: pytest.Item) -> bool:
    ways = {"db", "transactional_db", "django_db_setup"}
    return bool(item.get_closest_marker("django_db") or ways.intersection(item.fixturenames))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
