"""Run the suite on a PostgreSQL and a Redis of its own: `python -m tests.postgresql [arguments]`.

The arguments are pytest's. What a machine lacks is named: without PostgreSQL nothing is run and
this succeeds, without Redis the cache is the one in the process.
"""

import os
import subprocess
import sys

from . import servers

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
    "tests/test_fresh_pages.py",
    "tests/test_safety.py",
    "tests/test_safety_start.py",
)


def main(arguments: list[str]) -> int:
    with servers.postgresql() as database, servers.redis() as cache:
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
    command = [sys.executable, "-m", "pytest", *ignored, *arguments]
    environment = os.environ | {"DATABASE_URL": database}
    if cache:
        environment["CACHE_URL"] = cache
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
