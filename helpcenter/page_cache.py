"""Serve published pages from memory, in front of Django.

A page is made once for each process and each version of the site, and then served whole: final
bytes, headers, ETag, plain and compressed. Before each page the present version is asked for
(`articles.delivery.site_version`), so no process serves a page that is older than the last commit.
"""

import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import parse_qsl, urlencode

Environ = dict
StartResponse = Callable

# Encoding and validation are done here; the application makes the page plain and whole.
_OURS = {
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_RANGE",
    "HTTP_COOKIE",
}
# Made anew with each answer, so they cannot be kept with a page.
_NOT_KEPT = {"content-length", "x-request-id", "vary", "cache-control", "etag", "date"}
# Wanted, and not refused by the weight 0.
_GZIP = re.compile(r"gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
# No page of ours has a longer name; names are not counted among the bytes that are kept.
_LONGEST_NAME = 1_000
# nginx reads it and does not send it on: see deploy/nginx.conf. Seconds.
_KEPT_IN_FRONT = [("X-Accel-Expires", "600")]


class _Variant:
    """A page as those get it who take this encoding: all that is sent, ready to be sent."""

    def __init__(self, headers: list[tuple[str, str]], etag: str, encoding: str, body: bytes):
        self.etag = f'"{etag}"'
        # `no-cache` lets browsers keep a page and makes them ask each time whether it still holds.
        always = [
            ("ETag", self.etag),
            ("Vary", "Accept-Encoding"),
            ("Cache-Control", "no-cache"),
        ]
        encoded = [("Content-Encoding", encoding)] if encoding else []
        self.unchanged = always
        self.headers = [*headers, *always, *encoded, ("Content-Length", str(len(body)))]
        self.body = body


class Page:
    """A page at a version of the site. `counts` are called for each reader who gets it."""

    def __init__(
        self,
        version: int,
        headers: list[tuple[str, str]],
        body: bytes,
        counts: tuple[Callable[[], None], ...],
    ):
        self.version = version
        self._counts = counts
        etag = hashlib.sha256(body).hexdigest()[:32]
        self._plain = _Variant(headers, etag, "", body)
        # The time in the head of gzip would make other bytes of the same page.
        self._compressed = _Variant(headers, f"{etag}-gzip", "gzip", gzip.compress(body, mtime=0))
        self.size = len(self._plain.body) + len(self._compressed.body)

    def count(self) -> None:
        for count in self._counts:
            count()

    def answer(
        self, environ: Environ, start_response: StartResponse, in_front: bool
    ) -> Iterable[bytes]:
        """`in_front` tells that a cache in front of this one may keep it as well."""
        is_compressed = _GZIP.search(environ.get("HTTP_ACCEPT_ENCODING", "")) is not None
        variant = self._compressed if is_compressed else self._plain
        if variant.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", variant.unchanged)
            return [b""]
        start_response(
            "200 OK", [*variant.headers, *_KEPT_IN_FRONT] if in_front else variant.headers
        )
        return [b""] if environ["REQUEST_METHOD"] == "HEAD" else [variant.body]


class _Memory:
    """Pages by key, the least recently used thrown away first."""

    def __init__(self, most_bytes: int):
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pages: OrderedDict[tuple, Page] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page:
                self._pages.move_to_end(key)
            return page

    def put(self, key: tuple, page: Page) -> None:
        with self._lock:
            if old := self._pages.pop(key, None):
                self._bytes -= old.size
            self._pages[key] = page
            self._bytes += page.size
            while self._bytes > self._most_bytes:
                _, oldest = self._pages.popitem(last=False)
                self._bytes -= oldest.size


class PageCache:
    """WSGI application around another one.

    `queries` says which pages are kept: by a whole path, or by its first folder, the names of the
    query that matter to them. Other names are taken out before the application sees them, so that
    nobody can have a page made again and again by inventing some. Who sends one of the `private`
    cookies gets pages of his own. `version` is asked before each page. Where it is None nobody can
    tell, and nobody can change anything either: what is kept is served, and nothing new is kept.
    `may_front_keep` is asked then: may a cache in front of this one keep the page as well?
    `most_bytes` bounds what is kept.
    """

    def __init__(
        self,
        application: Callable,
        *,
        version: Callable[[], int | None],
        may_front_keep: Callable[[], bool],
        queries: Mapping[str, tuple[str, ...]],
        private: frozenset[str],
        most_bytes: int,
    ):
        self._application = application
        self._version = version
        self._may_front_keep = may_front_keep
        self._queries = queries
        self._private = private
        self._memory = _Memory(most_bytes)
        self._making: dict[tuple, threading.Lock] = {}
        self._lock = threading.Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        names = self._names(environ)
        if names is None or self._is_private(environ):
            return self._application(environ, start_response)
        environ["QUERY_STRING"] = _kept_query(environ.get("QUERY_STRING", ""), names)
        if len(environ["PATH_INFO"]) + len(environ["QUERY_STRING"]) > _LONGEST_NAME:
            return self._application(environ, start_response)
        key = _key(environ)
        if answer := self._from_memory(key, environ, start_response):
            return answer
        if environ["REQUEST_METHOD"] == "HEAD":
            return self._application(environ, start_response)
        return self._make_once(key, environ, start_response)

    def _names(self, environ: Environ) -> tuple[str, ...] | None:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return None
        path = environ.get("PATH_INFO", "")
        return self._queries.get(path, self._queries.get(path[: path.find("/", 1) + 1]))

    def _is_private(self, environ: Environ) -> bool:
        if "HTTP_AUTHORIZATION" in environ:
            return True
        sent = environ.get("HTTP_COOKIE")
        if not sent:
            return False
        return any(pair.partition("=")[0].strip() in self._private for pair in sent.split(";"))

    def _from_memory(
        self, key: tuple, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes] | None:
        page = self._memory.get(key)
        if page is None:
            return None
        version = self._version()
        if version not in (page.version, None):
            return None
        if environ["REQUEST_METHOD"] == "GET":
            page.count()
        in_front = version is not None and self._may_front_keep()
        return page.answer(environ, start_response, in_front)

    def _make_once(
        self, key: tuple, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Of those who want the same page at once, one makes it and the others wait for it."""
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        try:
            with making:
                answer = self._from_memory(key, environ, start_response)
                return answer or self._make(key, environ, start_response)
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _make(self, key: tuple, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        # Before the page: it may then be newer than its version says, but never older.
        version = self._version()
        inner = {name: value for name, value in environ.items() if name not in _OURS}
        started: list = []
        response = self._application(inner, lambda *answer: started.append(answer))
        try:
            body = b"".join(response)
            counts = tuple(getattr(response, "counts", ()))
        finally:
            if hasattr(response, "close"):
                response.close()
        status, headers = started[-1][:2]
        if version is None or not _may_be_kept(status, headers):
            start_response(status, headers)
            return [body]
        kept = [(name, value) for name, value in headers if name.lower() not in _NOT_KEPT]
        page = Page(version, kept, body, counts)
        self._memory.put(key, page)
        return page.answer(environ, start_response, self._may_front_keep())


def _key(environ: Environ) -> tuple:
    """What a page depends on besides the version."""
    get = environ.get
    return (
        get("HTTP_HOST"),
        get("SERVER_NAME"),
        get("wsgi.url_scheme"),
        get("HTTP_X_FORWARDED_PROTO"),
        get("PATH_INFO"),
        get("QUERY_STRING"),
    )


def _kept_query(query: str, names: tuple[str, ...]) -> str:
    if not query or not names:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", max_num_fields=None)
    last = {name: value for name, value in pairs if name in names}
    return urlencode(sorted(last.items()), errors="surrogateescape")


def _may_be_kept(status: str, headers: Iterable[tuple[str, str]]) -> bool:
    """A whole page that is the same for everybody."""
    found = {name.lower(): value.lower() for name, value in headers}
    is_own = "set-cookie" in found or "cookie" in found.get("vary", "")
    is_secret = any(word in found.get("cache-control", "") for word in ("private", "no-store"))
    return status.startswith("200") and not is_own and not is_secret
