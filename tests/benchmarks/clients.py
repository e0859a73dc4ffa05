"""Processes that ask a server, many requests a second."""

import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from types import MappingProxyType

from tests.support.servers.processes import fetch

from .measure import NotMeasured

_CLIENTS = 2
# How many readers a client can have waiting at once.
_LANES = 8


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
