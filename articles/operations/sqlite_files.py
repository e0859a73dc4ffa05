"""Back up and restore SQLite with its online backup."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.db import connection

from articles.delivery.site_version import is_in_memory
from articles.editing.errors import Refused

NAME = "SQLite"
MAGIC = b"SQLite format 3\0"
_MIGRATIONS = "SELECT app, name FROM django_migrations"
# The files of a SQLite database. A new database would use leftover journals of an old one.
_SUFFIXES = ("", "-wal", "-journal", "-shm")


def copy_to(draft: Path) -> None:
    """Copy the database while others write to it. Raises Refused."""
    if not is_in_memory() and not _has_tables(_database()):
        raise Refused(f"还没有数据库：{_database()}")
    connection.ensure_connection()
    with _refusing(draft), closing(sqlite3.connect(draft)) as target:
        connection.connection.backup(target)
        # A single file, without a write-ahead log that would have to be copied with it.
        target.execute("PRAGMA journal_mode=DELETE")
        _check(target, draft)


def applied_migrations(source: Path) -> set[tuple[str, str]]:
    """The (app, name) of the migrations in the backup. Raises Refused if it is damaged."""
    with _opened(source) as backup:
        _check(backup, source)
        has_table = backup.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'"
        ).fetchone()
        return set(backup.execute(_MIGRATIONS)) if has_table else set()


def fill_from(source: Path) -> None:
    """Create the file of the database, which must not exist or have no tables, from the backup.

    Raises Refused.
    """
    database = _database()
    if not _has_tables(database):
        database.unlink(missing_ok=True)
    for suffix in _SUFFIXES:
        there = database.with_name(database.name + suffix)
        if there.exists():
            raise Refused(f"{there} 已经有了，没有覆盖；请先把它移到别处")
    try:
        # A temporary file has mode 0600 from the start.
        with NamedTemporaryFile(dir=database.parent, prefix=f".{database.name}.") as draft:
            with _opened(source) as backup, closing(sqlite3.connect(draft.name)) as target:
                backup.backup(target)
            # Fails if the name was taken meanwhile.
            database.hardlink_to(draft.name)
    except (OSError, sqlite3.Error) as error:
        raise Refused(f"无法写入 {database}：{error}") from error


def _has_tables(database: Path) -> bool:
    """Has the file tables? Opening a database that does not exist leaves an empty file.

    An empty file is not opened: SQLite would delete the journal next to it.
    """
    if not database.exists() or not database.stat().st_size:
        return False
    with _refusing(database), closing(sqlite3.connect(database)) as opened:
        return opened.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _database() -> Path:
    return Path(connection.settings_dict["NAME"])


@contextmanager
def _opened(source: Path) -> Iterator[sqlite3.Connection]:
    uri = f"{source.resolve().as_uri()}?mode=ro&immutable=1"
    with _refusing(source), closing(sqlite3.connect(uri, uri=True)) as backup:
        yield backup


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise Refused(f"{path}：{error}") from error


def _check(copy: sqlite3.Connection, path: Path) -> None:
    found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise Refused(f"{path} 损坏：{found}")
