"""A stop lets the request that runs come to its end; a database that is away is told calmly."""

import contextlib
import http.client
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest

from tests.support.servers.database_rows import rows_of
from tests.support.servers.processes import HOST, await_that, fetch, free_port, gunicorn

FORM = {
    "method": "POST",
    "body": urlencode({"verdict": "yes"}).encode(),
    "Content_Type": "application/x-www-form-urlencoded",
}


@pytest.fixture
def site(filled_sqlite_place, static_files):
    return filled_sqlite_place.env | {"BENCH_STATIC": static_files, "WEB_CONCURRENCY": "1"}


def is_busy(port):
    """The only worker does not come to a question that is answered at once."""
    connection = http.client.HTTPConnection(HOST, port, timeout=1)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except TimeoutError:
            return True
    return False


def test_a_stop_waits_for_the_request_that_runs(site, tmp_path):
    port = free_port()
    writer = sqlite3.connect(tmp_path / "db.sqlite3", isolation_level=None)
    with gunicorn(site, port) as server, ThreadPoolExecutor(1) as pool:
        assert fetch(port, "/healthz").status == 200
        with contextlib.closing(writer):
            # The answer has to wait until this one is done with writing.
            writer.execute("BEGIN IMMEDIATE")
            answer = pool.submit(fetch, port, "/feedback/guide-1/", **FORM)
            await_that(lambda: is_busy(port), "the answer is being kept")
            server.terminate()
            assert is_busy(port) and not answer.done()
        assert answer.result().status == 303
        assert server.wait(20) == 0
    assert len(rows_of(site)["articles_feedback"]) == 1


def test_who_comes_while_the_database_is_away_is_told_to_come_back(site):
    port = free_port()
    away = site | {"DATABASE_URL": f"postgres://nobody@{HOST}:9/none"}
    with gunicorn(away, port):
        asked = fetch(port, "/thanks/?guide=guide-1")
        sent = fetch(port, "/feedback/guide-1/", **FORM)
    assert (asked.status, sent.status) == (503, 503)
    assert "暂时打不开" in asked.body.decode()
    assert "没有保存" in sent.body.decode() and "后退键" in sent.body.decode()
    assert asked.headers["Retry-After"] == "60"
