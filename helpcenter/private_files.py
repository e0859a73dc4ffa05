"""Keep the files in `var/` private to the account of the site, independent of the umask.

`var/` is 0700, or 0711 if nginx runs as another user and needs to reach the files that it serves. All
other files and folders in it are 0600 and 0700.
"""

import contextlib
import os
import shlex
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

# Folders for nginx. The code that writes there sets the modes.
_SERVED = ("front", "media", "static")
# The operator makes this folder where nginx runs as another user.
_VIEWS = "front/views"
# Permission bits of others: all; all but search (x) of a folder.
_ALL = 0o077
_ALL_BUT_SEARCH = 0o066


def make_folder(folder: Path) -> None:
    """Make the folder unless it exists. An error is ignored: the first write into it will report it."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700)


def make_file(path: Path) -> None:
    """Make an empty file with mode 0600 unless it exists. Raises OSError."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def close_to_others(var: Path, files: Iterable[Path]) -> None:
    """Remove the permissions of other accounts on `var`, its content, and `files`.

    Earlier versions left them to the umask. No permission is added. Files whose mode this account
    cannot change are listed on stderr.
    """
    _close_folder(var.resolve())
    open_files = [path for path in sorted({*files, *_inside(var)}) if not _close(path, _ALL)]
    if open_files:
        message = "下面这些，别的账号也能读，而运行网站的账号改不了。请用它们的主人或 root 运行："
        print(f"{message}chmod go= {shlex.join(map(str, open_files))}", file=sys.stderr)


def _close_folder(var: Path) -> None:
    """Close `var`. A folder that others can search but not list was made so on purpose, and stays so."""
    if not _allows(var, _ALL_BUT_SEARCH):
        return
    if (var / _VIEWS).exists():
        _close(var, _ALL_BUT_SEARCH)
    elif _close(var, _ALL):
        message = (
            f"{var} 现在只有运行网站的账号能进。要让 nginx 用别的账号读里面的 static，请运行："
        )
        print(f"{message}chmod 711 {shlex.quote(str(var))}", file=sys.stderr)


def _inside(var: Path) -> set[Path]:
    """The private files and folders in `var`. Symbolic links are left out: they may lead elsewhere."""
    with contextlib.suppress(OSError):
        return {
            path
            for path in var.iterdir()
            if path.name not in _SERVED and not path.is_symlink()
            if path.is_file() or path.is_dir()
        }
    return set()


def _close(path: Path, closed: int) -> bool:
    """Remove the bits `closed` from the mode; False if any of them are set and cannot be removed."""
    if not _allows(path, closed):
        return True
    with contextlib.suppress(OSError):
        found = path.stat()
        if found.st_uid == os.geteuid():
            path.chmod(stat.S_IMODE(found.st_mode) & ~closed)
            return True
    return False


def _allows(path: Path, what: int) -> bool:
    """Has the mode any of these bits? False if the path does not exist."""
    with contextlib.suppress(OSError):
        return bool(path.stat().st_mode & what)
    return False
