"""Readers who ask without end, and editors who publish when they are told to."""

import contextlib
import http.client
import select
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from urllib.parse import urlencode

from tests.support.paths import ROOT
from tests.support.servers.processes import fetch

NO_ANSWER = 0


def status_of(port: int, path: str, **options) -> int:
    try:
        return fetch(port, path, **options).status
    except (OSError, http.client.HTTPException):
        return NO_ANSWER


@contextlib.contextmanager
def reading(
    port: int,
    paths: Sequence[str],
    readers: int = 3,
    ask: Callable[[int, str], Hashable] = status_of,
) -> Iterator[Counter]:
    """What readers get meanwhile, counted: statuses, or whatever else `ask` makes of a path."""
    over, counted, lock = threading.Event(), Counter(), threading.Lock()

    def read_on() -> None:
        while not over.is_set():
            for path in paths:
                got = ask(port, path)
                with lock:
                    counted[got] += 1

    threads = [threading.Thread(target=read_on) for _ in range(readers)]
    for thread in threads:
        thread.start()
    try:
        yield counted
    finally:
        over.set()
        for thread in threads:
            thread.join()


def form(**fields: str) -> dict:
    """Options of `fetch` for a form, as a browser sends it."""
    kind = "application/x-www-form-urlencoded"
    return {"method": "POST", "body": urlencode(fields).encode(), "Content_Type": kind}


class Editor:
    """A process of `tests.support.servers.publisher_process` with one guide, whose title says how often it was published."""

    def __init__(self, env: dict[str, str], slug: str):
        self.slug = slug
        self.path = f"/guides/{slug}/"
        self.number = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.servers.publisher_process", slug],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Editor":
        return self

    def __exit__(self, *_) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def title(self) -> str:
        return f"第 {self.number} 版"

    def begin(self) -> None:
        self.number += 1
        print(self.title, file=self._process.stdin, flush=True)

    def has_answered(self) -> bool:
        return bool(select.select([self._process.stdout], [], [], 0)[0])

    def end(self) -> None:
        """Returns when it is committed. Raises AssertionError when it never will be."""
        assert self._process.stdout.readline() == "published\n", f"{self.slug} was not published"

    def publish(self) -> None:
        self.begin()
        self.end()
