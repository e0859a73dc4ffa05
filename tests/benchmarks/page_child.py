"""Inside a process of its own: ask the site for pages and print what each took, as JSON.

`python -m tests.benchmarks.page_child TOPIC`, the slug of the topic whose pages are asked for.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

# After Django, which these need to be set up.
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from articles.models import Article, Topic  # noqa: E402
from articles.views.feeds import GuideSitemap  # noqa: E402

_GUIDES = 20
_GUIDES_A_PAGE = 20
_REQUESTS = 200
# Five thousand addresses: it takes as long as fifty other pages.
_LONG, _REQUESTS_OF_LONG = "/sitemap-guides.xml", 20
# What a page lists, whatever the page is.
_LISTED = (b'class="guide-item"', b"<entry>", b"<url>")

client = Client(headers={"host": "127.0.0.1"})


def main(topic: str) -> None:
    guides = _guides()
    groups = _lists(topic) | {"guide": guides}
    # All queries first: the counter of views writes for the first time after ten seconds.
    queries = _each(_queries, groups)
    taken = _each(_milliseconds, groups)
    listed = _each(_listed, groups)
    pages = {
        kind: {"queries": queries[kind], "ms": taken[kind], "listed": listed[kind]}
        for kind in taken
    }
    print(json.dumps({"pages": pages, "guides": guides, "mib": _memory()}))


# --- what is asked for ----------------------------------------------------------------------------


def _guides() -> list[str]:
    """Spread over the whole set, those with most to show: with a topic and a platform."""
    slugs = Article.objects.exclude(topic=None).order_by("pk").values_list("slug", flat=True)
    step = slugs.count() // _GUIDES
    # One by one: a list of them all would count as memory that pages need.
    return [f"/guides/{slugs[place * step]}/" for place in range(_GUIDES)]


def _lists(slug: str) -> dict[str, list[str]]:
    """Paths by kind of page."""
    topic = Topic.objects.get(slug=slug)
    path = topic.get_absolute_url()
    last = _pages(topic.live_articles.count(), _GUIDES_A_PAGE)
    last_map = _pages(Article.objects.published().count(), GuideSitemap.limit)
    return {
        "home": ["/"],
        "topic, first page": [path],
        "topic, middle page": [f"{path}?page={(last + 1) // 2}"],
        "topic, last page": [f"{path}?page={last}"],
        "feed": ["/feed/"],
        "sitemap, list of pages": ["/sitemap.xml"],
        "sitemap, first page": [_LONG],
        "sitemap, last page": [f"{_LONG}?p={last_map}"],
    }


def _pages(rows: int, a_page: int) -> int:
    return -(-rows // a_page)


# --- what it takes --------------------------------------------------------------------------------


def _each(measure: Callable[[list[str]], float], groups: dict[str, list[str]]) -> dict[str, float]:
    """By kind the figure of its paths."""
    return {kind: measure(paths) for kind, paths in groups.items()}


def _queries(paths: list[str]) -> int:
    """Database queries of a page at most, after one that filled the memory of the process."""
    return max(map(_queries_of, paths))


def _queries_of(path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def _milliseconds(paths: list[str]) -> float:
    """Median processor time of a page: other work on the machine hardly shows in it."""
    requests = _REQUESTS_OF_LONG if _LONG in paths else _REQUESTS
    taken = []
    for _ in range(requests // len(paths)):
        for path in paths:
            start = time.process_time()
            client.get(path)
            taken.append((time.process_time() - start) * 1_000)
    return statistics.median(taken)


def _listed(paths: list[str]) -> int:
    body = client.get(paths[0]).content
    return sum(map(body.count, _LISTED))


def _memory() -> float:
    """What this process has in memory now, in MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
