"""Requests as no browser would send them. A server answers each as it can, and never with an error."""

from django.test import Client
from django.urls import URLPattern, get_resolver
from hypothesis import strategies as st

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "é"]
# What a part of an address or a value could be that somebody has not thought of.
TRICKS = [
    "", ".", "..", "../..", "..%2f..", "%2e%2e", "%2e%2e%2f", "//", "///", "\\", "..\\", "%5c", "%00", "\x00",
    "%ff", "%c0%ae", "%ed%a0%80", "%F0%9F", "%", "%zz", "%25", "%u0041", ";", ";a=b", "?", "#", "&", "=", "+",
    " ", "\t", "\n", "\r\nX: y", "a" * 2_000, "房" * 700, "-" * 300, "0", "-1", "1e309", "9" * 400, "NaN", "１",
    "٣", "²", "null", "true", "[]", "{}", "{{7*7}}", "${x}", "'", '"', "' or 1=1--", "<script>", "a,b", "*", "~",
    "\ud7ff", "\ufeff", "\u202e", "\U0001f600", "e\u0301", "ﬀ", "İ", "/", "http://evil.example/", "//evil.example",
    "javascript:x", "shouji-fenqi", "s1-1", "admin", "guides", "1", "2", "yes", "stuck",
]  # fmt: skip
NAMES = [
    "q",
    "page",
    "guide",
    "said",
    "step",
    "wished",
    "p",
    "next",
    "state",
    "o",
    "_popup",
    "e",
    "",
]

parts = st.sampled_from(TRICKS) | st.text(max_size=12)
queries = st.lists(st.tuples(st.sampled_from(NAMES) | parts, parts), max_size=4)


def _routes(patterns=None, before=""):
    """Every route of the site, a list of texts and converters each: what a path is made from."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _routes(pattern.url_patterns, route)


ROUTES = sorted(set(_routes()))


@st.composite
def paths(draw) -> str:
    """A path that begins like one of ours, its variable parts and what is behind it anything."""
    if draw(st.integers(0, 9)) == 0:
        return "/" + "/".join(draw(st.lists(parts, max_size=5)))
    pieces = draw(st.sampled_from(ROUTES)).split("<")
    path = pieces[0] + "".join(draw(parts) + piece.partition(">")[2] for piece in pieces[1:])
    return "/" + path + draw(st.just("") | parts)


def ask(client: Client, method: str, path: str, query: str, data: bytes = b""):
    """The response to a request with just these parts, which no client would send so."""
    environ = {
        "PATH_INFO": path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": query.encode("utf-8", "surrogateescape").decode("latin-1"),
        "REQUEST_METHOD": method,
    }
    return client.generic(method, "/", data, "application/x-www-form-urlencoded", **environ)


def joined(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{name}={value}" for name, value in pairs)


def is_fit(response) -> bool:
    return response.status_code < 500
