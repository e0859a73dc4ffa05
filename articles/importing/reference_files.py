"""Reference data on disk -> rows that are not in the database yet. Asks no database."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from articles.models import MOST_STAGE_ROWS, POSITION_STEP
from articles.text.errors import ParseError
from articles.text.formats.decoding import decode
from articles.text.formats.plain_yaml import Plain, read_yaml
from articles.text.tidy import split_lines

from .files import read_bytes

_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Nested:
    """Rows that belong to a row: files have them in it, as a list of mappings with these fields.

    `name` is what files call the list, and the relation from the row to them; `parent` is their
    field for the row.
    """

    name: str
    model: type[models.Model]
    parent: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """A file of rows. `key` is the field that tells which row of the table a row of the file is.

    `lists` are fields that hold one item a line; files give them as lists. `former` are fields that
    files of earlier versions had, with what to write instead.
    """

    file_name: str
    model: type[models.Model]
    key: str
    fields: tuple[str, ...]
    lists: tuple[str, ...] = ()
    nested: tuple[Nested, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """All that a row of the file may have."""
        return (*self.fields, *(each.name for each in self.nested))


# The rows that belong to a row, by the name of their list, each list in its order.
NestedRows = Mapping[str, list[models.Model]]


@dataclass(frozen=True)
class FileRow:
    """A row of a file as an instance, clean by itself. `line` is where it begins."""

    key: str
    line: int
    instance: models.Model
    nested: NestedRows


def read_rows(reference: Reference, path: Path, max_bytes: int) -> list[FileRow]:
    """The rows of the file, in its order. Raises ParseError, with the line and the row's key."""
    text, _ = decode(read_bytes(path, max_bytes))
    found = read_yaml(text, "").value or []
    fields = "、".join(reference.names)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise ParseError(f"应当是一个列表，每一项有 {fields}")
    rows = [_row(reference, place, values) for place, values in enumerate(found)]
    _refuse_doubles(rows)
    return rows


def _refuse_doubles(rows: list[FileRow]) -> None:
    seen = set()
    for row in rows:
        if row.key in seen:
            raise ParseError(f"「{row.key}」写了两次", row.line)
        seen.add(row.key)


def _row(reference: Reference, place: int, values: dict[str, tuple[int, Plain]]) -> FileRow:
    first = min((line for line, _ in values.values()), default=None)
    line, key = values.get(reference.key, (first, None))
    if isinstance(key, str):
        _refuse_former(reference, key, values)
    if not isinstance(key, str) or not set(values) <= set(reference.names):
        fields = "、".join(reference.names)
        raise ParseError(f"第 {place + 1} 项应当有 {reference.key}，只能有 {fields}", line)
    own = {name: each for name, each in values.items() if name in reference.fields}
    instance = _instance(reference, f"「{key}」", own, position=place)
    try:
        instance.clean_fields()
        instance.clean()
    except ValidationError as error:
        raise refusal(f"「{key}」", error, line, reference.model) from None
    nested = {
        each.name: _nested(each, f"「{key}」的 {each.name}", *values.get(each.name, (line, None)))
        for each in reference.nested
    }
    return FileRow(getattr(instance, reference.key), line, instance, nested)


def _refuse_former(reference: Reference, key: str, values: Mapping[str, tuple[int, Plain]]) -> None:
    for name, instead in reference.former.items():
        if name in values:
            raise ParseError(f"「{key}」的 {name} 是以前的写法。{instead}", values[name][0])


def _nested(kind: Nested, where: str, line: int, items: Plain) -> list[models.Model]:
    """The rows of a list inside a row. `where` is what sentences call the list."""
    fields = "、".join(kind.fields)
    items = [] if items is None else items
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ParseError(f"{where} 应当是一个列表，每一项有 {fields}", line)
    if len(items) > MOST_STAGE_ROWS:
        raise ParseError(f"{where} 有 {len(items)} 项，最多 {MOST_STAGE_ROWS} 项", line)
    return [
        _nested_row(kind, f"{where} 第 {place} 项", line, item, place)
        for place, item in enumerate(items, start=1)
    ]


def _nested_row(
    kind: Nested, where: str, line: int, item: dict[str, tuple[int, Plain]], place: int
) -> models.Model:
    line = min((at for at, _ in item.values()), default=line)
    if not set(item) <= set(kind.fields):
        raise ParseError(f"{where} 只能有 {'、'.join(kind.fields)}", line)
    instance = _instance(kind, where, item, position=place * POSITION_STEP)
    try:
        instance.clean_fields(exclude=[kind.parent])
        instance.clean()
    except ValidationError as error:
        raise refusal(where, error, line, kind.model) from None
    return instance


def _instance(
    kind: Reference | Nested, where: str, values: dict[str, tuple[int, Plain]], position: int
) -> models.Model:
    instance = kind.model(position=position)
    for name, (line, value) in values.items():
        if value is not None:
            setattr(instance, name, _value(kind, f"{where}的 {name}", name, value, line))
    return instance


def nested_rows(reference: Reference, instance: models.Model) -> NestedRows:
    """Those that a row of the table has."""
    return {each.name: list(getattr(instance, each.name).all()) for each in reference.nested}


def digest_of(
    reference: Reference, instance: models.Model, nested: NestedRows | None = None
) -> str:
    """SHA-256 (hex) over what the row says: rows with equal digests say the same.

    What says nothing is left out, so that a field that is new does not change what was there. White
    space outside and the kind of line breaks say nothing either: forms change both.
    """
    said = _saying(reference.fields, instance)
    for each in reference.nested:
        if rows := (nested or {}).get(each.name):
            said[each.name] = [_saying(each.fields, row) for row in rows]
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _saying(fields: Iterable[str], instance: models.Model) -> dict[str, Any]:
    """By field what is said there, without what says nothing."""
    return {name: said for name in fields if (said := _said(getattr(instance, name)))}


def _said(value: str | date | bool | None) -> str | bool | None:
    if isinstance(value, str):
        return "\n".join(split_lines(value)).strip()
    return value.isoformat() if isinstance(value, date) else value


def refusal(where: str, error: ValidationError, line: int, model: type[models.Model]) -> ParseError:
    """What is wrong with a row, as the file calls it. `where` is what sentences call the row."""
    name, errors = next(iter(error.update_error_dict({}).items()))
    if name == NON_FIELD_ERRORS:
        return ParseError(f"{where}：{errors[0].messages[0]}", line)
    message = errors[0].messages[0]
    if errors[0].code == "invalid_choice":
        choices = (f"{value}（{label}）" for value, label in model._meta.get_field(name).choices)
        message = f"只能是 {'、'.join(choices)}"
    return ParseError(f"{where}的 {name}：{message}", line)


def _value(kind: Reference | Nested, where: str, name: str, value: Plain, line: int) -> Any:
    """What the field takes. Texts are as they are written; the field reads days and the like."""
    if isinstance(kind, Reference) and name in kind.lists:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ParseError(f"{where} 应当是一个列表，每一项是一段文字", line)
        return "\n".join(item.strip() for item in value)
    if not isinstance(value, str):
        raise ParseError(f"{where} 应当是一段文字", line)
    if isinstance(kind.model._meta.get_field(name), models.BooleanField):
        if value.lower() not in _BOOLEANS:
            raise ParseError(f"{where} 应当是 true 或 false", line)
        return _BOOLEANS[value.lower()]
    # Blocks end with a line break. Spaces may be meant.
    return value.strip("\n")
