"""Which pages are served from memory. Import this after `django.setup()`."""

import sqlite3
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection

from articles.delivery.nginx_link import follow
from articles.delivery.site_version import site_version, version_reader

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
    "/robots.txt": (),
    "/search/": ("q", "page", "wished", "v"),
    "/sitemap.xml": (),
    "/stages/": (),
    "/topics/": ("page",),
}
_MAX_BYTES = 64 * 2**20


def from_memory(application: Callable) -> PageCache:
    """The WSGI application with a cache for the public pages, at most 64 MiB in each process."""
    version = _Version()
    return PageCache(
        application,
        version=version.present,
        may_front_keep=version.is_followed,
        queries=_QUERIES,
        private=frozenset({settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}),
        max_bytes=_MAX_BYTES,
    )


class _Version:
    """The site's version for the page cache.

    When it has changed, nginx is told again: the process that changed it may have been killed before.
    """

    def __init__(self) -> None:
        self._read = version_reader()
        self._known: int | None = None
        self._is_followed = follow(site_version, is_start=True)

    def is_followed(self) -> bool:
        """Could nginx be told the version? If not, it must not cache pages."""
        return self._is_followed

    def present(self) -> int | None:
        """The version; None while the database does not answer."""
        try:
            version = self._read()
        except (DatabaseError, sqlite3.Error):
            # Closed, so that Django opens a new connection the next time.
            connection.close()
            return None
        if version != self._known:
            self._is_followed = follow(self._read)
            self._known = version
        return version
