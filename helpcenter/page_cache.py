"""Serve published pages from memory, in front of Django.

Each process renders a page once for each version of the site, and then serves the final bytes, plain
or gzipped, with headers and ETag. The version is read before each response
(`articles.delivery.site_version`), so no process serves a page that is older than the last commit.

Which addresses are kept: `cached_pages`. Never kept are answers to a POST or to an editor, and those
that say no-store.
"""

import gzip
import hashlib
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import parse_qsl, urlencode

Environ = dict
StartResponse = Callable

# Headers that this cache handles itself. The application renders the whole page, not encoded.
_HANDLED_HERE = {
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_RANGE",
    "HTTP_COOKIE",
}
# Headers that are set for each response, and so are not stored with a page.
_NOT_STORED = {"content-length", "x-request-id", "vary", "cache-control", "etag", "date"}
# Accepted, and not with q=0 (RFC 9110, 12.5.3).
_GZIP = re.compile(r"gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
# Longer paths with queries are not cached.
_LONGEST_KEY = 1_000
# What Python's objects of a page take besides their characters, in bytes; measured, and rounded up.
_OBJECT_BYTES = 5_000


class _Variant:
    """The complete response in one encoding."""

    def __init__(self, headers: list[tuple[str, str]], etag: str, encoding: str, body: bytes):
        self.etag = f'"{etag}"'
        # `no-cache` lets browsers store a page, but they have to revalidate it each time.
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
    """A page at a version of the site. `counts` are called each time it is served."""

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
        # Without mtime=0 the gzip header would contain the time.
        self._compressed = _Variant(headers, f"{etag}-gzip", "gzip", gzip.compress(body, mtime=0))
        self._texts = sum(len(name) + len(value) for name, value in headers)

    def size(self, key: tuple[str, ...]) -> int:
        """Bytes of memory that the page takes under this key."""
        bodies = len(self._plain.body) + len(self._compressed.body)
        return bodies + self._texts + sum(map(len, key)) + _OBJECT_BYTES

    def count(self) -> None:
        for count in self._counts:
            count()

    def answer(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The response, 304 if the client has the page."""
        is_compressed = _GZIP.search(environ.get("HTTP_ACCEPT_ENCODING", "")) is not None
        variant = self._compressed if is_compressed else self._plain
        if variant.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", variant.unchanged)
            return [b""]
        start_response("200 OK", [*variant.headers, _until_the_second_ends()])
        return [b""] if environ["REQUEST_METHOD"] == "HEAD" else [variant.body]


def _until_the_second_ends() -> tuple[str, str]:
    """The header by which nginx may cache a page until the present second ends: see deploy/nginx.conf.

    nginx counts in whole seconds, so that "1" would be up to two. It does not send the header on.
    """
    return "X-Accel-Expires", f"@{int(time.time())}"


class _Memory:
    """An LRU cache of pages, limited by their size."""

    def __init__(self, max_bytes: int):
        self._max_bytes = max_bytes
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
                self._bytes -= old.size(key)
            self._pages[key] = page
            self._bytes += page.size(key)
            while self._bytes > self._max_bytes:
                oldest_key, oldest = self._pages.popitem(last=False)
                self._bytes -= oldest.size(oldest_key)


class PageCache:
    """WSGI middleware that caches pages.

    `queries` says which pages are cached: it maps a whole path, or a first folder, to the query
    parameters that the pages depend on. Other parameters are removed before the application sees
    them, so that invented ones do not cause new pages. Requests with one of the `private` cookies are
    passed on, and those whose Host header `is_host` does not accept: only validated values make keys.
    `version` is called before each response. It returns None while the database does not answer; then
    nothing can have changed either: cached pages are served, and no new ones stored. `max_bytes`
    limits the memory of all cached pages with their keys and headers.
    """

    def __init__(
        self,
        application: Callable,
        *,
        version: Callable[[], int | None],
        is_host: Callable[[str], bool],
        queries: Mapping[str, tuple[str, ...]],
        private: frozenset[str],
        max_bytes: int,
    ):
        self._application = application
        self._version = version
        self._is_host = is_host
        self._queries = queries
        self._private = private
        self._memory = _Memory(max_bytes)
        self._making: dict[tuple, threading.Lock] = {}
        self._lock = threading.Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        names = self._names(environ)
        host = environ.get("HTTP_HOST", "")
        if names is None or self._is_private(environ) or not self._is_host(host):
            return self._application(environ, start_response)
        environ["QUERY_STRING"] = _kept_query(environ.get("QUERY_STRING", ""), names)
        if len(environ["PATH_INFO"]) + len(environ["QUERY_STRING"]) > _LONGEST_KEY:
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
        return page.answer(environ, start_response)

    def _make_once(
        self, key: tuple, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Of simultaneous requests for a page, one renders it and the others wait for it."""
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
        # Read before rendering: the page may then be newer than its version, but never older.
        version = self._version()
        inner = {name: value for name, value in environ.items() if name not in _HANDLED_HERE}
        started: list = []
        response = self._application(inner, lambda *answer: started.append(answer))
        try:
            body = b"".join(response)
            counts = tuple(getattr(response, "counts", ()))
        finally:
            if hasattr(response, "close"):
                response.close()
        status, headers = started[-1][:2]
        if version is None or not _is_cacheable(status, headers):
            start_response(status, headers)
            return [body]
        kept = [(name, value) for name, value in headers if name.lower() not in _NOT_STORED]
        page = Page(version, kept, body, counts)
        self._memory.put(key, page)
        return page.answer(environ, start_response)


def _key(environ: Environ) -> tuple[str, ...]:
    """Everything that a page depends on besides the version. gunicorn gives one of two schemes."""
    parts = ("HTTP_HOST", "wsgi.url_scheme", "PATH_INFO", "QUERY_STRING")
    return tuple(environ[part] for part in parts)


def _kept_query(query: str, names: tuple[str, ...]) -> str:
    if not query or not names:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", max_num_fields=None)
    last = {name: value for name, value in pairs if name in names}
    return urlencode(sorted(last.items()), errors="surrogateescape")


def _is_cacheable(status: str, headers: Iterable[tuple[str, str]]) -> bool:
    """Is it a successful response that is the same for everybody?"""
    found = {name.lower(): value.lower() for name, value in headers}
    is_own = "set-cookie" in found or "cookie" in found.get("vary", "")
    is_secret = any(word in found.get("cache-control", "") for word in ("private", "no-store"))
    return status.startswith("200") and not is_own and not is_secret
