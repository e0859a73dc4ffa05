"""Tell whether what was made of the database earlier still holds.

Whatever changes what readers see counts the site's version up in its own transaction. A page that
was made at one version holds while that version is the present one: the number is read before the
page is made, so a page can be newer than its number but never older.
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

from .nginx_link import follow

# Of the table of versions.
VERSION_ROW = 1
_TABLE = SiteVersion._meta.db_table
# For a statement that reads other things as well: one less to be asked.
SITE_VERSION = Subquery(SiteVersion.objects.filter(pk=VERSION_ROW).values("number"))


def touch_site() -> None:
    """Something that readers see has changed. To be called in the transaction that changes it."""
    with transaction.atomic():
        if not SiteVersion.objects.filter(pk=VERSION_ROW).update(number=F("number") + 1):
            SiteVersion.objects.create(pk=VERSION_ROW, number=1)
        transaction.on_commit(follow_site)


def make_new_site() -> None:
    """The database is another one now: no version of it shall be one that the former had.

    Milliseconds since 1970 are more than anybody counts up to.
    """
    now = int(time.time() * 1_000)
    row, _ = SiteVersion.objects.get_or_create(pk=VERSION_ROW)
    SiteVersion.objects.filter(pk=VERSION_ROW).update(number=max(now, row.number + 1))
    follow_site()


def site_version() -> int:
    """The number that is committed now, seen the same by every process."""
    return version_reader()()


def version_reader() -> Callable[[], int]:
    """`site_version` for who asks often: which database it is, is asked once and not each time."""
    # A database in memory is one process's own: there are no others to ask about.
    if connection.vendor == "sqlite" and not is_in_memory():
        return partial(commits.version, Path(connection.settings_dict["NAME"]))
    return _read


def follow_site() -> None:
    """Let nginx know the committed version. What was committed in memory nobody else can see."""
    if not is_in_memory():
        follow(site_version)


def is_in_memory() -> bool:
    """Is the database this process's own, and gone with it?"""
    wrapper = connections[DEFAULT_DB_ALIAS]
    return isinstance(wrapper, SQLite) and wrapper.is_in_memory_db()


def _read() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {_TABLE} WHERE id = {VERSION_ROW}")  # noqa: S608
        return (cursor.fetchone() or (0,))[0]


class Commits(threading.local):
    """The version in a SQLite file, read again only when SQLite's own counter of commits moved.

    That takes microseconds. It has connections of its own, one a thread: `data_version` tells of
    the commits of others, and the connection that Django uses makes commits itself.
    """

    def __init__(self) -> None:
        self._raw: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._commits = -1
        self._number = 0

    def version(self, file: Path) -> int:
        """Raises sqlite3.Error; the next time it is tried with another connection."""
        try:
            # A restored database may have taken the place of the one that is open.
            found = os.stat(file)
            if self._raw is None or self._opened != (found.st_dev, found.st_ino):
                self._raw = self._connect(file)
                # Django's own leads to the other one, too.
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
