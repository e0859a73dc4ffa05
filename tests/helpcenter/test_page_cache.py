"""Pages from memory: the same for everybody, never older than the version of the site."""

import gzip
import threading
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from wsgiref.util import setup_testing_defaults

import pytest

from helpcenter.page_cache import PageCache

BODY = "租机逾期怎么办".encode() * 50
OPTIONS = {
    "version": lambda: 1,
    "is_host": lambda host: True,
    "queries": {"/": ()},
    "private": frozenset(),
    "max_bytes": 10**6,
}


class Site:
    """A WSGI application that notes what it was asked for, and a version that a test can change."""

    def __init__(self):
        self.asked = []
        self.version = 1
        self.status = "200 OK"
        self.headers = [("Content-Type", "text/html"), ("X-Request-ID", "once")]
        self.counted = 0

    def __call__(self, environ, start_response):
        self.asked.append(environ)
        start_response(self.status, list(self.headers))
        return Answer([BODY + environ["QUERY_STRING"].encode()], self)


class Answer(list):
    def __init__(self, parts, site):
        super().__init__(parts)
        self.counts = (self.count,)
        self.site = site

    def count(self):
        self.site.counted += 1

    def close(self):
        self.count()


@pytest.fixture
def site():
    return Site()


def cached(site, max_bytes=1_000_000):
    return PageCache(
        site,
        version=lambda: site.version,
        is_host=lambda host: host.startswith(("127.0.0.1", "help.example")),
        queries={"/": (), "/guides/": (), "/topics/": ("page",), "/search/": ("q", "page")},
        private=frozenset({"sessionid"}),
        max_bytes=max_bytes,
    )


@pytest.fixture
def cache(site):
    return cached(site)


def ask(cache, path="/guides/a/", query="", method="GET", scheme="http", **headers):
    """(status, headers, body)"""
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method}
    environ["wsgi.url_scheme"] = scheme
    environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    setup_testing_defaults(environ)
    answered = []
    response = cache(environ, lambda *answer: answered.append(answer))
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    status, found = answered[0][:2]
    # Another one each second.
    headers = {name: value for name, value in found if name != "X-Accel-Expires"}
    return status, headers, body


def test_a_page_is_made_once(site, cache):
    first, second = ask(cache), ask(cache)
    assert first == second
    assert first[2] == BODY
    assert first[1]["Content-Length"] == str(len(BODY))
    assert len(site.asked) == 1


def test_a_new_version_makes_it_anew(site, cache):
    ask(cache)
    site.version = 2
    ask(cache)
    assert len(site.asked) == 2


def test_a_change_while_a_page_is_made_makes_it_anew(site, cache):
    """It may have read the old text: its version is the one from before."""
    make = site.__class__.__call__

    def slow(environ, start_response):
        site.version += 1
        return make(site, environ, start_response)

    cache = PageCache(slow, **{**OPTIONS, "version": lambda: site.version})
    ask(cache, "/")
    ask(cache, "/")
    assert len(site.asked) == 2


