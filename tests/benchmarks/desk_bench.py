"""What editors wait for: saving a long guide, and the desk, as guides become many."""

import shutil

from .measure import measure
from .report import heading, line, target
from .workshop import Workshop

_SIZES = (100, 10_000)
_SAVE_QUERIES, _SAVE_MILLISECONDS = 40, 1_000
_DESK_QUERIES = 25


def run(workshop: Workshop) -> None:
    found = {size: _measure(workshop, size) for size in _SIZES}
    for size, figures in found.items():
        heading(f"The editors' desk at {size:,} guides, in one process")
        for name in ("saving", "editing page", "desk"):
            each = figures[name]
            line(f"{name}: {each['milliseconds']:.0f} ms, {each['queries']} queries")
        line(f"peak memory: {figures['peak_mib']:.0f} MiB")
    most = found[_SIZES[-1]]
    heading("The editors' desk: targets")
    target(
        "saving 12 sections and 60 steps", most["saving"]["milliseconds"], _SAVE_MILLISECONDS, " ms"
    )
    target("saving, queries", most["saving"]["queries"], _SAVE_QUERIES)
    target("desk, queries", most["desk"]["queries"], _DESK_QUERIES)
    for name in ("saving", "desk"):
        line(
            f"{name}, time at {_SIZES[1]:,} : {_SIZES[0]:,}: "
            f"{most[name]['milliseconds'] / found[_SIZES[0]][name]['milliseconds']:.2f}"
        )


def _measure(workshop: Workshop, size: int) -> dict:
    database = workshop.folder / f"desk-{size}.sqlite3"
    shutil.copy(workshop.empty(), database)
    measure("search_child", database, "fill", str(size))
    return measure("desk_child", database)
