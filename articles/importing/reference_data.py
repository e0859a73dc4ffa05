"""Load reference data (topics, terms, helplines, …) from YAML files, and write it as YAML."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction
from django.db.models import Model

from articles.editing.errors import Refused
from articles.law.statements import note_all_statement_uses
from articles.models import (
    CourtQuestion,
    CrisisRule,
    Helpline,
    LegalStatement,
    Letter,
    PlanQuestion,
    PlanRule,
    ProofRule,
    Situation,
    Stage,
    StageAction,
    StageEvent,
    Synonym,
    Term,
    TimeLimit,
    Topic,
)
from articles.search.passage_index import index_situations
from articles.search.word_index import rebuild_words
from articles.text.errors import ParseError

from .articles import Outcome
from .file_errors import named_file_errors
from .reference_files import Nested, Reference, nested_rows, read_rows
from .reference_rows import load_rows

_SUFFIX = ".yaml"
_NOW_EVENTS = "改写成 events：每件事一项，有 side（loan 或 rent）、likelihood（likely、possible 或 court）、text"
_NOW_ACTIONS = "改写成 actions：每件事一项，有 text，能指到步骤的再加 guide、anchor"

REFERENCES = (
    Reference(
        "topics.yaml",
        Topic,
        "slug",
        ("slug", "name", "description", "debts", "life_first"),
        newer=("debts", "life_first"),
    ),
    Reference(
        "glossary.yaml",
        Term,
        "slug",
        ("slug", "name", "explanation", "detail", "aliases", "pinyin", "is_common"),
        lists=("aliases",),
        newer=("is_common",),
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
            "purpose",
            "debts",
            "note",
            "words",
            "on_guides",
        ),
        lists=("words",),
        newer=("debts", "purpose"),
    ),
    Reference(
        "situations.yaml",
        Situation,
        "slug",
        ("slug", "group", "phase", "label", "hint", "guide", "anchor"),
        newer=("phase",),
    ),
    Reference(
        "stages.yaml",
        Stage,
        "slug",
        ("slug", "name", "when", "basis"),
        nested=(
            Nested("events", StageEvent, "stage", ("side", "likelihood", "text")),
            Nested("actions", StageAction, "stage", ("text", "guide", "anchor")),
        ),
        former={"loan": _NOW_EVENTS, "rent": _NOW_EVENTS, "do": _NOW_ACTIONS},
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
    Reference(
        "letters",
        Letter,
        "slug",
        (
            "slug",
            "position",
            "name",
            "purpose",
            "summary",
            "creditors",
            "is_for_court",
            "title",
            "admits",
            "pays",
            "questions",
            "notices",
            "identity",
            "body",
            "attachments",
            "delivery",
            "forbidden",
            "outcome",
            "basis",
            "steps",
        ),
        lists=("creditors",),
        is_folder=True,
    ),
    Reference(
        "court-message.yaml", CourtQuestion, "slug", ("slug", "text", "why", "effect", "hint")
    ),
    Reference(
        "plan-questions.yaml",
        PlanQuestion,
        "slug",
        ("slug", "name", "text", "options"),
        lists=("options",),
    ),
    Reference("plan.yaml", PlanRule, "slug", ("slug", "part", "text", "condition", "target")),
    Reference(
        "time-limits.yaml",
        TimeLimit,
        "slug",
        (
            "slug",
            "name",
            "days",
            "months",
            "starts",
            "task",
            "hand_to",
            "missed",
            "note",
            "basis",
        ),
    ),
)


@dataclass(frozen=True)
class Loaded:
    """The result for one file: how many rows were added and updated, or the error.

    `kept` names the rows that an editor has changed; they keep the text of the editor.
    """

    path: Path
    added: int = 0
    updated: int = 0
    kept: tuple[str, ...] = ()
    error: ParseError | Refused | None = None

    @property
    def has_changes(self) -> bool:
        return bool(self.added or self.updated)


def check_references(folder: Path) -> list[Loaded]:
    """Check the files of the folder without a database query."""
    return [_attempt(_check, reference, path) for reference, path in _files(folder)]


@transaction.atomic
def load_references(folder: Path) -> list[Loaded]:
    """Load the files of the folder, each completely or not at all.

    Afterwards the search index, the uses of law and the site's version are updated.
    """
    guides_before = set(Situation.objects.values_list("guide", flat=True))
    loaded = []
    for reference, path in _files(folder):
        done = _attempt(load_reference, reference, path)
        loaded.append(done)
        # Existing guides may cite the new statements.
        if done.has_changes and reference.model is LegalStatement:
            note_all_statement_uses()
    if any(done.has_changes for done in loaded):
        rebuild_words()
        index_situations(guides_before.union(Situation.objects.values_list("guide", flat=True)))
    return loaded


@transaction.atomic
def load_reference(reference: Reference, path: Path) -> Loaded:
    """Add new rows, and update rows that no editor has changed.

    Rows keep their position. Raises ParseError.
    """
    rows = load_rows(reference, read_rows(reference, path, settings.IMPORT_MAX_BYTES))
    count = Counter(row.outcome for row in rows)
    kept = tuple(row.name for row in rows if row.outcome == Outcome.KEPT)
    return Loaded(path, count[Outcome.CREATED], count[Outcome.UPDATED], kept)


def reference_files(reference: Reference) -> Iterator[tuple[str, str]]:
    """The path of each file, and the YAML text that `load_reference` reads."""
    if not reference.is_folder:
        yield reference.file_name, reference_rows(reference)
        return
    for row in reference.model._default_manager.all():
        values = {name: value for name, value in _exported(reference, row).items() if value}
        name = f"{reference.file_name}/{values[reference.key]}{_SUFFIX}"
        yield name, yaml.dump(values, Dumper=_Blocks, allow_unicode=True, sort_keys=False)


class _Blocks(yaml.SafeDumper):
    """Writes texts of several lines as blocks, as somebody would type them."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Blocks.add_representer(str, _text)


def reference_rows(reference: Reference) -> str:
    """The table as the YAML text that `load_reference` reads."""
    table = reference.model._default_manager.prefetch_related(
        *(each.name for each in reference.nested)
    )
    rows = [_exported(reference, row) for row in table]
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)


def _exported(reference: Reference, instance: Model) -> dict[str, Any]:
    row = {name: getattr(instance, name) for name in reference.fields}
    row |= {name: row[name].splitlines() for name in reference.lists}
    nested = nested_rows(reference, instance)
    for each in reference.nested:
        values = [{name: getattr(item, name) for name in each.fields} for item in nested[each.name]]
        # As our own files have it: what is empty is left out.
        row[each.name] = [{name: text for name, text in item.items() if text} for item in values]
    return row


def _files(folder: Path) -> Iterator[tuple[Reference, Path]]:
    """Each path in the folder with the name of a reference file, whether it is a file or not."""
    for reference in REFERENCES:
        path = folder / reference.file_name
        if reference.is_folder and os.path.isdir(path):
            yield from ((reference, each) for each in sorted(path.glob(f"*{_SUFFIX}")))
        elif os.path.lexists(path) and not reference.is_folder:
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
