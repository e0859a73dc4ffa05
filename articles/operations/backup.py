"""Back up the database into a file while the site runs, and restore it. Nothing is overwritten.

The file has the format of the database's own tools: a SQLite database, or the custom format of
pg_dump. Nothing here makes backups on a timer, deletes old ones or checks the age of the newest: the
operator does, as README says.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from articles.delivery.site_version import make_new_site
from articles.editing.errors import Refused

from . import postgresql_files, sqlite_files

_DATABASES = {"sqlite": sqlite_files, "postgresql": postgresql_files}


def back_up(to: Path) -> None:
    """Write a consistent copy of the database into a new file. Raises Refused."""
    with _new_file(to) as draft:
        _present().copy_to(draft)


def restore(source: Path) -> bool:
    """Fill the database, which must be empty, from a backup, completely or not at all.

    Returns True if the backup lacks migrations that this version of the site has. Raises Refused.
    """
    database = _present()
    _check_kind(source, database)
    loader = MigrationLoader(None, ignore_no_migrations=True)
    applied = database.applied_migrations(source)
    _check_version(applied, loader)
    database.fill_from(source)
    is_older = bool(set(loader.graph.nodes) - applied)
    if not is_older:
        make_new_site()
    return is_older


def database_name() -> str:
    """The kind, host and name of the database, for messages to the operator."""
    settings = connection.settings_dict
    host = f"{settings['HOST']}/" if settings["HOST"] else ""
    return f"{_present().NAME} {host}{settings['NAME']}"


def _present() -> ModuleType:
    return _DATABASES[connection.vendor]


def _check_kind(source: Path, wanted: ModuleType) -> None:
    try:
        with source.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise Refused(f"无法读取 {source}：{error.strerror}") from error
    found = next((each for each in _DATABASES.values() if start.startswith(each.MAGIC)), None)
    if found is None:
        raise Refused(f"{source} 不是备份文件")
    if found is not wanted:
        raise Refused(f"{source} 是 {found.NAME} 的备份，现在的数据库是 {wanted.NAME}")


def _check_version(applied: set[tuple[str, str]], loader: MigrationLoader) -> None:
    if not applied:
        raise Refused("备份里没有帮助中心的数据")
    replaced = {key for each in loader.disk_migrations.values() for key in each.replaces}
    unknown = applied - set(loader.disk_migrations) - replaced
    if unknown:
        app, name = min(unknown)
        raise Refused(f"备份来自更新的版本，这里没有 {app}.{name}；请先更新程序，再恢复")


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A temporary file that replaces `path` on success. `path` is reserved first, so it must be new.

    Only the owner may read it, like the database.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise Refused(f"{path} 已经有了，没有覆盖；请换一个文件名") from None
    except OSError as error:
        raise Refused(f"无法写入 {path}：{error.strerror}") from error
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield draft
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException as error:
        draft.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise Refused(f"无法写入 {path}：{error.strerror}") from error
        raise
