"""Read and write the YAML block at the head of a file in our own text form."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import yaml

from articles.text.errors import ParseError
from articles.text.labels import SOURCE_TEXTS
from articles.text.tidy_text import tidy_line

from .plain_yaml import YAML_BREAK, read_yaml

FENCE = "---"
# The library needs some ten seconds for a megabyte.
_MOST_CHARACTERS = 50_000
_TEXTS = ("slug", "topic", "summary", "first_action", "layout")
_LISTS = ("platforms", "aliases", "related")
# The sizes of the database columns.
_SLUG_SIZES = {"slug": 80, "topic": 60}
_ITEM_SIZES = {"platforms": 60, "related": 200}
_SLUG = re.compile("[-a-zA-Z0-9_]+")
# At most 18 digits: a database column holds no more.
_COUNT = re.compile("[0-9]{1,18}")
# In files the day of publication is called `date`.
_SOURCE_TEXTS = tuple(name for name in SOURCE_TEXTS if name != "published")


@dataclass
class FrontMatter:
    """Values by key, and the 1-based numbers of the lines of each key.

    `values` has str for texts, list[str] for lists, an ISO 8601 str for `last_checked`, and a dict
    for `source` (texts, an ISO 8601 `published`, an int `views`); only the keys that the file has.
    `unknown` has (line, key), `cleaned` the lines of values with control characters, which were
    removed. `end` is the number of lines of the block.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    cleaned: list[int] = field(default_factory=list)
    end: int = 0


def read_front_matter(lines: list[str]) -> FrontMatter | None:
    """Read the block that starts at the first line, or return None when there is none.

    Raises ParseError, with its line, when the block does not end, is too long, is no YAML mapping of
    plain values, or a value has the wrong type.
    """
    if not lines or lines[0].strip() != FENCE:
        return None
    # An indented fence belongs to a value of several lines.
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise ParseError("文件开头的「---」没有找到结尾的「---」", 1)
    block = "\n".join(lines[1:end])
    if len(block) > _MOST_CHARACTERS:
        raise ParseError(f"文件开头的设置太长，最多 {_MOST_CHARACTERS:,} 字", 1)
    read = read_yaml(block, "文件开头的设置", first_line=2)
    values = {} if read.value is None else read.value
    if not isinstance(values, dict):
        raise ParseError("文件开头的设置应当每行写成「名称： 值」", 2)
    found = FrontMatter(end=end + 1, cleaned=read.cleaned)
    for key, (line, value) in values.items():
        found.lines[key] = [line]
        _store(found, key, value, line)
    _spread_lines(found, lines)
    return found


def _store(found: FrontMatter, key: str, value: Any, line: int) -> None:
    if key in _TEXTS:
        found.values[key] = _text(key, value, line)
        _check_slug(key, found.values[key].strip(), line)
    elif key in _LISTS:
        found.values[key] = _texts(key, value, line)
        _check_sizes(key, found.values[key], line)
    elif key == "last_checked":
        found.values[key] = _iso(key, value, line)
    elif key == "source":
        found.values[key] = _source(found, value, line)
    else:
        found.unknown.append((line, key))


def _text(key: str, value: Any, line: int) -> str:
    if isinstance(value, (dict, list)):
        raise ParseError(f"「{key}」应当是一段文字", line)
    return value or ""


def _texts(key: str, value: Any, line: int) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise ParseError(f"「{key}」应当是一个列表", line)
    return [_text(key, item, line) for item in value]


def _check_slug(key: str, text: str, line: int) -> None:
    """Raises ParseError for a slug that is too long or has other characters; empty is allowed."""
    size = _SLUG_SIZES.get(key)
    if size and text and not (len(text) <= size and _SLUG.fullmatch(text)):
        raise ParseError(f"{key} 只能用字母、数字、短横线和下划线，最多 {size} 个", line)


def _check_sizes(key: str, items: list[str], line: int) -> None:
    size = _ITEM_SIZES.get(key)
    if size and any(len(tidy_line(item)) > size for item in items):
        raise ParseError(f"{key} 的每一项最多 {size} 字", line)


def _iso(key: str, value: Any, line: int) -> str | None:
    text = _text(key, value, line).strip()
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ParseError(f"「{key}」应当是日期，例如 2026-11-20", line) from None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()


def _source(found: FrontMatter, value: Any, line: int) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ParseError("「source」应当写成几行「名称： 值」", line)
    source: dict[str, Any] = {}
    for key, (number, item) in value.items():
        if key in _SOURCE_TEXTS:
            source[key] = _text(key, item, number) or None
        elif key == "date":
            source["published"] = _iso(key, item, number)
        elif key == "views":
            source["views"] = _count(key, item, number)
        else:
            found.unknown.append((number, f"source.{key}"))
    return source


def _count(key: str, value: Any, line: int) -> int | None:
    text = _text(key, value, line).strip()
    if text and not _COUNT.fullmatch(text):
        raise ParseError(f"「{key}」应当是一个整数", line)
    return int(text) if text else None


def _spread_lines(found: FrontMatter, lines: list[str]) -> None:
    """Give all lines up to the next key to the key before them."""
    owners = sorted((numbers[0], key) for key, numbers in found.lines.items())
    stops = [*(start for start, _ in owners[1:]), found.end]
    for (start, key), stop in zip(owners, stops, strict=False):
        found.lines[key] = [n for n in range(start, stop) if lines[n - 1].strip()]


class _Dumper(yaml.SafeDumper):
    """Writes characters that only YAML counts as line breaks as escapes."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = '"' if YAML_BREAK.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)


def write_front_matter(values: dict[str, Any]) -> str:
    """The block with `values` in their order, from fence to fence, with a line break at the end."""
    block = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return f"{FENCE}\n{block}{FENCE}\n"
