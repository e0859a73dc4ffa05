"""Run the suite on a PostgreSQL server of its own: `python -m tests.postgresql [pytest arguments]`.

The server lives in a temporary folder, listens on loopback alone, and is gone afterwards. On a
machine without PostgreSQL this says so and succeeds.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Text without a database, and pages that look the same on each.
_ELSEWHERE = ("tests/text", "tests/browser", "tests/benchmarks")
_DEBIAN = Path("/usr/lib/postgresql")
# PostgreSQL refuses to run as root; Debian's package brings this user.
_USER = "postgres"


def main(arguments: list[str]) -> int:
    programs = _programs()
    if programs is None:
        print(
            "SKIPPED for want of PostgreSQL (Debian's package postgresql): the suite on PostgreSQL"
        )
        return 0
    with _server(programs) as url:
        ignored = [f"--ignore={folder}" for folder in _ELSEWHERE]
        command = [sys.executable, "-m", "pytest", *ignored, *arguments]
        return subprocess.run(
            command, env=os.environ | {"DATABASE_URL": url}, check=False
        ).returncode


def _programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest if there are several."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(_DEBIAN.glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def _server(programs: Path) -> Iterator[str]:
    """A running server; yields the address of its database."""
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER)
        data, port = Path(folder) / "data", _free_port()
        _run(programs / "initdb", "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        log = Path(folder) / "log"
        _run(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield f"postgres://{_USER}@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(program: Path, *arguments: str | Path) -> None:
    switch = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
    command = [*switch, str(program), *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
