"""The YAML block at the head of a file in our own text form."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import yaml

from .errors import ParseError

FENCE = "---"
_MAX_LINES = 500
_TEXTS = ("slug", "topic", "summary", "first_action", "layout")
_LISTS = ("platforms", "aliases", "related")
_SOURCE_TEXTS = ("title", "publisher", "author", "category", "url", "notice")


@dataclass
class FrontMatter:
    """Values by key, and the 1-based lines on which each key stands.

    `values` holds str for texts, list[str] for lists, an ISO 8601 str for `last_checked`, and a
    dict for `source` (texts, an ISO 8601 `date`, an int `views`). A key that is not there is absent.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    end: int = 0


def read_front_matter(lines: list[str]) -> FrontMatter | None:
    """Read the block that starts at the first line, or return None when there is none.

    Raises ParseError, with its line, when the block does not end, is no YAML mapping of plain
    values, or a value has the wrong type.
    """
    if not lines or lines[0].strip() != FENCE:
        return None
    end = next((i for i, line in enumerate(lines[1:_MAX_LINES], 1) if line.strip() == FENCE), None)
    if end is None:
        raise ParseError("文件开头的「---」没有找到结尾的「---」", 1)
    # YAML counts these as line breaks, editors do not.
    block = re.sub("[\x85\u2028\u2029]", " ", "\n".join(lines[1:end]))
    found = FrontMatter(end=end + 1)
    for key, line, value in _pairs(block):
        if key in found.lines:
            raise ParseError(f"「{key}」写了两次", line)
        found.lines[key] = [line]
        _store(found, key, value, line)
    _spread_lines(found, lines)
    return found


def _pairs(block: str) -> list[tuple[str, int, Any]]:
    try:
        # Anchors and aliases can make a small block expand without bound; nothing here needs them.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, yaml.SafeLoader)):
            raise ParseError("文件开头的设置不支持 YAML 引用(*)", 1)
        node = yaml.compose(block, yaml.SafeLoader)
        if node is None:
            return []
        if not isinstance(node, yaml.MappingNode):
            raise ParseError("文件开头的设置应当每行写成「名称： 值」", 2)
        loader = yaml.SafeLoader("")
        return [
            (str(key.value), key.start_mark.line + 2, loader.construct_object(value, deep=True))
            for key, value in node.value
        ]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, ParseError):
            raise
        mark = getattr(error, "problem_mark", None)
        raise ParseError("文件开头的设置不是有效的 YAML", mark.line + 2 if mark else 1) from None


def _store(found: FrontMatter, key: str, value: Any, line: int) -> None:
    if key in _TEXTS:
        found.values[key] = _text(key, value, line)
    elif key in _LISTS:
        found.values[key] = _texts(key, value, line)
    elif key == "last_checked":
        found.values[key] = _iso(key, value, line)
    elif key == "source":
        found.values[key] = _source(value, line)
    else:
        found.unknown.append((line, key))


def _text(key: str, value: Any, line: int) -> str:
    if isinstance(value, (dict, list)):
        raise ParseError(f"「{key}」应当是一段文字", line)
    return "" if value is None else str(value)


def _texts(key: str, value: Any, line: int) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise ParseError(f"「{key}」应当是一个列表", line)
    return [_text(key, item, line) for item in value]


def _iso(key: str, value: Any, line: int) -> str | None:
    """YAML turns most dates into objects; what it left as text must still be a date."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, (date, datetime)):
            return value.isoformat()
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise ParseError(f"「{key}」应当是日期，例如 2026-11-20", line) from None
    return moment.date().isoformat() if len(str(value)) <= 10 else moment.isoformat()


def _source(value: Any, line: int) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ParseError("「source」应当写成几行「名称： 值」", line)
    source: dict[str, Any] = {
        key: _text(key, value[key], line) or None for key in _SOURCE_TEXTS if key in value
    }
    source["published"] = _iso("date", value.get("date"), line)
    views = value.get("views")
    if views is not None and not isinstance(views, int):
        raise ParseError("「views」应当是一个整数", line)
    source["views"] = views
    return source


def _spread_lines(found: FrontMatter, lines: list[str]) -> None:
    """Give every line of a value to its key: all up to the next key."""
    owners = sorted((numbers[0], key) for key, numbers in found.lines.items())
    for (start, key), (stop, _) in zip(owners, [*owners[1:], (found.end, "")], strict=True):
        found.lines[key] = [n for n in range(start, stop) if lines[n - 1].strip()]


def write_front_matter(values: dict[str, Any]) -> str:
    """The block for `values`, in their order, ending with its fence and a line break."""
    block = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100)
    return f"{FENCE}\n{block}{FENCE}\n"
