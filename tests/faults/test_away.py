"""What the site needs is away for a while: readers go on reading, and nothing is lost."""

import contextlib
import subprocess
import time

import pytest

from tests.support.servers.database_integrity import check_database
from tests.support.servers.database_locks import locked
from tests.support.servers.processes import await_that, fetch, free_port, gunicorn
from tests.support.servers.writer_process import committed, kill, let_go_on, start_writer

from .readers_and_editors import Editor, reading, status_of

pytestmark = pytest.mark.faults

TIMES = 20
LOCKED_S, EDITORS = 10, 5
ONE = 0.1


def test_the_database_is_locked_for_ten_seconds(place, static_files, tell):
    """Each editor waits, and is served when the lock is gone."""
    port = free_port()
    with contextlib.ExitStack() as stack:
        editors = [stack.enter_context(Editor(place.env, f"e{n}")) for n in range(EDITORS)]
        for editor in editors:
            editor.publish()
        stack.enter_context(gunicorn(place.env | {"BENCH_STATIC": static_files}, port))
        paths = ["/", *(editor.path for editor in editors)]
        statuses = stack.enter_context(reading(port, paths))
        for _ in range(TIMES // EDITORS):
            with locked(place):
                until = time.monotonic() + LOCKED_S
                for editor in editors:
                    editor.begin()
                await_that(lambda until=until: time.monotonic() > until, "ten seconds are over")
                assert not any(editor.has_answered() for editor in editors)
            for editor in editors:
                editor.end()
            for editor in editors:
                assert editor.title in fetch(port, editor.path).body.decode()
        tell(
            f"{place.kind}: {TIMES // EDITORS} locks of {LOCKED_S} s, {TIMES} publications waited "
            f"and were made; readers got {dict(statuses)}"
        )
    assert set(statuses) == {200}


def test_postgresql_is_restarted(postgresql_place, own_postgresql, static_files, tell):
    """In turn in order, and as in a crash, in which those who write are cut off."""
    port, env = free_port(), postgresql_place.env
    kept, cut = set(), 0
    with Editor(env, "e") as editor:
        editor.publish()
    # What it logs meanwhile is that the database is away, for each reader.
    with gunicorn(env | {"BENCH_STATIC": static_files}, port, stderr=subprocess.DEVNULL):
        # Each worker has seen the page.
        assert {status_of(port, "/guides/e/") for _ in range(50)} == {200}
        with reading(port, ["/guides/e/"]) as statuses:
            for turn in range(TIMES):
                writer = start_writer(env, max(kept, default=0) + 1)
                kept.add(committed(writer))
                let_go_on(ONE)
                own_postgresql.stop(("fast", "immediate")[turn % 2])
                writer.wait()
                more, was_within = kill(writer)
                kept |= set(more)
                cut += was_within
                own_postgresql.start()
                await_that(lambda: status_of(port, "/readyz") == 200, "it is ready again")
    look = check_database(env)
    lost = {f"guide-{number}" for number in kept} - look.slugs
    tell(
        f"PostgreSQL restarted {TIMES} times, {cut} of them within a publication; {len(kept)} guides "
        f"said to be published, {len(lost)} lost, {len(look.problems)} by half; "
        f"readers of a page from memory got {dict(statuses)}"
    )
    assert (lost, look.problems) == (set(), [])
    # A page that a publication has just made old cannot be made anew while the database is away,
    # and the old one is shown to nobody.
    assert set(statuses) <= {200, 503}
    assert statuses[503] < statuses[200] / 100
