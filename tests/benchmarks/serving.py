"""gunicorn processes that a benchmark asks, and the clients that ask them."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from .children import ROOT, NotMeasured

HOST = "127.0.0.1"
WORKERS = 2
_CLIENTS = 2
_START_S, _STOP_S, _ANSWER_S = 20, 10, 30


@contextlib.contextmanager
def serve(application: str, environment: dict[str, str]) -> Iterator[int]:
    """Serve a WSGI application as `make run` does; yields its port. Ends it whatever happens."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"{HOST}:{port}"]
    command += ["--workers", str(WORKERS), "--no-control-socket", "--log-level", "error"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        _await(server, port)
        yield port
    finally:
        _end(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _await(server: subprocess.Popen, port: int) -> None:
    """Return once the port answers. Raises NotMeasured after 20 s."""
    until = time.monotonic() + _START_S
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.05)
    raise NotMeasured("gunicorn did not start")


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
        connection.request("GET", path, headers=headers)
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

    def ask(self, port: int, paths: list[str], count: int) -> float:
        """Requests per second over `count` requests, which take the paths in turn."""
        start = time.perf_counter()
        jobs = [
            self._pool.submit(_ask, port, paths, range(first, count, _CLIENTS))
            for first in range(_CLIENTS)
        ]
        for job in jobs:
            job.result()
        return count / (time.perf_counter() - start)


def _ask(port: int, paths: list[str], numbers: range) -> None:
    for number in numbers:
        path = paths[number % len(paths)]
        status = fetch(port, path).status
        if status != 200:
            raise NotMeasured(f"{path} answered {status}")
