"""What a page costs the server, and whether that stays so as guides become many."""

import contextlib
import statistics
from pathlib import Path

from tests.support.servers.environment import environment
from tests.support.servers.processes import WORKERS, serve

from .clients import Clients
from .measure import measure
from .report import heading, line, target
from .weight import weigh
from .workshop import Workshop

# By the number of guides: how many are imported, and how many times as many are made of them.
_MADE = {100: (100, 1), 10_000: (10_000, 1), 100_000: (10_000, 10)}
_FEW, *_, _MANY = _MADE
_MAX_QUERIES = 6
_MAX_GROWTH = 1.3
# Pages are compared whose lists are as long, but for a tenth.
_AS_LONG = 0.1
_TURNS = 2
_ROUNDS, _REQUESTS = 20, 100


def run(workshop: Workshop) -> None:
    databases = {size: workshop.multiply(*made) for size, made in _MADE.items()}
    _tell_databases(workshop, databases)
    paths = _in_process(workshop, databases)
    with contextlib.ExitStack() as stack:
        ports = {
            size: stack.enter_context(serve("helpcenter.wsgi:django", environment(database)))
            for size, database in databases.items()
        }
        _compare(_rates(ports, paths))
        weigh(ports[_MANY], paths[_MANY][0])
    for database in databases.values():
        workshop.forget(database)


def _tell_databases(workshop: Workshop, databases: dict[int, Path]) -> None:
    heading("Databases of published guides")
    for size, database in databases.items():
        made = workshop.multiplied[database]
        line(
            f"{size:,}: {made['guides']:,} guides, {database.stat().st_size / 2**20:,.0f} MiB, "
            f"multiplied in {made['seconds']:.0f} s"
        )


# --- in one process -------------------------------------------------------------------------------


def _in_process(workshop: Workshop, databases: dict[int, Path]) -> dict[int, list[str]]:
    """Queries and processor time of each kind of page. Sizes take turns, and the faster turn counts.

    Returns the paths of the guides that were asked for, by size.
    """
    topics = {size: workshop.multiplied[database]["topic"] for size, database in databases.items()}
    turns = [
        {size: measure("page_child", databases[size], topics[size]) for size in _MADE}
        for _ in range(_TURNS)
    ]
    first = turns[0]
    heading("Pages in one process, without a server: queries and processor time")
    for kind in first[_FEW]["pages"]:
        times = {size: min(turn[size]["pages"][kind]["ms"] for turn in turns) for size in _MADE}
        _tell_kind(kind, {size: first[size]["pages"][kind] | {"ms": times[size]} for size in _MADE})
    most = max(first[size]["pages"]["guide"]["queries"] for size in _MADE)
    target("Queries of the guide page, whatever the number of guides", most, _MAX_QUERIES)
    _tell_memory({size: min(turn[size]["mib"] for turn in turns) for size in _MADE})
    return {size: first[size]["guides"] for size in _MADE}


def _tell_kind(kind: str, pages: dict[int, dict]) -> None:
    for size, page in pages.items():
        lists = f", a list of {page['listed']:,}" if page["listed"] else ""
        line(f"{kind}, {size:,} guides: {page['queries']} queries, {page['ms']:.2f} ms{lists}")
    most = max(page["queries"] for page in pages.values())
    target(f"{kind}, queries at most, to those at {_FEW:,}", most, pages[_FEW]["queries"])
    length = pages[_MANY]["listed"]
    times = {
        size: page["ms"]
        for size, page in pages.items()
        if abs(page["listed"] - length) <= _AS_LONG * length
    }
    least = min(times)
    growth = max(times.values()) / times[least]
    target(f"{kind}, time at most, to that at {least:,}", growth, _MAX_GROWTH)


def _tell_memory(mib: dict[int, float]) -> None:
    heading("Memory of that process when it has answered all of these")
    for size, figure in mib.items():
        line(f"{size:,} guides: {figure:.0f} MiB")
    target(f"Memory at {_MANY:,} : {_FEW:,}", mib[_MANY] / mib[_FEW], _MAX_GROWTH)


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
