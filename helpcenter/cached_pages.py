"""Which pages are served from memory. Import this after `django.setup()`.

For how long: until the site's version changes, see `page_cache`; in nginx for a second.
"""

import sqlite3
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.http.request import split_domain_port, validate_host

from articles.delivery.site_version import version_reader

from .page_cache import PageCache

# By path or first folder: the query parameters that the page depends on.
_QUERIES = {
    "/": (),
    "/about/": (),
    "/feed/": (),
    "/glossary/": (),
    "/guides/": (),
    "/helplines/": (),
    "/llms.txt": (),
    "/print/": ("step",),
    "/robots.txt": (),
    "/search/": ("q", "page", "wished", "v"),
    "/situations/": (),
    "/sitemap.xml": (),
    "/stages/": (),
    "/topics/": ("page",),
}
_MAX_BYTES = 64 * 2**20


def from_memory(application: Callable) -> PageCache:
    """The WSGI application with a cache for the public pages, at most 64 MiB in each process."""
    return PageCache(
        application,
        version=_present_version(version_reader()),
        is_host=_is_host,
        queries=_QUERIES,
        private=frozenset({settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}),
        max_bytes=_MAX_BYTES,
    )


def _is_host(host: str) -> bool:
    """Whether the value of a Host header is one of ALLOWED_HOSTS, with a port or without."""
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


def _present_version(read: Callable[[], int]) -> Callable[[], int | None]:
    """A function that returns the site's version, or None while the database is away."""

    def present() -> int | None:
        try:
            return read()
        except (DatabaseError, sqlite3.Error):
            # Closed, so that Django opens a new connection the next time.
            connection.close()
            return None

    return present
