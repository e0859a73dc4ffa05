"""A stop lets the request that runs come to its end; a database that is away is told calmly."""

import contextlib
import http.client
import socket
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest

from tests.support.servers.database_rows import rows_of
from tests.support.servers.processes import HOST, await_that, fetch, free_port, gunicorn

# As many as one worker has threads for.
THREADS = 8


def form(number):
    return {
        "method": "POST",
        "body": urlencode({"verdict": "no", "text": f"第 {number} 句"}).encode(),
        "Content_Type": "application/x-www-form-urlencoded",
    }


@pytest.fixture
def site(filled_sqlite_place, static_files):
    return filled_sqlite_place.env | {"BENCH_STATIC": static_files, "WEB_CONCURRENCY": "1"}


def is_busy(port):
    """The only worker has no thread for a question that is answered at once."""
    connection = http.client.HTTPConnection(HOST, port, timeout=1)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except TimeoutError:
            return True
    return False


def test_a_stop_waits_for_the_requests_that_run(site, tmp_path):
    port = free_port()
    writer = sqlite3.connect(tmp_path / "db.sqlite3", isolation_level=None)
    with gunicorn(site, port) as server, ThreadPoolExecutor(THREADS) as pool:
        assert fetch(port, "/healthz").status == 200
        with contextlib.closing(writer):
            # The answers have to wait until this one is done with writing.
            writer.execute("BEGIN IMMEDIATE")
            answers = [
                pool.submit(fetch, port, "/feedback/guide-1/", **form(number))
                for number in range(THREADS)
            ]
            await_that(lambda: is_busy(port), "the answers are being kept")
            server.terminate()
            assert not any(answer.done() for answer in answers)
        assert [answer.result().status for answer in answers] == [303] * THREADS
        assert server.wait(20) == 0
    assert len(rows_of(site)["articles_feedback"]) == THREADS


def test_half_sent_requests_stop_nobody_else(site):
    """Each holds up one of eight threads; they end when the sender does."""
    port = free_port()
    with gunicorn(site, port), contextlib.ExitStack() as stack:
        for _ in range(THREADS - 1):
            slow = stack.enter_context(socket.create_connection((HOST, port)))
            slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: ")
        began = time.monotonic()
        assert {fetch(port, "/healthz").status for _ in range(20)} == {200}
        assert time.monotonic() - began < 15


def test_who_comes_while_the_database_is_away_is_told_to_come_back(site):
    port = free_port()
    away = site | {"DATABASE_URL": f"postgres://nobody@{HOST}:9/none"}
    with gunicorn(away, port):
        asked = fetch(port, "/thanks/?guide=guide-1")
        sent = fetch(port, "/feedback/guide-1/", **form(1))
    assert (asked.status, sent.status) == (503, 503)
    assert "暂时打不开" in asked.body.decode()
    assert "没有保存" in sent.body.decode() and "后退键" in sent.body.decode()
    assert asked.headers["Retry-After"] == "60"
