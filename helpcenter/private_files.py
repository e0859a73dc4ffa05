"""What the site keeps is for its own account, whatever the umask and whichever command comes first.

`var/` is 0700, or 0711 where nginx runs as another user: it goes through to what it serves, and
everything beside that is 0600 or 0700.
"""

import contextlib
import os
import shlex
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

# For nginx: who writes there sets the modes that it needs.
_SERVED = ("front", "media", "static")
# Made where nginx runs as another user, and by nobody but the operator.
_VIEWS = "front/views"
# What others may do: anything; anything but go through a folder whose names they know.
_ALL = 0o077
_READING = 0o066


def make_folder(folder: Path) -> None:
    """Make it unless it is there. Where that fails, whoever writes into it says so."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700)


def make_file(path: Path) -> None:
    """Make an empty file unless it is there. Raises OSError."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def close_to_others(var: Path, files: Iterable[Path]) -> None:
    """Take from other accounts what they may do with `var`, what lies in it, and `files`.

    An earlier version left that to the umask. Nothing that is closed is opened. What this account
    may not close is told on stderr.
    """
    _close_folder(var.resolve())
    left = [path for path in sorted({*files, *_inside(var)}) if not _close(path, _ALL)]
    if left:
        told = "下面这些，别的账号也能读，而运行网站的账号改不了。请用它们的主人或 root 运行："
        print(f"{told}chmod go= {shlex.join(map(str, left))}", file=sys.stderr)


def _close_folder(var: Path) -> None:
    """A folder that others may go through and not list was made so on purpose, and stays so."""
    if not _allows(var, _READING):
        return
    if (var / _VIEWS).exists():
        _close(var, _READING)
    elif _close(var, _ALL):
        told = f"{var} 现在只有运行网站的账号能进。要让 nginx 用别的账号读里面的 static，请运行："
        print(f"{told}chmod 711 {shlex.quote(str(var))}", file=sys.stderr)


def _inside(var: Path) -> set[Path]:
    """What lies in `var` and is nobody else's business; a link may lead to what is not ours."""
    with contextlib.suppress(OSError):
        return {
            path
            for path in var.iterdir()
            if path.name not in _SERVED and not path.is_symlink()
            if path.is_file() or path.is_dir()
        }
    return set()


def _close(path: Path, closed: int) -> bool:
    """Take `closed` from its mode. False where that is open and stays so."""
    if not _allows(path, closed):
        return True
    with contextlib.suppress(OSError):
        found = path.stat()
        if found.st_uid == os.geteuid():
            path.chmod(stat.S_IMODE(found.st_mode) & ~closed)
            return True
    return False


def _allows(path: Path, what: int) -> bool:
    """May others do any of it? Not with what is not there."""
    with contextlib.suppress(OSError):
        return bool(path.stat().st_mode & what)
    return False
