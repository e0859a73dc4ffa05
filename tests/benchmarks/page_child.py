"""Inside a process of its own: ask the site for pages and print what each took, as JSON.

`python -m tests.benchmarks.page_child`
"""

import json
import statistics
import time

import django
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

_GUIDES = 20
_TURNS = 10


def main() -> None:
    django.setup()
    client = Client(headers={"host": "127.0.0.1"})
    groups = _addresses()
    # All queries first: the counter of views writes for the first time after ten seconds.
    queries = {
        name: max(_queries(client, path) for path in group) for name, group in groups.items()
    }
    figures = {
        name: {"paths": group, "queries": queries[name], "ms": _milliseconds(client, group)}
        for name, group in groups.items()
    }
    print(json.dumps(figures))


def _addresses() -> dict[str, list[str]]:
    """Paths by kind of page. The guides are spread over the whole set, those with most to show.

    These are the guides with a topic and a platform.
    """
    full = apps.get_model("articles.Article").objects.exclude(topic=None).order_by("id")
    guides = [article.get_absolute_url() for article in full.select_related("topic")]
    topic = full.first().topic
    last = -(-full.filter(topic=topic).count() // 20)
    return {
        "guide": guides[:: max(len(guides) // _GUIDES, 1)][:_GUIDES],
        "home": ["/"],
        "topic, page 1": [topic.get_absolute_url()],
        "topic, last page": [f"{topic.get_absolute_url()}?page={last}"],
    }


def _queries(client: Client, path: str) -> int:
    """Database queries of one page, after one that filled the caches of the process."""
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def _milliseconds(client: Client, paths: list[str]) -> float:
    """Median processor time of a page: other work on the machine hardly shows in it."""
    taken = []
    for _ in range(_TURNS * _GUIDES // len(paths)):
        for path in paths:
            start = time.process_time()
            client.get(path)
            taken.append((time.process_time() - start) * 1_000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
