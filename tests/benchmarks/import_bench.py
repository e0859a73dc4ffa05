"""How fast files become articles, and whether that stays so as they become many."""

import statistics

from .report import heading, line, target
from .workshop import SIZES, Workshop

_FEW, _, _MANY = SIZES
# Runs of the smallest set before and after the others: they show noise, and drift cancels out.
_TURNS = (0, 1, 2), (3, 4, 5)
_MAX_GROWTH = 1.3


def run(workshop: Workshop) -> None:
    for publish in (False, True):
        heading(f"Import, {'published at once' if publish else 'as drafts'}")
        _compare(_measure_all(workshop, publish))


def _measure_all(workshop: Workshop, publish: bool) -> dict[int, list[dict]]:
    """Figures of each run, by the number of files."""
    before, after = _TURNS
    plan = [(_FEW, turn) for turn in before]
    plan += [(size, 0) for size in SIZES[1:]]
    plan += [(_FEW, turn) for turn in after]
    found: dict[int, list[dict]] = {size: [] for size in SIZES}
    for size, turn in plan:
        figures = workshop.imported[workshop.fill(size, publish=publish, turn=turn)]
        found[size].append(figures)
        _tell(size, figures)
    return found


def _tell(size: int, figures: dict) -> None:
    lost = size - figures["articles"]
    line(
        f"{size:,} files: {figures['wall_s']:.2f} s ({figures['cpu_s']:.2f} s of processor time), "
        f"{size / figures['wall_s']:.1f} articles/s, {_each(figures, 'wall_s'):.2f} ms an article, "
        f"peak memory {figures['peak_mib']:.0f} MiB" + (f", {lost} NOT IMPORTED" if lost else "")
    )


def _compare(found: dict[int, list[dict]]) -> None:
    few = [_each(figures, "wall_s") for figures in found[_FEW]]
    names = f"{_MANY:,} : {_FEW:,}"
    line(
        f"{len(few)} runs of {_FEW}: {min(few):.2f} to {max(few):.2f} ms an article, "
        f"median {statistics.median(few):.2f} ms"
    )
    target(f"Time per article, {names}", _ratio(found, "wall_s"), _MAX_GROWTH)
    target(f"Processor time per article, {names}", _ratio(found, "cpu_s"), _MAX_GROWTH)
    memory = _median(found[_MANY], "peak_mib") / _median(found[_FEW], "peak_mib")
    line(f"Peak memory, {names}: {memory:.2f}")


def _each(figures: dict, name: str) -> float:
    """Milliseconds for one article."""
    return figures[name] / figures["articles"] * 1_000


def _ratio(found: dict[int, list[dict]], name: str) -> float:
    few, many = ([_each(figures, name) for figures in found[size]] for size in (_FEW, _MANY))
    return statistics.median(many) / statistics.median(few)


def _median(runs: list[dict], name: str) -> float:
    return statistics.median(figures[name] for figures in runs)
