"""Inside a process of its own: what editors do, as JSON: `python -m tests.benchmarks.desk_child`."""

import json
import resource
import statistics
import time

import django
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from . import invent

_SECTIONS, _STEPS = 12, 5
_TURNS = 9


def main() -> None:
    django.setup()
    client = Client(headers={"host": "127.0.0.1"})
    user = apps.get_model("auth.User").objects.create_superuser("bench")
    client.force_login(user)
    client.post("/admin/articles/article/add/", _form(0))
    article = apps.get_model("articles.Article").objects.latest("pk")
    page = f"/admin/articles/article/{article.pk}/change/"
    figures = {
        "saving": _measure(lambda turn: client.post(page, _form(turn, base=turn)), 302),
        "editing page": _measure(lambda turn: client.get(page), 200),
        "desk": _measure(lambda turn: client.get("/admin/"), 200),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(figures))


def _measure(act, status: int) -> dict[str, float]:
    """Median time, and the most queries; the first turn fills the caches of the process."""
    taken, queries = [], []
    for turn in range(1, _TURNS + 2):
        with CaptureQueriesContext(connection) as captured:
            start = time.perf_counter()
            response = act(turn)
            taken.append((time.perf_counter() - start) * 1_000)
        queries.append(len(captured))
        assert response.status_code == status, response.status_code
    return {"milliseconds": statistics.median(taken[1:]), "queries": max(queries[1:])}


def _form(turn: int, base: int = 0) -> dict[str, str]:
    """A guide of twelve sections and sixty steps; each turn says something else."""
    form = {"title": "很长的一篇指南", "summary": f"第 {turn} 次改", "_save": "1"}
    form |= {"first_action": "打电话", "_base": str(base or "")}
    for section in range(1, _SECTIONS + 1):
        key = f"section-s{section}" if turn else f"section-new-{section}"
        form |= {f"{key}-heading": invent.title(section), f"{key}-kind": "steps"}
        for place in range(1, _STEPS + 1):
            number = section * 10 + place
            key = f"step-s{section}-{place}" if turn else f"step-new-{number}"
            text = f"{invent.title(number)}。" * 6
            form |= {f"{key}-title": invent.title(number), f"{key}-body": text}
            form |= {f"{key}-script": text, f"{key}-basis": "《民法典》第 678 条"}
    return form


if __name__ == "__main__":
    main()
