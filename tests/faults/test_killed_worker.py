"""kill -9 of the worker that serves 发布: it was done or it was not, and readers notice nothing."""

import contextlib
import http.client
import os
import re
import select
import signal
import statistics
import time
from collections import Counter

import pytest

from tests.support.servers.database_integrity import check_database
from tests.support.servers.database_locks import is_locked, locked
from tests.support.servers.database_rows import rows_of
from tests.support.servers.environment import manage
from tests.support.servers.processes import await_that, fetch, free_port
from tests.support.servers.writer_process import TEXT, let_go_on

from .admin_client import Desk, hire
from .readers_and_editors import NO_ANSWER, reading
from .workers import Workers, stop, telling_gunicorn

pytestmark = pytest.mark.faults

TIMES, UNHURT = 20, 5
# As many as deploy/gunicorn.py has unless it is told otherwise.
WORKERS = 2
PATHS = ["/guides/guide-1/", "/"]
NUMBERS = re.compile("第 (\\d+) 版")
LIVE = """
    SELECT articles_article.id, number FROM articles_article
    JOIN articles_revision ON articles_revision.id = live_id
"""


class Guide:
    """A guide at an editor's desk. All of its text says of which revision it is."""

    def __init__(self, place, desk: Desk):
        self._place, self._desk = place, desk
        key, self.published = self._live()
        self.number = self.published
        self._change = f"/admin/articles/article/{key}/change/"
        self._release = f"/admin/articles/article/{key}/release/"
        self._form: dict[str, str] = {}

    def save(self) -> None:
        """Write the next revision, and open the page with the button that publishes it."""
        self.number += 1
        text = f"第 {self.number} 版"
        parts = ("title", "summary", "step-s1-1-body", "step-s1-2-body")
        self._desk.send(self._change, "_save=1", **dict.fromkeys(parts, text))
        self._form = self._desk.filled(self._release, "do=publish")
        assert self._form["publish-seen"] == str(self.number)

    def press(self) -> http.client.HTTPConnection:
        """Press 发布, and wait for no answer."""
        return self._desk.begin(self._release, self._form)

    def publish(self) -> None:
        """Press it, and read that it is done."""
        page = self._desk.press(self._release, self._form)
        assert "已发布，读者现在看到的就是这一版" in page.text_content()
        self.published = self.number

    def is_done(self) -> bool:
        """Is what was pressed last done? Waits for who still writes."""
        self.published = self._live()[1]
        return self.published == self.number

    def _live(self) -> tuple[int, int]:
        """Key, and the number of the revision that readers see."""
        with locked(self._place) as database:
            return database.execute(LIVE).fetchone()

    def ask(self, port: int, path: str) -> int | str:
        """For `reading`: the status, or what is wrong with the page."""
        least = self.published
        try:
            answer = fetch(port, path)
        except (OSError, http.client.HTTPException):
            return NO_ANSWER
        shown = set(map(int, NUMBERS.findall(answer.body.decode())))
        if answer.status == 200 and len(shown) != 1:
            return "half"
        return "stale" if shown and max(shown) < least else answer.status


def seconds_to_publish(guide: Guide, workers: Workers) -> float:
    """How long a worker takes that nobody kills."""
    guide.save()
    with contextlib.closing(guide.press()) as connection:
        workers.who_serves()
        begun = time.monotonic()
        assert connection.getresponse().status == 302
        seconds = time.monotonic() - begun
    assert guide.is_done()
    return seconds


def kill_who_serves(place, guide: Guide, workers: Workers, seconds: float) -> str | None:
    """Press 发布, and kill the worker that serves it at any moment of so many seconds.

    Returns in words when that was; None when it had answered by then, which no worker dies of.
    """
    with contextlib.closing(guide.press()) as connection:
        worker = workers.who_serves()
        let_go_on(seconds)
        stop(worker)
        if has_answered(connection):
            # It may serve a reader by now.
            os.kill(worker, signal.SIGCONT)
            assert guide.is_done()
            return None
        is_within = is_locked(place)
        os.kill(worker, signal.SIGKILL)
    if is_within:
        return "at the commit" if guide.is_done() else "within it"
    return "after the commit" if guide.is_done() else "before it"


def has_answered(connection: http.client.HTTPConnection) -> bool:
    return bool(select.select([connection.sock], [], [], 0)[0])


def test_the_worker_that_publishes_for_an_editor_is_killed(place, static_files, tmp_path, tell):
    (tmp_path / "1.txt").write_text(TEXT.format(number=1))
    manage(place.env, "import_articles", "--publish", str(tmp_path / "1.txt"))
    hire(place.env)
    killed, answered, problems, port = Counter(), 0, [], free_port()
    log, env = tmp_path / "log", place.env | {"BENCH_STATIC": static_files}
    with telling_gunicorn(env, port, log) as workers:
        guide = Guide(place, Desk(port))
        # Only now does the text say of which revision it is.
        seconds_to_publish(guide, workers)
        with reading(port, PATHS, ask=guide.ask) as statuses:
            seconds = statistics.median(seconds_to_publish(guide, workers) for _ in range(UNHURT))
            while killed.total() < TIMES:
                guide.save()
                moment = kill_who_serves(place, guide, workers, seconds)
                if moment is None:
                    answered += 1
                    continue
                killed[moment] += 1
                problems += check_database(place.env).problems
                guide.publish()
            await_that(lambda: len(workers) == WORKERS, "all workers are there again")
    kept = rows_of(place.env)
    revisions, publications = (
        len(kept[f"articles_{name}"]) for name in ("revision", "publication")
    )
    tell(
        f"{place.kind}: {TIMES} workers killed that published for an editor, which takes "
        f"{seconds:.2f} s: {dict(killed)}, {answered} had answered; {guide.number} versions, "
        f"{revisions} revisions, {publications} publications, {len(problems)} by half; "
        f"readers got {dict(statuses)}"
    )
    assert (revisions, publications, problems) == (guide.number, guide.number, [])
    assert set(statuses) == {200}
    assert killed["within it"] > 0, "no kill came within a publication"
