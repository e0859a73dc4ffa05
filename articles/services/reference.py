"""Reference data: rows that editors keep, first loaded from YAML files and exported to them again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ValidationError
from django.db import models, transaction

from articles.models import (
    Helpline,
    LegalStatement,
    ProofRule,
    Situation,
    Stage,
    Synonym,
    Term,
    Topic,
)
from articles.text.errors import ParseError

from .freshness import touch_site
from .indexing import index_situations
from .ledger import note_all_statement_uses
from .wording import rebuild_words


@dataclass(frozen=True)
class Reference:
    """A file of rows. `key` is the field that tells which row of the table a row of the file is.

    `lists` are fields that hold one item a line; files give them as lists.
    """

    file_name: str
    model: type[models.Model]
    key: str
    fields: tuple[str, ...]
    lists: tuple[str, ...] = ()


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
)


def load_references(folder: Path) -> None:
    """Load those files that the folder has. Raises ParseError, with nothing of that file loaded."""
    added = 0
    for reference in REFERENCES:
        path = folder / reference.file_name
        if path.is_file():
            count = load_reference(reference, path)
            added += count
            # Guides that are there already cite them too.
            if count and reference.model is LegalStatement:
                note_all_statement_uses()
    if added:
        rebuild_words()
        touch_site()
        index_situations(Situation.objects.values_list("guide", flat=True))


@transaction.atomic
def load_reference(reference: Reference, path: Path) -> int:
    """Make the rows that are not there yet, in the order of the file; return how many.

    A row that is there is left as it is: an editor may have changed it. Raises ParseError.
    """
    rows = _read_rows(reference, path)
    keys = set(reference.model.objects.values_list(reference.key, flat=True))
    missing = [(place, row) for place, row in enumerate(rows) if row[reference.key] not in keys]
    for place, row in missing:
        _add(reference, row, place, path)
    return len(missing)


def reference_rows(reference: Reference) -> str:
    """The table as the YAML text that `load_reference` reads."""
    rows = list(reference.model.objects.values(*reference.fields))
    for row in rows:
        row |= {name: row[name].splitlines() for name in reference.lists}
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)


def _read_rows(reference: Reference, path: Path) -> list[dict[str, Any]]:
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError):
        raise ParseError(f"{path.name} 不是有效的 YAML") from None
    fields = ", ".join(reference.fields)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ParseError(f"{path.name} 应当是一个列表，每一项有 {fields}")
    for place, row in enumerate(rows, 1):
        if reference.key not in row or not set(row) <= set(reference.fields):
            raise ParseError(f"{path.name} 第 {place} 项应当有 {reference.key}，只能有 {fields}")
    return rows


def _add(reference: Reference, row: dict[str, Any], place: int, path: Path) -> None:
    given = {field: value for field, value in row.items() if value is not None}
    given |= {name: "\n".join(map(str, given[name])) for name in reference.lists if name in given}
    instance = reference.model(position=place, **given)
    try:
        instance.full_clean()
    except ValidationError as error:
        reason = f"{path.name} 的「{row[reference.key]}」：{error.messages[0]}"
        raise ParseError(reason) from None
    instance.save()
