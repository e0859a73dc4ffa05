"""What a search costs as guides become many, against the plain full-text statement and an empty page."""

import shutil
from pathlib import Path

from .measure import measure
from .report import heading, line, target
from .workshop import Workshop

_SIZES = (1_000, 10_000, 100_000)
_SLOWEST_GROWTH = 3
_TIMES_BARE = 2
_SINGLE_DIGIT = 10.0


def run(workshop: Workshop) -> None:
    found = {size: _measure(workshop, size) for size in _SIZES}
    kinds = [kind for kind in found[_SIZES[0]] if f"bare {kind}" in found[_SIZES[0]]]
    heading("Search: the slowest in twenty, as guides become many")
    for kind in kinds:
        growth = found[_SIZES[2]][kind]["p95"] / found[_SIZES[1]][kind]["p95"]
        target(f"{kind}, p95 at {_SIZES[2]:,} : {_SIZES[1]:,}", growth, _SLOWEST_GROWTH)


def _measure(workshop: Workshop, size: int) -> dict[str, dict[str, float]]:
    database = workshop.folder / f"search-{size}.sqlite3"
    shutil.copy(workshop.empty(), database)
    filled = measure("search_child", database, "fill", str(size))
    asked = measure("search_child", database, "ask")
    _tell(size, filled, asked)
    _forget(database)
    return asked["times"]


def _tell(size: int, filled: dict, asked: dict) -> None:
    heading(f"Search among {size:,} guides of 16 passages, in one process")
    line(
        f"Filled at {size / filled['seconds']:,.0f} guides/s; the index has "
        f"{filled['index_bytes'] / 2**20:,.0f} MiB of the {filled['bytes'] / 2**20:,.0f} MiB written"
    )
    line(f"Peak memory of the process that searches: {asked['peak_mib']:.0f} MiB")
    times = asked["times"]
    empty = times["empty page"]["p50"]
    line(f"empty page: p50 {empty:.1f} ms, p95 {times['empty page']['p95']:.1f} ms")
    for kind, taken in times.items():
        if f"bare {kind}" in times:
            bare = times[f"bare {kind}"]["p50"]
            line(
                f"{kind}: p50 {taken['p50']:.1f} ms, p95 {taken['p95']:.1f} ms; bare {bare:.1f} ms"
            )
            target(
                f"{kind}, page over its allowance", taken["p50"] / (_TIMES_BARE * bare + empty), 1
            )
    if size == _SIZES[1]:
        target("two characters, whole page", times["two characters"]["p50"], _SINGLE_DIGIT, " ms")


def _forget(database: Path) -> None:
    """The largest has gigabytes."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
