"""All benchmarks, or one: `python -m tests.benchmarks [import|pages|traffic|nginx|paint|search|desk]`.

Needs about 11 GiB in the folder for temporary files, and about an hour. Figures vary with
the machine; ratios are between things measured in the same run. The exit code is always 0: a
target that was missed is printed as MISS.
"""

import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

import django

from . import (
    desk_bench,
    import_bench,
    nginx_bench,
    page_bench,
    paint_bench,
    search_bench,
    traffic_bench,
)
from .measure import NotMeasured
from .report import heading, line
from .workshop import Workshop

_PARTS = {
    "import": import_bench.run,
    "pages": page_bench.run,
    "traffic": traffic_bench.run,
    "nginx": nginx_bench.run,
    "paint": paint_bench.run,
    "search": search_bench.run,
    "desk": desk_bench.run,
}


def main(wanted: list[str]) -> None:
    if unknown := set(wanted) - set(_PARTS):
        raise SystemExit(f"Unknown part {', '.join(sorted(unknown))}. Parts: {', '.join(_PARTS)}")
    _tell_machine()
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        workshop = Workshop(Path(folder))
        for name in wanted or _PARTS:
            try:
                _PARTS[name](workshop)
            except (NotMeasured, AssertionError) as error:
                line(f"NOT MEASURED: {error}")
    _tell_load("after")


def _tell_machine() -> None:
    heading("Benchmarks")
    line(
        f"Python {platform.python_version()}, Django {django.__version__}, "
        f"SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores"
    )
    _tell_load("before")


def _tell_load(when: str) -> None:
    """Other work on the machine shows here, and this run itself does too."""
    line(f"Processes that wanted a core {when} the run, last minute: {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
