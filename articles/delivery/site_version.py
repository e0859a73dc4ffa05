"""The version of the site, by which caches know whether a page is current.

Every transaction that changes what readers see increments the version. A page is current while the
version is the one that was read before the page was rendered: so a page can be newer than its version,
but never older.
"""

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite
from django.db.models import F, Subquery

from articles.models import SiteVersion

# The primary key of the row with the version of the site.
VERSION_ROW = 1
_TABLE = SiteVersion._meta.db_table
# For annotations, which save a query of its own.
SITE_VERSION = Subquery(SiteVersion.objects.filter(pk=VERSION_ROW).values("number"))


def touch_site() -> None:
    """Increment the version. Call it in each transaction that changes what readers see."""
    with transaction.atomic(savepoint=False):
        if not SiteVersion.objects.filter(pk=VERSION_ROW).update(number=F("number") + 1):
            SiteVersion.objects.create(pk=VERSION_ROW, number=1)


def make_new_site() -> None:
    """Set a version that the previous database cannot have had, after a database was restored.

    It is at least the number of milliseconds since 1970, which counting never reaches.
    """
    now = int(time.time() * 1_000)
    row, _ = SiteVersion.objects.get_or_create(pk=VERSION_ROW)
    SiteVersion.objects.filter(pk=VERSION_ROW).update(number=max(now, row.number + 1))


def site_version() -> int:
    """The committed version, the same for all processes."""
    return version_reader()()


def version_reader() -> Callable[[], int]:
    """`site_version` for frequent calls: the kind of database is looked up once, here."""
    # No other process can see a database in memory.
    if connection.vendor == "sqlite" and not is_in_memory():
        return partial(commits.version, Path(connection.settings_dict["NAME"]))
    return _read


def is_in_memory() -> bool:
    """Is the database this process's own, and gone with it?"""
    wrapper = connections[DEFAULT_DB_ALIAS]
    return isinstance(wrapper, SQLite) and wrapper.is_in_memory_db()


def _read() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {_TABLE} WHERE id = {VERSION_ROW}")  # noqa: S608
        return (cursor.fetchone() or (0,))[0]


class Commits(threading.local):
    """The version in a SQLite file, read again only when `PRAGMA data_version` has changed.

    That takes microseconds. It has a connection of its own for each thread: `data_version` changes
    with commits of other connections only, and Django's connection makes commits itself.
    """

    def __init__(self) -> None:
        self._raw: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._commits = -1
        self._number = 0

    def version(self, file: Path) -> int:
        """The version. Raises sqlite3.Error; the next call then opens a new connection."""
        try:
            # A restored database may have replaced the file that is open.
            found = os.stat(file)
            if self._raw is None or self._opened != (found.st_dev, found.st_ino):
                self._raw = self._connect(file)
                # Django's connection has the old file open, too.
                if not connection.in_atomic_block:
                    connection.close()
                self._opened = (found.st_dev, found.st_ino)
            return self._present(self._raw)
        except FileNotFoundError as error:
            raise sqlite3.OperationalError(str(error)) from error
        except sqlite3.Error:
            self._opened = None
            raise

    def _present(self, raw: sqlite3.Connection) -> int:
        commits = raw.execute("PRAGMA data_version").fetchone()[0]
        if commits != self._commits:
            query = f"SELECT number FROM {_TABLE} WHERE id = {VERSION_ROW}"  # noqa: S608
            self._number = (raw.execute(query).fetchone() or (0,))[0]
            self._commits = commits
        return self._number

    def _connect(self, file: Path) -> sqlite3.Connection:
        self._commits = -1
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)


commits = Commits()
