"""A migrated SQLite database, kept between runs: to migrate takes longer than most files of tests.

It is made anew whenever a migration, a model or what is pinned has changed.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.paths import ROOT

_FOLDER = ROOT / "var" / "tests"
_MADE_FROM = ("articles/migrations/*.py", "articles/models/*.py", "requirements.txt")
# As Django names the database of its tests.
_IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"


def kept_file() -> Path:
    """Where the database of the present migrations is kept; it need not be there."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in _MADE_FROM for path in ROOT.glob(pattern)):
        digest.update(path.read_bytes())
    return _FOLDER / f"migrated-{digest.hexdigest()[:16]}.sqlite3"


def fill_in_memory(file: Path) -> sqlite3.Connection:
    """Fill the database of this process's tests; it is there as long as the connection is open."""
    target = sqlite3.connect(_IN_MEMORY, uri=True)
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as source:
        source.backup(target)
    return target


def keep(database: sqlite3.Connection, file: Path) -> None:
    """Keep a migrated one, and none of those before. Several processes may do it at once."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(part)) as target:
        database.backup(target)
    part.replace(file)
    for old in set(_FOLDER.glob("migrated-*.sqlite3")) - {file}:
        old.unlink(missing_ok=True)
