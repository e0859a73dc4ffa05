"""Tell nginx, which keeps pages too, that they are others now: by a link that leads elsewhere then.

nginx resolves `current` for each request and keeps a page under what that leads to. Whoever moves
the link reads the committed version while nobody else can move it, so it never leads back to an
older one; and it is moved before an editor is told 「已发布」. A page that was asked for under the
new link was asked for after the commit, so nothing old is ever kept under it.
"""

import fcntl
import logging
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

_LOG = logging.getLogger(__name__)
LINK = "current"


def follow(read_version: Callable[[], int], *, is_start: bool = False) -> None:
    """Let the link lead to what belongs to the committed version, which `read_version` reads.

    At a start it leads to something new in any case: the release may be another one, or the
    database. Where that fails the link is taken away, and nginx keeps nothing: what was committed
    is committed, and no error of this shall be told to an editor as one of that.
    """
    folder = Path(settings.FRONT_DIR)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _move(folder, read_version(), is_start)
    except (OSError, DatabaseError, sqlite3.Error):
        _LOG.exception("The link for nginx cannot be moved")
        with suppress(OSError):
            (folder / LINK).unlink()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """By a lock on the folder itself: a file in it would belong to whoever made it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def _move(folder: Path, version: int, is_start: bool) -> None:
    link, following = folder / LINK, folder / "next"
    present = os.readlink(link) if link.is_symlink() else ""
    if present.startswith(f"{version}-") and not is_start:
        return
    # nginx runs as somebody else. A version comes twice when an older database is restored, so the
    # name has something in it that never does.
    folder.chmod(0o755)
    name = f"{version}-{secrets.token_hex(8)}"
    (folder / name).mkdir()
    following.unlink(missing_ok=True)
    following.symlink_to(name)
    following.replace(link)
    for old in folder.glob("*-*"):
        if old.name != name:
            old.rmdir()
