"""The temporary folder of a run: article files, and databases that hold them."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.servers.environment import environment, manage

from .generate import generate
from .measure import measure

SIZES = (100, 1_000, 10_000)
# Numbers that no measured set has, two files of each form.
_WARM_UP_FIRST, _WARM_UP = 11_000, 12


@dataclass
class Workshop:
    """`imported` holds the figures of each import that has been made: see `import_child`.

    `multiplied` those of each database that was made from another one: see `multiply`.
    """

    folder: Path
    imported: dict[Path, dict] = field(default_factory=dict)
    multiplied: dict[Path, dict] = field(default_factory=dict)

    def fill(self, size: int, *, publish: bool, turn: int = 0) -> Path:
        """A database into which `size` files were imported, made once for each `turn`.

        It also has the 12 articles of the warm-up.
        """
        kind = "published" if publish else "drafts"
        database = self.folder / f"{kind}-{size}-{turn}.sqlite3"
        if database not in self.imported:
            shutil.copy(self.empty(), database)
            options = ["--publish"] if publish else []
            files = [self._files(size), self._files(_WARM_UP, _WARM_UP_FIRST)]
            self.imported[database] = measure("import_child", database, *map(str, files), *options)
        return database

    def multiply(self, size: int, times: int) -> Path:
        """A copy of the published `size`, so many times as large, with a topic for long lists."""
        database = self.folder / f"multiplied-{size}-{times}.sqlite3"
        if database not in self.multiplied:
            shutil.copy(self.fill(size, publish=True), database)
            self.multiplied[database] = measure("multiply", database, str(times))
        return database

    def forget(self, database: Path) -> None:
        """Of a multiplied one: the largest has gigabytes."""
        del self.multiplied[database]
        for file in self.folder.glob(f"{database.name}*"):
            file.unlink()

    def _files(self, size: int, first: int = 0) -> Path:
        return generate(self.folder / f"files-{size}-{first}", size, first)

    def empty(self) -> Path:
        """A migrated database without articles, and the static files beside it."""
        database = self.folder / "empty.sqlite3"
        if not database.exists():
            manage(environment(database), "migrate", "--verbosity", "0")
            manage(environment(database), "collectstatic", "--noinput", "--verbosity", "0")
        return database
