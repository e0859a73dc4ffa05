"""Run the suite on a PostgreSQL of its own: `python -m tests.postgresql [arguments]`.

The arguments are pytest's. Without PostgreSQL nothing is run, which is said, and this succeeds.

To that pytest this module is a plugin, which leaves out what is the same on every database.
"""

import os
import subprocess
import sys

import pytest

from .support.servers import database_servers

# Text without a database, pages that look the same on each, and what has databases of its own. Pages
# whose rows are the same are looked at once: that each is answered here too, others see to.
_ELSEWHERE = (
    "tests/text",
    "tests/browser",
    "tests/benchmarks",
    "tests/deploy",
    "tests/faults",
    "tests/admin/test_compare_budget.py",
    "tests/commands/test_backup.py",
    "tests/commands/test_maintain.py",
    "tests/commands/test_move_database.py",
    "tests/editing/test_proofreading_bar.py",
    "tests/helpcenter/test_cached_pages.py",
    "tests/helpcenter/test_handbook.py",
    "tests/helpcenter/test_safety.py",
    "tests/helpcenter/test_startup_checks.py",
    "tests/test_upgrade.py",
    "tests/tools",
    "tests/views/test_corrections_of_law.py",
    "tests/views/test_no_dead_end.py",
    "tests/views/test_structured_data.py",
    "tests/views/test_xml.py",
    "tests/views/tools/test_contact_log.py",
    "tests/views/tools/test_cost.py",
    "tests/views/tools/test_court_message.py",
    "tests/views/tools/test_debts.py",
)
# With it a test has a database of each kind, whatever this one is.
_OF_EACH_KIND = "old_database"


def main(arguments: list[str]) -> int:
    with database_servers.postgresql() as database:
        if database is None:
            print(
                "SKIPPED for want of PostgreSQL (Debian's package postgresql): the suite on PostgreSQL"
            )
            return 0
        ignored = [f"--ignore={path}" for path in _ELSEWHERE]
        command = [sys.executable, "-m", "pytest", "-p", __spec__.name, *ignored, *arguments]
        environment = os.environ | {"DATABASE_URL": database.url()}
        return subprocess.run(command, env=environment, check=False).returncode


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot touch the database: pytest-django forbids it to these tests."""
    config.hook.pytest_deselected(items=[item for item in items if not _uses_database(item)])
    items[:] = filter(_uses_database, items)


def _uses_database(item: pytest.Item) -> bool:
    if _OF_EACH_KIND in item.fixturenames:
        return False
    ways = {"db", "transactional_db", "django_db_setup"}
    return bool(item.get_closest_marker("django_db") or ways.intersection(item.fixturenames))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
