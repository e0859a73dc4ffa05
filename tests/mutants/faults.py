"""The list of small faults that tests have to notice, from the YAML files beside this one."""

from dataclasses import dataclass
from pathlib import Path

import yaml

_LISTS = sorted(Path(__file__).parent.glob("*.yaml"))


@dataclass(frozen=True)
class Fault:
    """`before` becomes `after` in `file`. `tests` are the files of tests that have to notice it.

    `name` says what is wrong then. Paths begin at the root of the project.
    """

    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def put_into(self, root: Path) -> str:
        """Write the fault into the project at `root`, and return the text that the file had.

        Raises ValueError if `before` does not stand in it exactly once.
        """
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        path.write_text(self.changed(text), encoding="utf-8")
        return text

    def changed(self, text: str) -> str:
        """The text of the file with the fault. Raises ValueError as `put_into`."""
        if (times := text.count(self.before)) != 1:
            raise ValueError(f"{self.file}: {times} times, not once: {self.before!r}")
        return text.replace(self.before, self.after)


def all_faults() -> list[Fault]:
    return [
        Fault(**entry | {"tests": tuple(entry["tests"])})
        for path in _LISTS
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
