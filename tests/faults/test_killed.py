"""kill -9 in the midst of writing: what was said to be saved is there, and nothing is there by half."""

import shutil
import signal
import subprocess
import sys

import pytest

from tests.support.paths import ROOT
from tests.support.servers.database_integrity import check_database
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.writer_process import TEXT, committed, kill, let_go_on, start_writer

pytestmark = pytest.mark.faults

TIMES = 20
# About as long as one publication takes.
ONE = 0.1
FILES = 40


def slugs(numbers):
    return {f"guide-{number}" for number in numbers}


def test_a_process_that_publishes_is_killed(place, tell):
    kept, hits = set(), 0
    for _ in range(TIMES):
        writer = start_writer(place.env, max(kept, default=0) + 1)
        kept.add(committed(writer))
        let_go_on(ONE)
        more, was_within = kill(writer)
        kept |= set(more)
        hits += was_within
    look = check_database(place.env)
    lost = slugs(kept) - look.slugs
    tell(
        f"{place.kind}: {TIMES} kills, {hits} of them within a publication; {len(kept)} guides said "
        f"to be published, {len(lost)} lost, {len(look.problems)} by half"
    )
    assert (lost, look.problems) == (set(), [])
    assert hits > 0, "no kill came within a publication"


def test_an_import_is_killed_and_given_again(place, tmp_path, tell):
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:03}.txt").write_text(TEXT.format(number=number))
    command = [sys.executable, "manage.py", "import_articles", "--publish", str(folder)]
    said, cut = set(), 0
    for turn in range(TIMES):
        for number in range(turn * 2):
            (folder / f"{number:03}.txt").write_text(TEXT.format(number=number))
        running = subprocess.Popen(
            command, cwd=ROOT, env=place.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        # Those that are there already are passed quickly: each turn is killed two files later.
        lines = [running.stdout.readline() for _ in range(turn * 2 + 1)]
        let_go_on(ONE)
        running.kill()
        lines += running.communicate()[0].splitlines()
        cut += running.returncode == -signal.SIGKILL
        said |= {int(line.split(b".txt")[0][-3:]) for line in lines if b".txt" in line}
    look = check_database(place.env)
    lost = slugs(said) - look.slugs
    tell(
        f"{place.kind}: {cut} imports killed; {len(said)} files said to be imported, "
        f"{len(lost)} lost, {len(look.problems)} by half"
    )
    assert (lost, look.problems, cut) == (set(), [], TIMES)
    manage(place.env, "import_articles", "--publish", str(folder))
    assert check_database(place.env).slugs == slugs(range(FILES))


def test_the_files_are_copied_while_they_are_written(sqlite_place, tmp_path, tell):
    """As a power cut would leave them, but for what the disk itself had not written yet."""
    writer = start_writer(sqlite_place.env)
    kept, lost, problems, journals = set(), 0, [], 0
    try:
        for turn in range(TIMES):
            kept.add(committed(writer))
            let_go_on(ONE)
            copy = tmp_path / f"copy-{turn}"
            copy.mkdir()
            writer.send_signal(signal.SIGSTOP)
            for suffix in ("", "-wal"):
                if (file := tmp_path / f"db.sqlite3{suffix}").exists():
                    shutil.copy(file, copy)
                    journals += suffix == "-wal" and file.stat().st_size > 0
            look = check_database(own_environment(copy))
            writer.send_signal(signal.SIGCONT)
            lost += len(slugs(kept) - look.slugs)
            problems += look.problems
    finally:
        kill(writer)
    tell(
        f"sqlite: {TIMES} copies, {journals} with a journal; up to {len(kept)} guides known to be "
        f"published, {lost} lost, {len(problems)} by half"
    )
    assert (lost, problems) == (0, [])
