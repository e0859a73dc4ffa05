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
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

_LOG = logging.getLogger(__name__)
LINK = "current"
_PATIENCE_SECONDS = 2


def follow(read_version: Callable[[], int], *, is_start: bool = False) -> bool:
    """Let the link lead to what belongs to the committed version, which `read_version` reads.

    At a start it leads to something new in any case: the release may be another one, or the
    database. Where that fails the link is taken away, and nginx keeps nothing: what was committed
    is committed, and no error of this shall be told to an editor as one of that.

    Returns whether nginx may keep pages.
    """
    folder = Path(settings.FRONT_DIR)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _move(folder, read_version(), is_start)
        return True
    except (OSError, DatabaseError, sqlite3.Error):
        _LOG.exception("The link for nginx cannot be moved")
        with suppress(OSError):
            (folder / LINK).unlink()
        return False


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """By a lock on the folder itself: a file in it would belong to whoever made it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        _lock(opened)
        yield
    finally:
        os.close(opened)


def _lock(opened: int) -> None:
    """Raises BlockingIOError where somebody holds it for longer than any of us does."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise
            time.sleep(0.005)


def _move(folder: Path, version: int, is_start: bool) -> None:
    link, following = folder / LINK, folder / "next"
    present = os.readlink(link) if link.is_symlink() else ""
    if present.startswith(f"{version}-") and not is_start:
        return
    # nginx runs as somebody else: it goes through, and has nothing to look for.
    if folder.stat().st_mode & 0o077 != 0o011:
        folder.chmod(0o711)
    # A version comes twice at a start, so the name has something in it that never does.
    name = f"{version}-{secrets.token_hex(8)}"
    (folder / name).mkdir(mode=0o700)
    following.unlink(missing_ok=True)
    try:
        following.symlink_to(name)
    except OSError:
        # The disk is full; not for want of what is left here.
        (folder / name).rmdir()
        raise
    following.replace(link)
    for old in folder.glob("*-*"):
        if old.name != name:
            old.rmdir()
