"""Environment variables for processes that keep away from the project's database."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT

# Whatever the caller's shell says, tests and benchmarks begin with the defaults.
_SETTINGS = (
    "DEBUG",
    "ALLOWED_HOSTS",
    "HTTPS",
    "IMPORT_MAX_BYTES",
    "ADMIN_PATH",
    "REQUIRE_TOTP",
    "REQUIRE_REVIEW",
)


def environment(database: Path) -> dict[str, str]:
    """Environment variables of a process that uses `database` and the static files beside it."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return kept | {
        "DATABASE_URL": f"sqlite:///{database}",
        "BENCH_STATIC": str(database.parent / "static"),
        "DJANGO_SETTINGS_MODULE": "tests.support.servers.settings",
        "SECRET_KEY": "for-a-test-" * 5,
        "PYTHONPATH": str(ROOT),
    }


def own_environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a site that keeps everything in `folder`."""
    return environment(folder / "db.sqlite3") | {"PYTHONUTF8": "1"} | more


def manage(
    env: dict[str, str], *arguments: str, check: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run `manage.py` in a process of its own, to its end; with `check` it has to succeed."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0 or not check, done.stderr or done.stdout
    return done


def manage_with_only(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `manage.py` with the project's own settings, of which these variables alone are set."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    env = kept | {"PYTHONUTF8": "1"} | variables
    return manage(env, *arguments, check=False)
