"""gunicorn processes that a benchmark asks, and the clients that ask them."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType

from .children import ROOT, NotMeasured

HOST = "127.0.0.1"
WORKERS = 2
_CLIENTS = 2
# How many readers a client can have waiting at once.
_LANES = 8
_START_S, _STOP_S, _ANSWER_S = 20, 10, 30


@contextlib.contextmanager
def serve(
    application: str,
    environment: dict[str, str],
    port: int | None = None,
    workers: int = WORKERS,
) -> Iterator[int]:
    """Serve a WSGI application as `make run` does; yields its port. Ends it whatever happens."""
    port = port or _free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"{HOST}:{port}"]
    command += ["--workers", str(workers), "--no-control-socket", "--log-level", "error"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        await_port(server, port, "gunicorn")
        yield port
    finally:
        _end(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def await_port(server: subprocess.Popen, port: int, name: str) -> None:
    """Return once the port answers. Raises NotMeasured after 20 s."""
    until = time.monotonic() + _START_S
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.05)
    raise NotMeasured(f"{name} did not start")


def _end(server: subprocess.Popen) -> None:
    """Ask the master to end; after 10 s end it and its workers."""
    server.terminate()
    try:
        server.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


@dataclass(frozen=True)
class Answer:
    """A response as it went over the wire. `body` is as the server sent it."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def fetch(port: int, path: str, **headers: str) -> Answer:
    """One GET over a connection of its own, as gunicorn's sync workers give each request one."""
    connection = http.client.HTTPConnection(HOST, port, timeout=_ANSWER_S)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=named)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


class Clients:
    """Two processes that ask at the same time, each one request after the other."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(_CLIENTS)

    def __enter__(self) -> "Clients":
        return self

    def __exit__(self, *_) -> None:
        self._pool.shutdown(cancel_futures=True)

    def ask(
        self,
        port: int,
        paths: list[str],
        count: int,
        headers: Mapping[str, str] = MappingProxyType({}),
        expected: int = 200,
    ) -> float:
        """Requests per second over `count` requests, which take the paths in turn."""
        start = time.perf_counter()
        jobs = [
            self._pool.submit(
                _ask, port, paths, range(first, count, _CLIENTS), dict(headers), expected
            )
            for first in range(_CLIENTS)
        ]
        for job in jobs:
            job.result()
        return count / (time.perf_counter() - start)

    def arrive(self, port: int, paths: list[str], rate: float) -> list[float]:
        """How many seconds each of the paths took when so many a second are asked for.

        Counted from the moment at which it was due: who waits for another one's answer waits too.
        """
        start = time.time() + 0.5
        due = [(start + number / rate, path) for number, path in enumerate(paths)]
        jobs = [
            self._pool.submit(_keep_time, port, due[first::_CLIENTS]) for first in range(_CLIENTS)
        ]
        return [wait for job in jobs for wait in job.result()]


def _ask(
    port: int, paths: list[str], numbers: range, headers: dict[str, str], expected: int
) -> None:
    for number in numbers:
        path = paths[number % len(paths)]
        status = fetch(port, path, **headers).status
        if status != expected:
            raise NotMeasured(f"{path} answered {status}")


def _keep_time(port: int, due: list[tuple[float, str]]) -> list[float]:
    def wait(moment: float, path: str) -> float:
        time.sleep(max(0.0, moment - time.time()))
        fetch(port, path)
        return time.time() - moment

    with ThreadPoolExecutor(_LANES) as readers:
        return list(readers.map(wait, *zip(*due, strict=True)))
