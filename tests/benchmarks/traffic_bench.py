"""What readers get from memory, what making each page anew would cost, and how many can be served."""

import json
import math
import statistics
from itertools import accumulate, cycle, islice
from pathlib import Path
from random import Random
from urllib.parse import quote

from tests.support.servers.environment import environment
from tests.support.servers.processes import WORKERS, fetch, serve

from .clients import Clients
from .invent import title
from .report import at_least, heading, line, target
from .workshop import SIZES, Workshop

_GUIDES = SIZES[-1]
_ROUNDS, _REQUESTS = 20, 400
_FEW_REQUESTS = 60
_MIX = 2_000
_MIX_ROUNDS = 5
# Of a hundred readers; the rest searches.
_TO_GUIDES, _TO_LISTS = 70, 15
_LOAD = 0.7
_LOAD_SECONDS = 20
# Headers that gunicorn sends itself.
_GUNICORNS = {"Server", "Date", "Connection"}
_HOT, _UNCACHED, _BARE = (
    "from memory",
    "made anew each time",
    "bare application, same bytes and headers",
)


def run(workshop: Workshop) -> None:
    database = workshop.fill(_GUIDES, publish=True)
    settings = environment(database)
    with (
        serve("helpcenter.wsgi", settings) as hot,
        serve("helpcenter.wsgi:django", settings) as uncached,
        Clients() as clients,
    ):
        paths = _guides(hot)[:: _GUIDES // 20][:20]
        pages = _save(workshop.folder / "traffic.json", hot, paths)
        with serve("tests.benchmarks.bare", settings | {"BENCH_PAGES": str(pages)}) as bare:
            _compare(clients, {_HOT: hot, _UNCACHED: uncached, _BARE: bare}, paths)
        _validate(clients, hot, paths[0])
        readers = _readers(_guides(hot), _MIX)
        heading(f"The mix: 70 guides, 15 lists, 15 searches in a hundred; {_GUIDES:,} guides, Zipf")
        peak = _mix(clients, hot, uncached, readers, "made anew")
        _wait(clients, hot, peak, readers)


def _guides(port: int) -> list[str]:
    """The paths of all guides, in the order of the sitemap."""
    paths, pages = [], -(-(_GUIDES + 100) // 5_000)
    for page in range(1, pages + 1):
        text = fetch(port, f"/sitemap-guides.xml?p={page}").body.decode()
        paths += [part.partition("</loc>")[0] for part in text.split("<loc>")[1:]]
    return ["/" + path.split("/", 3)[3] for path in paths]


def _save(file: Path, port: int, paths: list[str]) -> Path:
    """Write what the bare application shall send: headers and page, as they come from memory."""
    answers = {path: fetch(port, path) for path in paths}
    pages = {
        path: {
            "headers": [header for header in answer.headers.items() if header[0] not in _GUNICORNS],
            "page": answer.body.decode(),
        }
        for path, answer in answers.items()
    }
    file.write_text(json.dumps(pages))
    return file


def _compare(clients: Clients, ports: dict[str, int], paths: list[str]) -> None:
    counts = {_HOT: _REQUESTS, _UNCACHED: _FEW_REQUESTS, _BARE: _REQUESTS}
    for name, port in ports.items():
        clients.ask(port, paths, counts[name])
    rounds = [
        {name: clients.ask(port, paths, counts[name]) for name, port in ports.items()}
        for _ in range(_ROUNDS)
    ]
    heading(f"Guide page on gunicorn, {WORKERS} workers and 2 clients on the same machine")
    for name in ports:
        rates = [each[name] for each in rounds]
        line(
            f"{name}: {statistics.median(rates):.0f} requests/s ({min(rates):.0f} to {max(rates):.0f})"
        )
    for name, goal in ((_HOT, 0.9), (_UNCACHED, 0.17)):
        ratio = statistics.median(each[name] / each[_BARE] for each in rounds)
        at_least(f"{name} : bare", ratio, goal)


def _validate(clients: Clients, port: int, path: str) -> None:
    """What a browser that has the page is told, against the page."""
    known = {"If-None-Match": fetch(port, path).headers["ETag"]}
    pairs = [
        (
            clients.ask(port, [path], _REQUESTS, known, expected=304),
            clients.ask(port, [path], _REQUESTS),
        )
        for _ in range(_ROUNDS)
    ]
    ratio = statistics.median(page / unchanged for unchanged, page in pairs)
    target("Time of a 304 : time of a 200", ratio, 1)


def _mix(clients: Clients, hot: int, uncached: int, paths: list[str], how: str) -> float:
    """Compare both under the mix of readers; return the requests per second from memory."""
    clients.ask(hot, paths, _MIX)
    few = paths[:_REQUESTS]
    pairs = [
        (clients.ask(hot, paths, _MIX), clients.ask(uncached, few, len(few)))
        for _ in range(_MIX_ROUNDS)
    ]
    for name, place in ((_HOT, 0), (how, 1)):
        line(f"{name}: {statistics.median(pair[place] for pair in pairs):.0f} requests/s")
    at_least(f"{_HOT} : {how}", statistics.median(a / b for a, b in pairs), 5)
    return statistics.median(pair[0] for pair in pairs)


def _wait(clients: Clients, port: int, peak: float, paths: list[str]) -> None:
    """How long readers wait at a part of the peak, counted from when each wanted the page."""
    rate = _LOAD * peak
    arrivals = islice(cycle(paths), int(rate * _LOAD_SECONDS))
    waits = sorted(clients.arrive(port, list(arrivals), rate))
    heading(f"Readers who arrive at {rate:.0f} a second, {_LOAD:.0%} of the peak")
    line(f"half of them wait at most {waits[len(waits) // 2] * 1_000:.1f} ms")
    target("99 of 100 wait at most", waits[math.ceil(len(waits) * 0.99) - 1] * 1_000, 50, " ms")


def _readers(guides: list[str], count: int) -> list[str]:
    """What so many readers ask for; the guide at place n is asked for in proportion to 1 / n."""
    dice = Random(6)  # noqa: S311
    worth = list(accumulate(1 / place for place in range(1, len(guides) + 1)))
    lists = ["/", "/stages/", "/glossary/", "/helplines/"]
    searches = [title(number) for number in range(0, 4_000, 100)]
    searches += ["逾期", "协商", "租机逾期", "停息挂账", "起诉"]
    kinds = [guides, lists, [f"/search/?q={quote(words)}" for words in searches]]
    chosen = dice.choices(kinds, [_TO_GUIDES, _TO_LISTS, 100 - _TO_GUIDES - _TO_LISTS], k=count)
    return [
        dice.choices(guides, cum_weights=worth)[0] if kind is guides else dice.choice(kind)
        for kind in chosen
    ]
