"""On real workers: nobody is shown an older text once its publication is committed."""

import shutil
import subprocess
import sys
import threading

import pytest

from tests.support.paths import ROOT
from tests.support.servers.environment import own_environment
from tests.support.servers.processes import fetch, serve

ROUNDS = 10
READERS = 2


@pytest.fixture
def environment(tmp_path, migrated_file, static_files):
    """A site of its own: a database file, since several processes share it."""
    shutil.copy(migrated_file, tmp_path)
    return own_environment(tmp_path, BENCH_STATIC=static_files)


@pytest.fixture
def publish(environment):
    """Publish the guide under a title, in a process of its own; returns when it is committed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.servers.publisher_process"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def published(title: str) -> None:
        process.stdin.write(f"{title}\n")
        process.stdin.flush()
        assert process.stdout.readline().strip() == "published"

    yield published
    process.stdin.close()
    process.wait(timeout=20)


def test_no_worker_shows_what_was_before_a_publication(environment, publish):
    publish("第 0 版")
    stop, failures = threading.Event(), []

    def read_on(port):
        while not stop.is_set():
            answer = fetch(port, "/guides/jia/")
            if answer.status != 200:
                failures.append(answer.status)

    with serve("helpcenter.wsgi", environment) as port:
        readers = [threading.Thread(target=read_on, args=[port]) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        try:
            stale = []
            for number in range(1, ROUNDS + 1):
                publish(title := f"第 {number} 版")
                # Enough for both workers to be asked, with others asking meanwhile.
                pages = [fetch(port, path).body.decode() for path in ("/guides/jia/", "/") * 8]
                stale += [number for page in pages if title not in page]
        finally:
            stop.set()
            for reader in readers:
                reader.join()
    assert stale == []
    assert failures == []
