"""Parse files of reference data into unsaved rows, without a database query."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from articles.text.errors import ParseError
from articles.text.formats.decoding import decode
from articles.text.formats.plain_yaml import Plain, read_yaml
from articles.text.tidy_text import split_lines

from .files import read_bytes

_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Reference:
    """A file and its table. `key` is the unique field that identifies a row in both.

    `lists` are fields with one item a line in the table and a list in the file.
    """

    file_name: str
    model: type[models.Model]
    key: str
    fields: tuple[str, ...]
    lists: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileRow:
    """A row of a file as an unsaved, validated instance. `line` is its first line (1-based)."""

    key: str
    line: int
    instance: models.Model


def read_rows(reference: Reference, path: Path, max_bytes: int) -> list[FileRow]:
    """The rows of the file, in order. Raises ParseError with the line and the key of the row."""
    text, _ = decode(read_bytes(path, max_bytes))
    found = read_yaml(text, "").value or []
    fields = "、".join(reference.fields)
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
    if line is None or not isinstance(key, str) or not set(values) <= set(reference.fields):
        fields = "、".join(reference.fields)
        raise ParseError(f"第 {place + 1} 项应当有 {reference.key}，只能有 {fields}", line)
    instance = reference.model(position=place)
    for name, (at, value) in values.items():
        if value is not None:
            setattr(instance, name, _value(reference, key, name, value, at))
    try:
        instance.clean_fields()
        instance.clean()
    except ValidationError as error:
        raise refusal(key, error, line) from None
    return FileRow(getattr(instance, reference.key), line, instance)


def digest_of(reference: Reference, instance: models.Model) -> str:
    """SHA-256 (hex) over the values of a row.

    Empty values are left out, so that a new field does not change the digests of old rows. Outer
    white space and the kind of line breaks do not count either, because forms change both.
    """
    values = {name: _canonical(getattr(instance, name)) for name in reference.fields}
    values = {name: value for name, value in values.items() if value}
    canonical = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _canonical(value: str | date | bool | None) -> str | bool | None:
    if isinstance(value, str):
        return "\n".join(split_lines(value)).strip()
    return value.isoformat() if isinstance(value, date) else value


def refusal(key: str, error: ValidationError, line: int) -> ParseError:
    """The first validation error of a row as a ParseError, with the field as the file names it."""
    name, errors = next(iter(error.update_error_dict({}).items()))
    where = "" if name == NON_FIELD_ERRORS else f"的 {name}"
    return ParseError(f"「{key}」{where}：{errors[0].messages[0]}", line)


def _value(reference: Reference, key: str, name: str, value: Plain, line: int) -> Any:
    """The value for the field. Texts stay as written; the model field converts dates and the like."""
    if name in reference.lists:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ParseError(f"「{key}」的 {name} 应当是一个列表，每一项是一段文字", line)
        return "\n".join(item.strip() for item in value)
    if not isinstance(value, str):
        raise ParseError(f"「{key}」的 {name} 应当是一段文字", line)
    if isinstance(reference.model._meta.get_field(name), models.BooleanField):
        if value.lower() not in _BOOLEANS:
            raise ParseError(f"「{key}」的 {name} 应当是 true 或 false", line)
        return _BOOLEANS[value.lower()]
    # YAML blocks end with a line break. Spaces stay, because they may be intended.
    return value.strip("\n")
