"""A gunicorn that tells which of its workers serves a request, and lets it be killed in time."""

import contextlib
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.support.servers.processes import HOST, await_that, fetch, started

from .gunicorn_settings import ASKS

_PATIENCE_S = 30


class Workers:
    def __init__(self, server: subprocess.Popen, told: int):
        self._server, self._told = server, told

    def __len__(self) -> int:
        return sum(_parent(folder) == self._server.pid for folder in Path("/proc").glob("[0-9]*"))

    def who_serves(self) -> int:
        """The worker that has begun with the next request that asks for it: see `serving`."""
        assert select.select([self._told], [], [], _PATIENCE_S)[0], "no worker serves the request"
        return int(os.read(self._told, 100))

    def await_all(self, port: int, path: str) -> None:
        """Return once each has answered a request for the path with a page."""
        have_answered = set()

        def have_all() -> bool:
            assert fetch(port, path, **{ASKS: "1"}).status == 200
            have_answered.add(self.who_serves())
            return len(have_answered) == len(self)

        await_that(have_all, f"each worker has answered for {path}")


@contextlib.contextmanager
def telling_gunicorn(env: dict[str, str], port: int, log: Path) -> Iterator[Workers]:
    """As `processes.gunicorn`, but that it tells, and that what it logs goes into a file."""
    command = [sys.executable, "-m", "gunicorn", "helpcenter.wsgi", "--bind", f"{HOST}:{port}"]
    command += ["--config", "tests/faults/gunicorn_settings.py", "--log-level", "error"]
    told, tell_to = os.pipe()
    with open(told, "rb"), open(tell_to, "wb"), log.open("wb") as errors:
        env = env | {"TELL_TO": str(tell_to)}
        options = {"env": env, "pass_fds": [tell_to], "stderr": errors}
        with started(command, port, **options) as server:
            yield Workers(server, told)


def stop(worker: int) -> None:
    """Make it stand still, for SIGKILL or SIGCONT to come; returns once it does."""
    os.kill(worker, signal.SIGSTOP)
    await_that(lambda: _status(Path(f"/proc/{worker}"))[0] == "T", "the worker stands still")


def _parent(process: Path) -> int | None:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return int(_status(process)[1])
    return None


def _status(process: Path) -> list[str]:
    """State, parent and so on, which follow the name."""
    return (process / "stat").read_text().rpartition(")")[2].split()
