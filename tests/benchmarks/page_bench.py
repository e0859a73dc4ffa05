"""What a page costs the server, and whether that stays so as guides become many."""

import contextlib
import statistics
from pathlib import Path

from .children import environment, measure
from .report import heading, line, target
from .serving import WORKERS, Clients, serve
from .weight import weigh
from .workshop import SIZES, Workshop

_FEW, _, _MANY = SIZES
_MAX_QUERIES = 6
_ROUNDS, _REQUESTS = 20, 100


def run(workshop: Workshop) -> None:
    databases = {size: workshop.fill(size, publish=True) for size in SIZES}
    pages = _in_process(databases)
    with contextlib.ExitStack() as stack:
        ports = {
            size: stack.enter_context(serve("helpcenter.wsgi:django", environment(database)))
            for size, database in databases.items()
        }
        paths = {size: pages[size]["guide"]["paths"] for size in SIZES}
        _compare(_rates(ports, paths))
        weigh(ports[_MANY], paths[_MANY][0])


# --- in one process -------------------------------------------------------------------------------


def _in_process(databases: dict[int, Path]) -> dict[int, dict]:
    """Queries and processor time of each kind of page. Sizes take turns, and the faster turn counts."""
    turns = [
        {size: measure("page_child", database) for size, database in databases.items()}
        for _ in range(2)
    ]
    heading("Pages in one process, without a server: queries and processor time")
    for kind in turns[0][_FEW]:
        times = {size: min(turn[size][kind]["ms"] for turn in turns) for size in SIZES}
        _tell_kind(kind, turns[0], times)
    most = max(turns[0][size]["guide"]["queries"] for size in SIZES)
    target("Queries of the guide page, whatever the number of guides", most, _MAX_QUERIES)
    return turns[0]


def _tell_kind(kind: str, found: dict[int, dict], times: dict[int, float]) -> None:
    for size in SIZES:
        queries = found[size][kind]["queries"]
        line(f"{kind}, {size:,} guides: {queries} queries, {times[size]:.2f} ms")
    line(f"{kind}, time at {_MANY:,} : {_FEW:,}: {times[_MANY] / times[_FEW]:.2f}")


# --- on gunicorn ----------------------------------------------------------------------------------


def _rates(ports: dict[int, int], paths: dict[int, list[str]]) -> dict[int, list[float]]:
    """Requests per second of each server in each round. Servers take turns, so drift cancels."""
    found: dict[int, list[float]] = {size: [] for size in ports}
    with Clients() as clients:
        for size, port in ports.items():
            clients.ask(port, paths[size], _REQUESTS)
        for _ in range(_ROUNDS):
            for size, port in ports.items():
                found[size].append(clients.ask(port, paths[size], _REQUESTS))
    return found


def _compare(rates: dict[int, list[float]]) -> None:
    heading(f"Guide page made anew each time, {WORKERS} workers and 2 clients on the same machine")
    for size, found in rates.items():
        line(
            f"{size:,} guides: {statistics.median(found):.0f} requests/s (rounds of {_REQUESTS}: "
            f"{min(found):.0f} to {max(found):.0f}), {WORKERS * 1_000 / statistics.median(found):.2f} "
            f"ms a request and worker"
        )
    growth = _ratio(rates[_FEW], rates[_MANY])
    line(f"Time of a guide, {_MANY:,} : {_FEW:,} guides: {growth:.2f}")


def _ratio(rates: list[float], slower: list[float]) -> float:
    """The median, over rounds, of how many times longer `slower` takes."""
    return statistics.median(a / b for a, b in zip(rates, slower, strict=True))
