"""The clock of the machine is moved back: what is published last is what readers see."""

import shutil
from pathlib import Path

import pytest

from tests.support.servers.database_rows import rows_of
from tests.support.servers.environment import manage
from tests.support.servers.processes import fetch, free_port, gunicorn
from tests.support.skips import skip_for_want_of

from .readers_and_editors import Editor, form, status_of

pytestmark = pytest.mark.faults

TIMES = 20


@pytest.fixture
def clock(tmp_path):
    """`clock(hours)` moves it for all processes that have `clock.env` in their environment."""
    libraries = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not (shutil.which("faketime") and libraries):
        skip_for_want_of("faketime (Debian's package faketime)")
    file = tmp_path / "clock"

    def move(hours):
        file.write_text(f"{hours:+}h\n")

    move.env = {
        "LD_PRELOAD": str(libraries[0]),
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_NO_CACHE": "1",
        # gunicorn tells by the time of a file whether a worker still lives.
        "NO_FAKE_STAT": "1",
    }
    move(0)
    return move


def test_the_clock_is_moved_back(place, clock, static_files, tell):
    env, port = place.env | clock.env | {"BENCH_STATIC": static_files}, free_port()
    stale = 0
    with Editor(env, "e") as editor, gunicorn(env, port):
        for turn in range(TIMES):
            clock(-turn)
            editor.publish()
            pages = [fetch(port, path).body.decode() for path in (editor.path, "/") * 8]
            stale += sum(editor.title not in page for page in pages)
            assert status_of(port, "/feedback/e/", **form(verdict="yes")) == 303
            assert status_of(port, "/readyz") == 200
    manage(env, "maintain")
    [article] = rows_of(place.env)["articles_article"]
    revisions = rows_of(place.env)["articles_revision"]
    tell(
        f"{place.kind}: {TIMES} hours back, one by one; {len(revisions)} revisions, {stale} stale pages"
    )
    assert (len(revisions), stale) == (TIMES, 0)
    assert f"第 {TIMES} 版" in article