def test_a_browser_that_can_gets_it_compressed(site, cache):
    _status, headers, body = ask(cache, accept_encoding="br, gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == BODY
    assert ask(cache)[2] == BODY
    assert len(site.asked) == 1
    assert "HTTP_ACCEPT_ENCODING" not in site.asked[0]


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_what_a_browser_has_already_is_not_sent_again(cache, encoding):
    tag = ask(cache, accept_encoding=encoding)[1]["ETag"]
    status, headers, body = ask(cache, accept_encoding=encoding, if_none_match=tag)
    assert (status, body) == ("304 Not Modified", b"")
    assert headers["ETag"] == tag
    several = f'"another", W/"third", {tag}'
    assert ask(cache, accept_encoding=encoding, if_none_match=several)[0] == "304 Not Modified"
    assert ask(cache, accept_encoding=encoding, if_none_match='"another"')[0] == "200 OK"


def test_head_has_the_headers_and_no_body(site, cache):
    assert ask(cache, method="HEAD")[0] == "200 OK"
    assert len(site.asked) == 1
    headers = ask(cache)[1]
    _status, found, body = ask(cache, method="HEAD")
    assert (found["Content-Length"], body) == (headers["Content-Length"], b"")
    assert len(site.asked) == 2


def test_only_the_names_that_matter_make_another_page(site, cache):
    ask(cache, "/topics/a/", "page=2")
    ask(cache, "/topics/a/", "utm_source=x&page=2")
    ask(cache, "/topics/a/", "page=3&page=2")
    assert len(site.asked) == 1
    assert site.asked[0]["QUERY_STRING"] == "page=2"
    ask(cache, "/topics/a/", "page=3")
    ask(cache, "/guides/a/", "page=3")
    ask(cache, "/guides/a/")
    assert len(site.asked) == 3


def test_the_order_of_names_makes_no_other_page(site, cache):
    ask(cache, "/search/", "q=a&page=2")
    ask(cache, "/search/", "page=2&q=a")
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "path", ["/admin/", "/feedback/a/", "/healthz", "/guides", "", "//guides/"]
)
def test_other_paths_go_through(site, cache, path):
    ask(cache, path)
    ask(cache, path)
    assert len(site.asked) == 2


def test_a_post_goes_through(site, cache):
    ask(cache, method="POST")
    ask(cache)
    ask(cache, method="POST")
    assert len(site.asked) == 3


def test_who_is_logged_in_gets_pages_of_his_own(site, cache):
    ask(cache)
    ask(cache, cookie="a=1; sessionid=abc")
    ask(cache, authorization="Basic x")
    assert len(site.asked) == 3
    ask(cache, cookie="theme=sessionid")
    assert len(site.asked) == 3


@pytest.mark.parametrize(
    "header",
    [
        ("Set-Cookie", "a=1"),
        ("Cache-Control", "private"),
        ("Vary", "Accept-Language, Cookie"),
        ("Cache-Control", "no-store"),
    ],
)
def test_what_is_for_one_reader_is_not_kept(site, cache, header):
    site.headers.append(header)
    assert ask(cache)[1][header[0]] == header[1]
    ask(cache)
    assert len(site.asked) == 2


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "500 Oh"])
def test_only_whole_pages_are_kept(site, cache, status):
    site.status = status
    assert ask(cache)[0] == status
    ask(cache)
    assert len(site.asked) == 2


def test_hosts_and_schemes_have_pages_of_their_own(site, cache):
    ask(cache, host="help.example")
    ask(cache, host="help.example:8000")
    ask(cache, host="help.example", scheme="https")
    ask(cache, host="help.example", scheme="https")
    assert len(site.asked) == 3


def test_what_a_proxy_or_a_stranger_says_of_the_scheme_makes_no_page_of_its_own(site, cache):
    """gunicorn has read the header where it may be trusted, and says so in wsgi.url_scheme."""
    for said in ("https", "http", "x" * 8_000):
        ask(cache, x_forwarded_proto=said)
    assert len(site.asked) == 1


def test_a_host_that_is_not_ours_is_passed_on_and_not_kept(site, cache):
    for host in ("evil.example", "", "127.0.0.1.evil.example"[9:]):
        ask(cache, host=host)
        ask(cache, host=host)
    assert len(site.asked) == 6


def test_every_reader_is_counted_once(site, cache):
    ask(cache)
    ask(cache)
    ask(cache, method="HEAD")
    assert site.counted == 2


def test_what_belongs_to_one_answer_is_not_kept(cache):
    assert "X-Request-ID" not in ask(cache)[1]


