"""What every guide shows besides its own text, read once for each version of the site."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import Model

from articles.models import Helpline, LegalStatement, Stage, Term, Topic

from .guide_places import GuidePlace
from .stages import all_stages, places_of

# What is in these makes the pages: with a release that changes them, all are made anew.
_SOURCES = ("templates", "static", "articles", "helpcenter", "requirements.txt")
_OURS = {".py", ".html", ".css", ".js", ".svg", ".txt"}


@dataclass(frozen=True)
class Surroundings:
    """`stages` have their rows, `places` are where their actions lead, by slug and anchor; `terms`
    are by slug, `topics` by key; `due` is past review.

    `digest` is another one when anything in it is, or when the release is another one.
    """

    helplines: list[Helpline]
    stages: list[Stage]
    places: dict[tuple[str, str], GuidePlace]
    terms: dict[str, Term]
    topics: dict[int, Topic]
    due: list[LegalStatement]
    digest: str


def read_surroundings() -> Surroundings:
    """As they are now, in the transaction of the caller. Eight queries."""
    helplines, stages = list(Helpline.objects.all()), all_stages()
    places = places_of(stages)
    terms, due = list(Term.objects.all()), list(LegalStatement.objects.due())
    topics = list(Topic.objects.all())
    stage_rows = [row for each in stages for row in (*each.events.all(), *each.actions.all())]
    rows = [*helplines, *stages, *stage_rows, *terms, *due, *topics]
    return Surroundings(
        helplines,
        stages,
        places,
        {term.slug: term for term in terms},
        {topic.pk: topic for topic in topics},
        due,
        _digest(rows, places),
    )


@lru_cache(maxsize=1)
def surroundings_at(version: int) -> Surroundings:
    """The same as this process read them when it first met that version of the site.

    The version has to be read before: they may be newer than it says, but never older.
    """
    return read_surroundings()


def _digest(rows: Iterable[Model], places: dict[tuple[str, str], GuidePlace]) -> str:
    values = [
        [type(row).__name__, *(getattr(row, field.attname) for field in row._meta.concrete_fields)]
        for row in rows
    ]
    urls = sorted((named, place.url) for named, place in places.items())
    content = f"{_release()}{values!r}{urls!r}"
    return hashlib.sha256(content.encode()).hexdigest()


def _files(place: Path) -> Iterable[Path]:
    return [place] if place.is_file() else place.rglob("*")


@cache
def _release() -> str:
    """Of all files that the pages are made by."""
    files = [
        file
        for folder in _SOURCES
        for file in _files(Path(settings.BASE_DIR) / folder)
        if file.suffix in _OURS
    ]
    found = hashlib.sha256()
    for file in sorted(files):
        found.update(f"{file}\n".encode() + file.read_bytes())
    # Which names static files have, this process knows from when they were collected.
    names = getattr(staticfiles_storage, "hashed_files", {})
    found.update(repr(sorted(names.items())).encode())
    return found.hexdigest()
