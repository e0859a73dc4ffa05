"""Read settings from environment variables. A wrong value ends the process with one sentence."""

import contextlib
import os
import re
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.management.utils import get_random_secret_key

from . import private_files

_LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
_PATH = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")


class BadSetting(SystemExit):
    """Ends the process with a sentence on stderr, without a traceback."""

    def __init__(self, name: str, expected: str):
        super().__init__(f"环境变量 {name} 的值不对：{expected}")


def read_bool(name: str, default: bool) -> bool:
    """True for 1, False for 0."""
    value = os.environ.get(name, "")
    if value not in ("", "0", "1"):
        raise BadSetting(name, "只能是 1 或 0")
    return value == "1" if value else default


def read_int(name: str, default: int, most: int | None = None) -> int:
    """An integer from 1 to `most`."""
    value = os.environ.get(name, "")
    if not value:
        return default
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise BadSetting(name, "应当是大于零的整数")
    if most and int(value) > most:
        raise BadSetting(name, f"不能大于 {most}")
    return int(value)


def read_hosts(name: str) -> list[str]:
    """Host names separated by commas; the loopback names when there are none."""
    value = os.environ.get(name, "")
    hosts = [host.strip() for host in value.split(",") if host.strip()]
    if any("/" in host or " " in host for host in hosts):
        raise BadSetting(name, "应当是用逗号分开的域名，不带 http:// 和路径")
    return hosts or sorted(_LOOPBACK)


def read_path(name: str, default: str, taken: frozenset[str]) -> str:
    """A path below the root of the site, with a slash at the end and none at the beginning.

    Its first part must not be in `taken`, the paths of public pages.
    """
    path = os.environ.get(name, "").strip("/") or default
    if not _PATH.fullmatch(path):
        raise BadSetting(name, "只能用字母、数字、-、_，用 / 分段")
    if path.partition("/")[0] in taken:
        raise BadSetting(name, f"{path} 是读者的页面")
    return f"{path}/"


def are_loopback(hosts: list[str]) -> bool:
    return set(hosts) <= _LOOPBACK


def read_database(name: str, default: Path) -> dict[str, Any]:
    """A Django database from `sqlite:///path` or `postgres://user:password@host:port/name`."""
    value = os.environ.get(name, "")
    if not value:
        return _sqlite(_writable(name, default))
    url, port = _split(name, value)
    if url.scheme == "sqlite" and not url.netloc and len(url.path) > 1:
        # A relative path has three slashes before it, an absolute path four.
        return _sqlite(_writable(name, Path(unquote(url.path[1:]))))
    if url.scheme in ("postgres", "postgresql") and url.hostname and len(url.path) > 1:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path[1:]),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": url.hostname,
            "PORT": port or 5432,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise BadSetting(name, "应当是 sqlite:///路径 或 postgres://用户:密码@主机:端口/库名")


def database_files(database: dict[str, Any]) -> list[Path]:
    """The file of a SQLite database, with symbolic links resolved, and its journals."""
    if "sqlite3" not in database["ENGINE"]:
        return []
    file = database["NAME"].resolve()
    return [file.with_name(f"{file.name}{kind}") for kind in ("", "-journal", "-shm", "-wal")]


def _writable(name: str, path: Path) -> Path:
    """The path, checked to be writable.

    The file is made here, because SQLite would use the mode of the umask; journals get its mode.
    """
    try:
        private_files.make_file(path)
    except OSError:
        raise BadSetting(name, f"无法写入 {path}") from None
    if path.is_dir() or not os.access(path, os.W_OK):
        raise BadSetting(name, f"无法写入 {path}")
    return path


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        # Opening a connection takes as long as all queries of a page.
        "CONN_MAX_AGE": 10,
        "OPTIONS": {
            # A transaction that has begun with a read fails at its first write while another writes.
            # IMMEDIATE waits for the lock at the start, for up to `timeout` seconds.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # With WAL, reads go on during a write. Django switches foreign keys on by itself.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def _split(name: str, value: str) -> tuple[SplitResult, int | None]:
    try:
        url = urlsplit(value)
        return url, url.port
    except ValueError:
        raise BadSetting(name, "不是有效的网址") from None


def read_secret_key(name: str, kept_in: Path) -> str:
    """The key from the environment, or else one that is generated once and stored in a private file."""
    if key := os.environ.get(name, ""):
        if len(key) < 32:
            raise BadSetting(name, "至少要 32 个字符")
        return key
    try:
        if not kept_in.exists():
            _make_secret_key(kept_in)
        return kept_in.read_text()
    except OSError:
        raise BadSetting(name, f"没有设置，也无法读写 {kept_in}") from None


def _make_secret_key(kept_in: Path) -> None:
    """Write a temporary file and hard-link it: processes that start at once then read the same key."""
    # A temporary file has mode 0600 from the start.
    with tempfile.NamedTemporaryFile("w", dir=kept_in.parent, prefix=f"{kept_in.name}.") as draft:
        draft.write(get_random_secret_key())
        draft.flush()
        with contextlib.suppress(FileExistsError):
            kept_in.hardlink_to(draft.name)
