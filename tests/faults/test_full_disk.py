"""No room left on the disk: what was said to be saved is there, and with room it goes on."""

import errno
import os
import random
import shutil
import subprocess

import pytest

from tests.support.servers.database_integrity import check_database
from tests.support.servers.environment import own_environment
from tests.support.servers.processes import fetch, free_port
from tests.support.servers.writer_process import committed, kill, start_writer
from tests.support.skips import skip_for_want_of

from .readers_and_editors import Editor, form, reading
from .workers import telling_gunicorn

pytestmark = pytest.mark.faults

TIMES = 20
SIZE = 24 * 2**20
LEAST_LEFT, MOST_LEFT = 16 * 2**10, 512 * 2**10


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of its own, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        skip_for_want_of("the right to mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder, name, left=0):
    """Write a file that leaves so many bytes of room, less what others write meanwhile."""
    with (folder / name).open("wb") as file:
        while size := max(0, room(folder) - left):
            try:
                os.posix_fallocate(file.fileno(), 0, size)
                return
            except OSError as reason:
                # Somebody has taken some of it since it was measured.
                if reason.errno != errno.ENOSPC:
                    raise


def room(folder):
    free = os.statvfs(folder)
    return free.f_bavail * free.f_frsize


def test_the_disk_is_full(small_disk, migrated_file, static_files, tmp_path, tell):
    shutil.copy(migrated_file, small_disk / "db.sqlite3")
    env, port = own_environment(small_disk), free_port()
    kept, refused = {0}, 0
    with Editor(env, "e") as editor:
        editor.publish()
    with (
        telling_gunicorn(env | {"BENCH_STATIC": static_files}, port, tmp_path / "log") as workers,
        reading(port, ["/", "/guides/e/"]) as statuses,
    ):
        # Without room nobody can open a database that nobody else has open: SQLite's shared memory
        # is a file of 32 KiB beside it.
        workers.await_all(port, "/guides/e/")
        for turn in range(TIMES):
            writer = start_writer(env, max(kept) + 1)
            kept.add(committed(writer))
            # It ends at another place in a transaction each time.
            fill(small_disk, "filler", random.randrange(LEAST_LEFT, MOST_LEFT))  # noqa: S311
            writer.wait()
            kept |= set(kill(writer)[0])
            fill(small_disk, "rest")
            # The journal may have room left from earlier; if not, the reader is told.
            wish = fetch(port, "/search/wish/", **form(q=f"第{turn}个愿望" * 10))
            assert wish.status == 303 or "没有保存" in wish.body.decode()
            refused += wish.status == 503
            for name in ("filler", "rest"):
                (small_disk / name).unlink(missing_ok=True)
    look = check_database(env)
    lost = {f"guide-{number}" for number in kept - {0}} - look.slugs
    tell(
        f"sqlite: the disk was full {TIMES} times; {len(kept) - 1} guides said to be published, "
        f"{len(lost)} lost, {len(look.problems)} by half; readers got {dict(statuses)}, "
        f"{refused} wishes were refused with a sentence"
    )
    assert (lost, look.problems) == (set(), [])
    assert set(statuses) == {200}
