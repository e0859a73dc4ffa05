"""A real server answers what is hardly a request, and goes on."""

import contextlib
import http.client
import random
import shutil
import socket
import string

import pytest

from tests.support.hostile_requests import NAMES, ROUTES, TRICKS
from tests.support.servers.environment import own_environment
from tests.support.servers.processes import HOST, serve


@pytest.fixture(scope="module")
def port(tmp_path_factory, static_files, filled_file):
    """A real gunicorn, with the guides of `seeds/`."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(filled_file, folder)
    env = own_environment(folder, BENCH_STATIC=static_files)
    with serve("helpcenter.wsgi", env) as port:
        yield port


def raw(port, request):
    """The status of the answer to these bytes; 0 where the server hangs up without one."""
    with socket.create_connection((HOST, port), timeout=20) as connection:
        connection.sendall(request)
        # Nothing more comes: a server need not wait for the end of what is none. It may be gone.
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
        answer = http.client.HTTPResponse(connection)
        try:
            answer.begin()
        except (http.client.HTTPException, OSError):
            return 0
        return answer.status


def line(method, target, *headers):
    lines = [b"%s %s HTTP/1.1" % (method, target), b"Host: 127.0.0.1", *headers]
    return b"\r\n".join([*lines, b"Connection: close", b"", b""])


@pytest.mark.parametrize(
    "request_bytes",
    [
        line(b"GET", b"/" + b"a" * 3_000),
        line(b"GET", b"/" + b"a" * 100_000),
        line(b"GET", b"/search/?q=" + b"%E6%88%BF" * 400),
        line(b"GET", b"/search/?" + b"q=x&" * 900),
        line(b"GET", b"/", b"X-Long: " + b"a" * 7_000),
        line(b"GET", b"/", b"X-Long: " + b"a" * 100_000),
        line(b"GET", b"/", *[b"X-%d: y" % number for number in range(90)]),
        line(b"GET", b"/", *[b"X-%d: y" % number for number in range(500)]),
        line(b"GET", b"/", b"Cookie: " + b"a=b; " * 1_000),
        line(b"GET", b"/", b"Cookie: \xff\xfe=\x01"),
        line(b"GET", b"/", b"Accept-Language: " + b"zh-" * 1_000),
        line(b"GET", b"/", b"Accept-Encoding: gzip;q=x, ;;;"),
        line(b"GET", b"/", b"If-Modified-Since: yesterday", b"If-None-Match: \"", b"Range: bytes=9-1"),
        line(b"GET", b"/", b"X-Forwarded-For: " + b"1.2.3.4, " * 500),
        line(b"GET", b"/", b"X-Request-ID: " + b"a" * 5_000),
        line(b"GET", b"/\xff\xfe/"),
        line(b"GET", b"/%ff/%00/%c0%ae"),
        line(b"GET", b"/static/../../etc/passwd"),
        line(b"GET", b"/static/%2e%2e/%2e%2e/etc/passwd"),
        line(b"GET", b"//evil.example/"),
        line(b"GET", b"http://evil.example/"),
        line(b"GET", b"*"),
        line(b"OPTIONS", b"*"),
        line(b"CONNECT", b"127.0.0.1:1"),
        line(b"BREW", b"/"),
        line(b"TRACE", b"/"),
        line(b"GET", b"/#x"),
        line(b"GET", b"/?" + b"%" * 500),
        line(b"POST", b"/search/wish/", b"Content-Length: -1"),
        line(b"POST", b"/search/wish/", b"Content-Length: 1e9"),
        line(b"POST", b"/search/wish/", b"Transfer-Encoding: chunked, gzip"),
        line(b"POST", b"/search/wish/", b"Content-Type: multipart/form-data; boundary=\xff"),
        b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"\x00" * 100 + b"\r\n\r\n",
    ],
    ids=lambda request_bytes: repr(request_bytes[:40]),
)  # fmt: skip
def test_a_server_says_no_to_what_is_no_request(port, request_bytes):
    status = raw(port, request_bytes)
    assert status < 500 or status in (501, 505)
    assert raw(port, line(b"GET", b"/healthz")) == 200


def test_a_server_survives_some_hundreds_of_odd_requests(port):
    """The same dice each time: what fails here fails again."""
    dice = random.Random(6)  # noqa: S311
    odd = string.printable.replace("\r", "").replace("\n", "").replace(" ", "")
    plain = [route.partition("<")[0] for route in ROUTES]
    broken = []
    for _ in range(400):
        trick = dice.choice([*TRICKS, "".join(dice.choices(odd, k=20))])
        target = f"/{dice.choice(plain)}{trick}?{dice.choice(NAMES)}={dice.choice(TRICKS)}"
        target = "".join(char for char in target if char not in " \r\n\t\x00")
        status = raw(port, line(b"GET", target.encode("utf-8", "replace")))
        if status == 0 or status >= 500:
            broken.append((status, target))
    assert broken == []