def test_memory_is_bounded_and_the_least_used_page_goes_first(site):
    cache = cached(site, max_bytes=4 * 10_000)
    ask(cache, "/guides/a/")
    ask(cache, "/guides/b/")
    ask(cache, "/guides/a/")
    for name in "cdefgh":
        ask(cache, f"/guides/{name}/")
        ask(cache, "/guides/a/")
    made = [environ["PATH_INFO"] for environ in site.asked]
    assert made.count("/guides/a/") == 1
    ask(cache, "/guides/b/")
    assert len(site.asked) == len(made) + 1


def test_all_memory_is_within_the_bound_however_many_keys_and_headers_there_are(site):
    """A thousand ports of one host, with long headers: as many pages as a stranger likes."""
    site.headers = [(f"X-Header-{n}", "v" * 400) for n in range(10)]
    bound = 2_000_000
    cache = cached(site, max_bytes=bound)
    ask(cache)
    tracemalloc.start()
    try:
        for port in range(1_000, 2_000):
            ask(cache, f"/guides/{'a' * 500}/", host=f"127.0.0.1:{port}")
            site.asked.clear()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert bound / 4 < taken < bound * 1.1


def test_a_page_larger_than_all_the_memory_is_served(site):
    cache = cached(site, max_bytes=10)
    assert ask(cache)[2] == ask(cache)[2] == BODY


def test_of_many_who_come_at_once_one_has_the_page_made(site):
    at_the_door, may_go = threading.Barrier(9), threading.Event()

    def slow(environ, start_response):
        may_go.wait(timeout=10)
        return site(environ, start_response)

    cache = PageCache(slow, **OPTIONS)

    def reader():
        at_the_door.wait(timeout=10)
        return ask(cache, "/")

    with ThreadPoolExecutor(8) as readers:
        answers = [readers.submit(reader) for _ in range(8)]
        at_the_door.wait(timeout=10)
        may_go.set()
        assert len({answer.result(timeout=10)[2] for answer in answers}) == 1
    assert len(site.asked) == 1


def test_a_page_that_could_not_be_made_is_tried_again(site):
    def broken(environ, start_response):
        if not site.asked:
            site.asked.append(environ)
            raise OSError("the database went away")
        return site(environ, start_response)

    cache = PageCache(broken, **OPTIONS)
    with pytest.raises(OSError, match="went away"):
        ask(cache, "/")
    assert ask(cache, "/")[0] == "200 OK"


# --- while the database is away -------------------------------------------------------------------


def test_a_page_that_is_kept_is_served_while_nobody_can_tell_the_version(site, cache):
    status, headers, body = ask(cache)
    site.version = None
    assert ask(cache) == (status, headers, body)
    assert len(site.asked) == 1


def test_nginx_may_keep_a_page_until_the_second_ends(cache):
    """And no other answer: what is not kept here is not kept there."""

    def until(path):
        environ = {"PATH_INFO": path, "HTTP_HOST": "127.0.0.1", "QUERY_STRING": ""}
        setup_testing_defaults(environ)
        found = []
        cache(environ, lambda *answer: found.append(dict(answer[1])))
        return found[0].get("X-Accel-Expires")

    for _ in range(2):
        before = int(time.time())
        assert before <= int(until("/guides/a/").removeprefix("@")) <= int(time.time())
    assert until("/admin/") is None


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("gzip;q=0.001", True),
        ("gzip;q=0, identity", False),
        ("gzip ; q=0.0", False),
        ("identity", False),
    ],
)
def test_only_who_takes_it_gets_it_packed(cache, accepted, is_packed):
    assert ("Content-Encoding" in ask(cache, accept_encoding=accepted)[1]) is is_packed


def test_a_page_whose_name_is_longer_than_any_page_is_not_kept(site, cache):
    for _ in range(2):
        ask(cache, "/topics/a/", query="page=" + "1" * 5_000)
    assert len(site.asked) == 2


def test_a_page_that_is_made_meanwhile_is_not_kept(site, cache):
    site.version = None
    ask(cache)
    site.version = 1
    ask(cache)
    ask(cache)
    assert len(site.asked) == 2
