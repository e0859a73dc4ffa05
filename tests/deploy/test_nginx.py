"""The shipped nginx configuration, in front of two gunicorn processes."""

import gzip
import http.client
import json
import math
import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.paths import ROOT
from tests.support.servers.nginx import NAME
from tests.support.servers.processes import answers, await_that, fetch, gunicorn, kill_all

GUIDE = "/guides/guide/"
# No test asks by this method.
_SETTLING = "OPTIONS"
_BROKEN_OFF = -1
ONCE = (
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cache-control",
    "content-type",
    "etag",
)


def settle(ask):
    """Until nginx has written down what was asked before: it does so before it takes the next one."""
    ask("/healthz", _SETTLING)


def log_of(nginx) -> list[dict]:
    """The lines of the log, of what was asked until `settle`."""
    lines = map(json.loads, (nginx.folder / "help-center.log").read_text().splitlines())
    return [line for line in lines if line["method"] != _SETTLING]


def most_asked(seconds):
    """How often the application may be asked for one page in that time.

    Once in each second of the clock that was begun, and once more where an answer was on its way
    when the second ended: it was too old when it came.
    """
    return 2 * (math.ceil(seconds) + 1) - 1


def policy(answer):
    """The directives of an answer's content security policy, which each process orders in its own way."""
    return set(answer.headers["Content-Security-Policy"].split("; "))


def hashed(site, suffix):
    """The address of a static file with a hash in its name."""
    with open(f"{site['BENCH_STATIC']}/staticfiles.json") as manifest:
        paths = json.load(manifest)["paths"].values()
    return "/static/" + next(path for path in sorted(paths) if path.endswith(suffix))


