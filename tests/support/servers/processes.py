"""Real processes for tests: gunicorn, nginx and whatever `manage.py` runs, on loopback alone."""

import contextlib
import http.client
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.support.children import environment
from tests.support.servers import HOST

_PATIENCE_S = 30


def await_that(is_so: Callable[[], object], what: str, seconds: float = _PATIENCE_S) -> None:
    """Return once `is_so()` is true. Raises AssertionError with `what` after `seconds`."""
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, f"not in {seconds} s: {what}"
        time.sleep(0.02)


def answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
        return True
    return False


def own_environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a site that keeps everything in `folder`."""
    return environment(folder / "db.sqlite3") | {"PYTHONUTF8": "1"} | more


def manage(env: dict[str, str], *arguments: str, check: bool = True):
    """Run `manage.py` in a process of its own, to its end; with `check` it has to succeed."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0 or not check, done.stderr
    return done


@contextlib.contextmanager
def started(command: list, port: int, **options) -> Iterator[subprocess.Popen]:
    """A server as a process group of its own, once its port answers. Ends it whatever happens."""
    server = subprocess.Popen(list(map(str, command)), cwd=ROOT, start_new_session=True, **options)
    try:
        await_that(lambda: server.poll() is not None or answers(port), f"{command[0]} is up")
        assert server.poll() is None, f"{command[0]} ended with {server.returncode}"
        yield server
    finally:
        end(server)


def end(server: subprocess.Popen) -> None:
    """Ask it to end; after 10 s end it and its children, and in any case those it left behind."""
    server.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(10)
    kill_all(server)


def kill_all(server: subprocess.Popen) -> None:
    """kill -9 for a server and its children."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


@contextlib.contextmanager
def gunicorn(env: dict[str, str], port: int, **options) -> Iterator[subprocess.Popen]:
    """gunicorn as the systemd unit runs it; the options are Popen's."""
    command = [sys.executable, "-m", "gunicorn", "helpcenter.wsgi", "--bind", f"{HOST}:{port}"]
    command += ["--config", "deploy/gunicorn.py", "--log-level", "error"]
    with started(command, port, env=env, **options) as server:
        yield server


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def fetch(
    port: int,
    path: str,
    method: str = "GET",
    tls: ssl.SSLContext | None = None,
    body: bytes | None = None,
    **headers: str,
) -> Answer:
    """One request. Underscores in names of headers stand for hyphens; raises OSError and the like."""
    connection = (
        http.client.HTTPSConnection(HOST, port, timeout=_PATIENCE_S, context=tls)
        if tls
        else http.client.HTTPConnection(HOST, port, timeout=_PATIENCE_S)
    )
    with contextlib.closing(connection):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers=named)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
