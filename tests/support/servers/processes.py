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

from tests.support.paths import ROOT

HOST = "127.0.0.1"
WORKERS = 2
_PATIENCE_S = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


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


@contextlib.contextmanager
def serve(
    application: str,
    env: dict[str, str],
    port: int | None = None,
    workers: int = WORKERS,
) -> Iterator[int]:
    """gunicorn with a WSGI application, as `make run` starts it; yields its port."""
    port = port or free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"{HOST}:{port}"]
    command += ["--workers", str(workers), "--threads", "8"]
    command += ["--no-control-socket", "--log-level", "error"]
    with started(command, port, env=env):
        yield port


@dataclass(frozen=True)
class Answer:
    """A response as it went over the wire. `body` is as the server sent it."""

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
