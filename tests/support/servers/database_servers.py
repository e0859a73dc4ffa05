"""A PostgreSQL and a Redis of one's own, for tests.

They live in temporary folders, listen on loopback alone, and are gone afterwards.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.support.servers.processes import HOST, free_port

_DEBIAN = Path("/usr/lib/postgresql")
# PostgreSQL refuses to run as root; Debian's package brings this user.
_USER = "postgres"
_START_S = 20


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


@contextmanager
def redis() -> Iterator[str | None]:
    """The address of a running Redis that keeps nothing; None on a machine without it."""
    program = shutil.which("redis-server")
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="redis-") as folder:
        port = free_port()
        server = start_redis(program, port, folder)
        try:
            yield f"redis://{HOST}:{port}/0"
        finally:
            server.terminate()
            server.wait()


def start_redis(program: str, port: int, folder: str) -> subprocess.Popen:
    """Start it and return once it answers. Raises TimeoutError."""
    options = ["--port", str(port), "--bind", HOST, "--save", "", "--appendonly", "no"]
    # One for each process that runs tests.
    options += ["--databases", "256"]
    command = [program, *options, "--dir", folder]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    until = time.monotonic() + _START_S
    while time.monotonic() < until and server.poll() is None:
        try:
            with socket.create_connection((HOST, port), timeout=1):
                return server
        except OSError:
            time.sleep(0.02)
    server.kill()
    raise TimeoutError(f"redis-server did not answer on port {port}")
