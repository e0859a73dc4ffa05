"""Reference data: rows that editors keep, first loaded from YAML files and exported to them again."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from django.conf import settings
from django.db import transaction

from articles.delivery.site_version import touch_site
from articles.editing.errors import Refused
from articles.law.statements import note_all_statement_uses
from articles.models import (
    CrisisRule,
    Helpline,
    LegalStatement,
    ProofRule,
    Situation,
    Stage,
    Synonym,
    Term,
    Topic,
)
from articles.search.passages import index_situations
from articles.search.words import rebuild_words
from articles.text.errors import ParseError

from .articles import Outcome
from .file_errors import named_file_errors
from .reference_files import Reference, read_rows
from .reference_rows import load_rows

REFERENCES = (
    Reference("topics.yaml", Topic, "slug", ("slug", "name", "description")),
    Reference(
        "glossary.yaml",
        Term,
        "slug",
        ("slug", "name", "explanation", "detail", "aliases", "pinyin"),
        lists=("aliases",),
    ),
    Reference(
        "synonyms.yaml",
        Synonym,
        "slug",
        ("slug", "words", "means", "is_ambiguous"),
        lists=("words", "means"),
    ),
    Reference(
        "helplines.yaml",
        Helpline,
        "slug",
        (
            "slug",
            "name",
            "number",
            "url",
            "owner",
            "good_for",
            "not_for",
            "note",
            "words",
            "on_guides",
        ),
        lists=("words",),
    ),
    Reference("situations.yaml", Situation, "slug", ("slug", "label", "hint", "guide", "anchor")),
    Reference(
        "stages.yaml", Stage, "slug", ("slug", "name", "when", "loan", "rent", "do", "basis")
    ),
    Reference(
        "ledger.yaml",
        LegalStatement,
        "slug",
        (
            "slug",
            "law",
            "provisions",
            "in_force_from",
            "in_force_to",
            "says",
            "confidence",
            "verified_on",
            "review_by",
            "url",
            "note",
        ),
    ),
    Reference(
        "proofreading.yaml",
        ProofRule,
        "slug",
        (
            "slug",
            "pattern",
            "is_regex",
            "is_deletion",
            "suggestion",
            "why",
            "unless",
            "severity",
            "is_active",
        ),
        lists=("unless",),
    ),
    Reference(
        "crisis.yaml",
        CrisisRule,
        "slug",
        ("slug", "name", "kind", "phrases", "also", "unless", "by_sound", "is_active"),
        lists=("phrases", "also", "unless"),
    ),
)


@dataclass(frozen=True)
class Loaded:
    """What became of a file: how many rows were made or brought up to it, or what is wrong with it.

    `kept` names the rows in which the file says something else than an editor, whose words stay.
    """

    path: Path
    added: int = 0
    updated: int = 0
    kept: tuple[str, ...] = ()
    error: ParseError | Refused | None = None

    @property
    def is_news(self) -> bool:
        return bool(self.added or self.updated)


def check_references(folder: Path) -> list[Loaded]:
    """What is wrong with the files themselves. Asks no database."""
    return [_attempt(_check, reference, path) for reference, path in _files(folder)]


@transaction.atomic
def load_references(folder: Path) -> list[Loaded]:
    """Load those files that the folder has, each whole or not at all.

    What pages, searches and the ledger make of the rows comes with them.
    """
    led_to = set(Situation.objects.values_list("guide", flat=True))
    loaded = []
    for reference, path in _files(folder):
        done = _attempt(load_reference, reference, path)
        loaded.append(done)
        # Guides that are there already cite them too.
        if done.is_news and reference.model is LegalStatement:
            note_all_statement_uses()
    if any(done.is_news for done in loaded):
        rebuild_words()
        touch_site()
        index_situations(led_to.union(Situation.objects.values_list("guide", flat=True)))
    return loaded


@transaction.atomic
def load_reference(reference: Reference, path: Path) -> Loaded:
    """Make the rows that are not there yet, and bring those up to the file that nobody edited.

    Rows stay in their place. Raises ParseError.
    """
    rows = load_rows(reference, read_rows(reference, path, settings.IMPORT_MAX_BYTES))
    count = Counter(row.outcome for row in rows)
    kept = tuple(row.name for row in rows if row.outcome == Outcome.KEPT)
    return Loaded(path, count[Outcome.CREATED], count[Outcome.UPDATED], kept)


def reference_rows(reference: Reference) -> str:
    """The table as the YAML text that `load_reference` reads."""
    rows = list(reference.model._default_manager.values(*reference.fields))
    for row in rows:
        row |= {name: row[name].splitlines() for name in reference.lists}
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)


def _files(folder: Path) -> Iterator[tuple[Reference, Path]]:
    """What stands in the folder under the name of a reference, a file or not."""
    for reference in REFERENCES:
        path = folder / reference.file_name
        if os.path.lexists(path):
            yield reference, path


def _attempt(act: Callable[[Reference, Path], Loaded], reference: Reference, path: Path) -> Loaded:
    try:
        with named_file_errors():
            return act(reference, path)
    except (ParseError, Refused) as error:
        return Loaded(path, error=error)


def _check(reference: Reference, path: Path) -> Loaded:
    read_rows(reference, path, settings.IMPORT_MAX_BYTES)
    return Loaded(path)
