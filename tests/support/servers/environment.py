"""Run parts of a benchmark in processes of their own, away from the project's database."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Whatever the caller's shell says, a benchmark measures the defaults.
_SETTINGS = (
    "DEBUG",
    "ALLOWED_HOSTS",
    "HTTPS",
    "CACHE_URL",
    "IMPORT_MAX_BYTES",
    "ADMIN_PATH",
    "REQUIRE_TOTP",
    "REQUIRE_REVIEW",
)


class NotMeasured(Exception):
    """A process ended badly; the message is the last line that it wrote."""


def environment(database: Path) -> dict[str, str]:
    """Environment variables of a process that uses `database` and the static files beside it."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return kept | {
        "DATABASE_URL": f"sqlite:///{database}",
        "BENCH_STATIC": str(database.parent / "static"),
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        "SECRET_KEY": "benchmark-" * 5,
        "PYTHONPATH": str(ROOT),
    }


def manage(database: Path, *arguments: str) -> None:
    """Run a management command. Raises NotMeasured."""
    _run([sys.executable, "manage.py", *arguments], database)


def prepare(database: Path) -> None:
    """Prepare the pages of all guides, as `maintain` does a part at a time."""
    code = "from articles.reading.prepared_pages import prepare_pages; prepare_pages(3_600)"
    manage(database, "shell", "-c", code)


def unprepare(database: Path) -> None:
    code = "from articles.models import PreparedPage as p; p.objects.all().delete()"
    manage(database, "shell", "-c", code)


def measure(module: str, database: Path, *arguments: str) -> dict:
    """What `tests.benchmarks.<module>` prints as JSON. Raises NotMeasured."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    return json.loads(_run(command, database))


def _run(command: list[str], database: Path) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=environment(database), capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NotMeasured(said[-1] if said else f"exit code {done.returncode}")
    return done.stdout