def test_nginx_accepts_the_configuration(nginx):
    command = [nginx.program, "-t", "-c", str(nginx.configuration)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_a_guide_is_served(ask):
    answer = ask(GUIDE)
    assert answer.status == 200
    assert "手机分期断了怎么办" in answer.body.decode()
    assert "Set-Cookie" not in answer.headers


def test_head_has_the_headers_of_get_and_no_body(ask):
    got, head = ask(GUIDE), ask(GUIDE, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Type"] == got.headers["Content-Type"]


def test_the_pages_compression_and_etag_come_through(ask):
    plain = ask(GUIDE)
    packed = ask(GUIDE, Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.body) < len(plain.body)
    assert gzip.decompress(packed.body) == plain.body


def test_static_files_come_from_nginx_packed_and_for_good(ask, site):
    path = hashed(site, ".css")
    plain, packed = ask(path), ask(path, Accept_Encoding="gzip")
    assert plain.headers["Server"] == packed.headers["Server"] == "nginx"
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.body) == plain.body
    assert "immutable" in plain.headers["Cache-Control"]
    assert "X-Request-ID" not in plain.headers, "it came from the application"


def test_a_static_file_and_a_page_that_did_not_change_are_not_sent_again(ask, site):
    path = hashed(site, ".js")
    tag = ask(path).headers["ETag"]
    again = ask(path, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


def test_a_static_file_without_a_hash_is_asked_for_again_soon(ask):
    assert ask("/static/css/site.css").headers["Cache-Control"] == "max-age=60, public"
    assert ask("/static/none.css").status == 404


def test_no_header_stands_twice(ask, site):
    for path in (GUIDE, "/", "/search/?q=hetong", "/none/", hashed(site, ".css")):
        headers = ask(path).headers
        for name in ONCE:
            assert len(headers.get_all(name, [])) <= 1, (path, name)
        assert headers["Strict-Transport-Security"], path
        assert headers["X-Content-Type-Options"] == "nosniff", path


def test_the_same_hsts_policy_for_pages_and_files(ask, site):
    policies = {
        ask(path).headers["Strict-Transport-Security"] for path in (GUIDE, hashed(site, ".css"))
    }
    assert len(policies) == 1


def test_plain_http_leads_to_https(nginx, ask):
    answer = fetch(nginx.http, f"{GUIDE}?q=1", Host=NAME)
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}{GUIDE}?q=1")


def test_another_name_is_refused(ask):
    assert ask(GUIDE, Host="evil.example").status == 400


def test_files_to_be_imported_may_be_larger_than_any_form(ask):
    """Nobody has logged in: it is the application that says no."""
    path, large = "/admin/articles/article/import/", 9 * 1024 * 1024
    assert ask(path, "POST", body=bytes(large)).status == 403
    assert ask(path, "POST", Content_Length=str(5 * large)).status == 413


def test_who_sends_more_than_anybody_reads_gets_the_answer(nginx, processes):
    """Without nginx, which keeps the body until it is whole: the end comes after the answer."""
    address, large = "/admin/articles/article/import/", bytes(40 * 1024 * 1024)
    secure = {"Host": NAME, "X_Forwarded_Proto": "https"}
    answer = fetch(nginx.backends[0], address, "POST", body=large, **secure)
    assert answer.status == 403


@pytest.mark.parametrize(("method", "path"), [("GET", "/search/?q=a"), ("POST", "/feedback/")])
def test_the_application_is_told_the_readers_address_and_not_a_claim(ask, method, path):
    """The claim would open a count of its own; all of these come from one address."""
    answers = [ask(path, method, X_Forwarded_For=f"10.0.0.{number}") for number in range(80)]
    refused = next(answer for answer in answers if answer.status == 429)
    assert "现在问的人太多" in refused.body.decode()
    assert ask(GUIDE).status == 200, "guides are not limited"


def test_too_large_a_request_is_refused(ask):
    refused = ask("/feedback/", "POST", Content_Length=str(9 * 1024 * 1024))
    assert refused.status == 413
    assert "没有保存" in refused.body.decode()
    assert ask("/" + "a" * 9_000).status in (400, 414)


def test_readyz_is_for_this_machine(ask):
    assert ask("/readyz").status == 200
    assert ask("/healthz").status == 200


def test_logs_name_neither_address_nor_path_nor_query(nginx, ask):
    secret = "zuji-nobody-knows"
    status = ask(f"/search/?q={secret}").status
    settle(ask)
    told = log_of(nginx)[-1]
    assert (told["method"], told["status"]) == ("GET", status)
    logs = (nginx.folder / f"help-center{kind}log" for kind in (".", ".error."))
    written = "".join(log.read_text() for log in logs)
    assert secret not in written
    assert not re.search(r"127\.0\.0\.1|/guides/|/search/", written)


# --- the pages that nginx keeps for a second ---------------------------------------------------------


@pytest.fixture
def from_application(nginx, ask):
    """`from_application(times, ...)` asks that often, as `ask` does.

    Returns how many of them the application answered, by the log, and how many seconds it took.
    """

    def from_application(times, *arguments, **headers):
        settle(ask)
        before, began = len(log_of(nginx)), time.monotonic()
        for _ in range(times):
            ask(*arguments, **headers)
        took = time.monotonic() - began
        settle(ask)
        lines = log_of(nginx)[before:]
        return sum(bool(line["upstream"]) for line in lines), took

    return from_application


def test_a_guide_is_asked_for_once_a_second(ask, from_application):
    first = ask(GUIDE)
    asked, seconds = from_application(60, GUIDE)
    assert asked <= most_asked(seconds)
    again = ask(GUIDE)
    assert again.body == first.body
    assert policy(again) == policy(first)
    assert "X-Accel-Expires" not in again.headers


def test_nginx_keeps_each_encoding_apart(ask, from_application):
    plain, packed = ask(GUIDE), ask(GUIDE, Accept_Encoding="gzip, deflate, br")
    assert ask(GUIDE).body == plain.body
    for spelt in ("gzip", "deflate,gzip;q=0.5", "br, gzip"):
        again = ask(GUIDE, Accept_Encoding=spelt)
        assert (again.headers["Content-Encoding"], again.body) == ("gzip", packed.body)
        asked, seconds = from_application(20, GUIDE, Accept_Encoding=spelt)
        assert asked <= most_asked(seconds)


def test_who_has_the_page_is_told_so(ask, from_application):
    tag = ask(GUIDE).headers["ETag"]
    again = ask(GUIDE, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    asked, seconds = from_application(20, GUIDE, If_None_Match=tag)
    assert asked <= most_asked(seconds)


def test_of_many_who_ask_for_a_new_page_at_once_one_is_passed_on(nginx, ask):
    """No test asks for this page but this one."""
    settle(ask)
    before, together = len(log_of(nginx)), threading.Barrier(16)

    def request(_):
        together.wait()
        return ask("/about/").status

    began = time.monotonic()
    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(request, range(16))) == {200}
    seconds = time.monotonic() - began
    settle(ask)
    assert sum(bool(line["upstream"]) for line in log_of(nginx)[before:]) <= most_asked(seconds)


@pytest.mark.parametrize(
    "asking",
    [
        {"Cookie": "sessionid=a"},
        {"Cookie": "other=b; csrftoken=a"},
        {"Authorization": "Basic YTpi"},
        {"path": f"{GUIDE}?from=app"},
        {"path": f"{GUIDE}?page=2"},
        {"path": f"{GUIDE}?|/1"},
        {"path": "/guides/none/"},
    ],
)
def test_what_is_not_for_everybody_nginx_does_not_keep(from_application, asking):
    assert from_application(4, **{"path": GUIDE, **asking})[0] == 4


@pytest.fixture
def publish(site):
    """`publish(title)` publishes the guide under that title; returns when it is committed."""
    command = [sys.executable, "-m", "tests.support.servers.publisher_process", "guide"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}

    def published(title):
        print(title, file=editor.stdin, flush=True)
        assert editor.stdout.readline() == "published\n"

    with subprocess.Popen(command, cwd=ROOT, env=site, **pipes) as editor:
        yield published


def test_what_an_editor_published_readers_see_within_a_second_and_a_half(ask, publish):
    """Who is logged in sees it at once; readers ask all the time."""
    shown: list[tuple[float, str]] = []
    done: list[float] = []
    is_over = threading.Event()

    def read():
        while not is_over.wait(0.02):
            began = time.monotonic()
            shown.append((began, ask(GUIDE).body.decode()))

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        try:
            for number in range(4):
                publish(f"第 {number} 题怎么办")
                done.append(time.monotonic())
                mine = ask(GUIDE, Cookie="sessionid=a").body.decode()
                assert f"第 {number} 题怎么办" in mine
                await_that(
                    lambda: shown and shown[-1][0] > done[-1] + 1.6,
                    "readers asked after it was due",
                )
        finally:
            is_over.set()
        for reader in readers:
            reader.result()
    assert len(shown) > 20
    for began, body in shown:
        [title] = [number for number in range(4) if f"<h1>第 {number} 题怎么办" in body] or [-1]
        published = sum(at < began - 1.5 for at in done)
        assert title >= published - 1, (began, done)


# --- processes that end ---------------------------------------------------------------------------


def test_a_killed_process_loses_no_request(nginx, ask, site, processes):
    """kill -9 for one of two processes in the midst of 200 requests, four at a time."""
    killed = threading.Event()

    def request(number):
        if number == 70:
            kill_all(processes[0])
            killed.set()
        # What nginx keeps it answers without them.
        try:
            return ask(GUIDE if number % 2 else "/", Cookie="sessionid=a").status
        except http.client.IncompleteRead:
            return _BROKEN_OFF

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(request, range(200)))
    assert killed.is_set() and not answers(nginx.backends[0])
    # An answer that nginx has begun to pass on when its process dies can go to no other.
    assert statuses.count(_BROKEN_OFF) <= 4
    assert {*statuses} - {_BROKEN_OFF} == {200}
    log = (nginx.folder / "help-center.log").read_text()
    assert '"upstream":"502, 200"' in log, "no request was ever passed on"


def test_it_comes_back_by_itself(nginx, ask, site, processes):
    kill_all(processes[0])
    with gunicorn(site, nginx.backends[0]) as again:
        assert {ask(GUIDE, Cookie="sessionid=a").status for _ in range(20)} == {200}
        assert again.poll() is None


def test_a_reader_reads_why_when_no_process_is_left(ask, processes):
    kept = ask(GUIDE)
    for process in processes:
        kill_all(process)
    again = ask(GUIDE)
    assert (again.status, again.body) == (200, kept.body), "what nginx keeps it can still serve"
    answer = ask("/search/?q=a")
    assert answer.status == 502
    assert "这一页暂时打不开" in answer.body.decode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
