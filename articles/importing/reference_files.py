"""Parse files of reference data into unsaved rows, without a database query."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from articles.models import MOST_STAGE_ROWS, POSITION_STEP, VersionedRow
from articles.text.errors import ParseError
from articles.text.formats.decoding import decode
from articles.text.formats.plain_yaml import Plain, read_yaml
from articles.text.tidy_text import split_lines

from .files import read_bytes

_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Nested:
    """Rows that belong to a row of the file, given inside it as a list of mappings.

    `name` is the name of the list in files and of the reverse relation in the model; `parent` is
    the foreign key to the row.
    """

    name: str
    model: type[models.Model]
    parent: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """A file and its table. `key` is the unique field that identifies a row in both.

    `lists` are fields with one item a line in the table and a list in the file. `former` are fields of
    earlier versions' files, with what to write instead; `newer` are fields that those files lack:
    a row without one keeps the value that it has. `is_folder`: `file_name` is a folder, with a file
    for each row.
    """

    file_name: str
    model: type[models.Model]
    key: str
    fields: tuple[str, ...]
    lists: tuple[str, ...] = ()
    nested: tuple[Nested, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)
    newer: tuple[str, ...] = ()
    is_folder: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All that a row of the file may have."""
        return (*self.fields, *(each.name for each in self.nested))


# The rows that belong to a row, by the name of their list, each list in its order.
NestedRows = Mapping[str, list[models.Model]]


@dataclass(frozen=True)
class FileRow:
    """A row of a file as an unsaved, validated instance.

    `line` is its first line (1-based), `absent` are the `newer` fields that it lacks.
    """

    key: str
    line: int
    instance: models.Model
    nested: NestedRows
    absent: tuple[str, ...] = ()


def read_rows(reference: Reference, path: Path, max_bytes: int) -> list[FileRow]:
    """The rows of the file, in order. Raises ParseError with the line and the key of the row."""
    text, _ = decode(read_bytes(path, max_bytes))
    found = read_yaml(text, "").value or []
    fields = "、".join(reference.names)
    if reference.is_folder:
        if not isinstance(found, dict):
            raise ParseError(f"应当是「名称: 值」，有 {fields}")
        found = [found]
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
    if line is None or not isinstance(key, str) or not set(values) <= set(reference.names):
        fields = "、".join(reference.names)
        raise ParseError(f"第 {place + 1} 项应当有 {reference.key}，只能有 {fields}", line)
    own = {name: each for name, each in values.items() if name in reference.fields}
    instance = _instance(reference, f"「{key}」", own, position=place)
    try:
        instance.clean_fields()
        instance.clean()
        _refuse_mistakes(instance)
    except ValidationError as error:
        raise refusal(f"「{key}」", error, line, reference.model) from None
    nested = {
        each.name: _nested(each, f"「{key}」的 {each.name}", *values.get(each.name, (line, None)))
        for each in reference.nested
    }
    absent = tuple(name for name in reference.newer if name not in values)
    return FileRow(getattr(instance, reference.key), line, instance, nested, absent)


def _refuse_mistakes(instance: models.Model) -> None:
    """What a file brings goes online: with mistakes it is not taken. Raises ValidationError."""
    if isinstance(instance, VersionedRow) and (mistakes := instance.mistakes()):
        raise ValidationError(mistakes)


def _refuse_former(reference: Reference, key: str, values: Mapping[str, tuple[int, Plain]]) -> None:
    for name, instead in reference.former.items():
        if name in values:
            raise ParseError(f"「{key}」的 {name} 是以前的写法。{instead}", values[name][0])


def _nested(kind: Nested, where: str, line: int, items: Plain) -> list[models.Model]:
    """The rows of a list inside a row. `where` is how sentences name the list."""
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
        # An empty day is no day: the column would refuse it only when the row is saved.
        is_day = isinstance(kind.model._meta.get_field(name), models.DateField)
        if value is not None and not (is_day and value == ""):
            setattr(instance, name, _value(kind, f"{where}的 {name}", name, value, line))
    return instance


def nested_rows(reference: Reference, instance: models.Model) -> NestedRows:
    """The nested rows that a row of the table has, by the names of their lists."""
    return {each.name: list(getattr(instance, each.name).all()) for each in reference.nested}


def digest_of(
    reference: Reference, instance: models.Model, nested: NestedRows | None = None
) -> str:
    """SHA-256 (hex) over the values of a row and of its nested rows.

    Empty values are left out, so that a new field does not change the digests of old rows. Outer
    white space and the kind of line breaks do not count either, because forms change both.
    """
    values = _canonical_values(reference.fields, instance)
    for each in reference.nested:
        if rows := (nested or {}).get(each.name):
            values[each.name] = [_canonical_values(each.fields, row) for row in rows]
    canonical = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _canonical_values(fields: Iterable[str], instance: models.Model) -> dict[str, Any]:
    """The values of the fields by name, without empty ones."""
    return {name: value for name in fields if (value := _canonical(getattr(instance, name)))}


def _canonical(value: str | date | bool | None) -> str | bool | None:
    if isinstance(value, str):
        return "\n".join(split_lines(value)).strip()
    return value.isoformat() if isinstance(value, date) else value


def refusal(where: str, error: ValidationError, line: int, model: type[models.Model]) -> ParseError:
    """The first validation error of a row as a ParseError; `where` is how the sentence names the row."""
    name, errors = next(iter(error.update_error_dict({}).items()))
    if name == NON_FIELD_ERRORS:
        return ParseError(f"{where}：{errors[0].messages[0]}", line)
    message = errors[0].messages[0]
    field = model._meta.get_field(name)
    if errors[0].code == "invalid_choice" and isinstance(field, models.Field):
        choices = (f"{value}（{label}）" for value, label in field.choices or ())
        message = f"只能是 {'、'.join(choices)}"
    return ParseError(f"{where}的 {name}：{message}", line)


def _value(kind: Reference | Nested, where: str, name: str, value: Plain, line: int) -> Any:
    """The value for the field. Texts stay as written; the model field converts dates and the like."""
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
    # YAML blocks end with a line break. Spaces stay, because they may be intended, but not alone.
    return value.strip("\n") if value.strip() else ""
