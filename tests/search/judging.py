"""What a search finds, against what a fair judge would want."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from articles.search.results import Results


@dataclass(frozen=True)
class Judged:
    """A query with the guides that are right first, and in each the right places."""

    query: str
    kind: str
    guides: tuple[str, ...]
    steps: dict[str, tuple[str, ...]]

    @property
    def is_covered(self) -> bool:
        return bool(self.guides)


def read_judged(path: Path) -> list[Judged]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Judged(
            entry["q"],
            entry["kind"],
            tuple(entry["guides"]),
            {slug: tuple(anchors) for slug, anchors in entry.get("steps", {}).items()},
        )
        for entry in entries
    ]


def is_right_guide(judged: Judged, results: Results) -> bool:
    return bool(results.hits) and results.hits[0].article.slug in judged.guides


def is_right_step(judged: Judged, results: Results) -> bool:
    """Is one of the right places among the steps that the first hit shows?"""
    if not results.hits:
        return False
    first = results.hits[0]
    shown = {step.url.partition("#")[2] for step in first.steps}
    return bool(shown.intersection(judged.steps.get(first.article.slug, ())))


def is_honest(results: Results) -> bool:
    """For what the site does not cover: nothing, or the nearest, named as such."""
    return not results.hits or results.is_relaxed
