"""A PostgreSQL of one's own, for tests: in a temporary folder, on loopback alone, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.support.servers.processes import HOST, free_port

_DEBIAN = Path("/usr/lib/postgresql")
# PostgreSQL refuses to run as root; Debian's package brings this user.
_USER = "postgres"


@dataclass(frozen=True)
class Postgresql:
    """A server that may be stopped and started again; its data are not flushed to the disk."""

    programs: Path
    folder: Path
    port: int

    def url(self, database: str = "postgres") -> str:
        return f"postgres://{_USER}@{HOST}:{self.port}/{database}"

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses={HOST} -c fsync=off"
        self._control("-l", self.folder / "log", "-o", options, "-w", "start")

    def stop(self, mode: str = "immediate") -> None:
        self._control("-m", mode, "-w", "stop")

    def create(self, database: str, template: str = "template1") -> str:
        """Make a database, an empty one or a copy; returns its address."""
        self._execute('CREATE DATABASE "{}" TEMPLATE "{}"', database, template)
        return self.url(database)

    def drop(self, database: str) -> None:
        self._execute('DROP DATABASE "{}" WITH (FORCE)', database)

    def _execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement.format(*names))

    def initialise(self) -> None:
        options = ("-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        self._run("initdb", "-D", self.folder / "data", *options)

    def _control(self, *arguments: str | Path) -> None:
        self._run("pg_ctl", "-D", self.folder / "data", *arguments)

    def _run(self, program: str, *arguments: str | Path | int) -> None:
        switch = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
        path = self.programs / program
        command = [*switch, str(path), *map(str, arguments)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def postgresql() -> Iterator[Postgresql | None]:
    """A running server; None on a machine without PostgreSQL."""
    programs = _postgresql_programs()
    if programs is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER)
        server = Postgresql(programs, Path(folder), free_port())
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _postgresql_programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest if there are several."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(_DEBIAN.glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)
