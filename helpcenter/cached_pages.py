"""Which pages are served from memory. To be imported when Django is set up."""

import sqlite3
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection

from articles.delivery.nginx_link import follow
from articles.delivery.site_version import site_version, version_reader

from .page_cache import PageCache

# By path or first folder: the names of the query that make a page another one.
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
_MOST_BYTES = 64 * 2**20


def from_memory(application: Callable) -> PageCache:
    """The application with readers' pages served from memory, at most 64 MiB a process."""
    version = _Version()
    return PageCache(
        application,
        version=version.present,
        may_front_keep=version.is_followed,
        queries=_QUERIES,
        private=frozenset({settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}),
        most_bytes=_MOST_BYTES,
    )


class _Version:
    """The site's version. Where it is another one, somebody may have been killed before he said so."""

    def __init__(self) -> None:
        self._read = version_reader()
        self._known: int | None = None
        self._is_followed = follow(site_version, is_start=True)

    def is_followed(self) -> bool:
        """Is nginx told of each version? Where it cannot be, it may keep nothing."""
        return self._is_followed

    def present(self) -> int | None:
        """None while the database is away."""
        try:
            version = self._read()
        except (DatabaseError, sqlite3.Error):
            # Django opens another one the next time, but only if it knows that this one is broken.
            connection.close()
            return None
        if version != self._known:
            self._is_followed = follow(self._read)
            self._known = version
        return version
