"""Read a safe subset of YAML: texts, lists and mappings, with line numbers for error messages."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from articles.text.control_characters import (
    SOFT_BREAK,
    BrokenCharacter,
    clean_text,
    without_control_characters,
)
from articles.text.errors import ParseError

# A mapping is a dict from key to (1-based line, value), a list is a list, null is None, and
# anything else is the text as written: YAML would read `010` as 8 and `yes` as true.
Plain = Any

_MAX_DEPTH = 10
_NULL = "tag:yaml.org,2002:null"
# YAML counts these as line breaks, editors do not.
YAML_BREAK = re.compile("[\x85\u2028\u2029]")
# YAML rejects soft breaks. This noncharacter, which no text contains, takes their place.
_SOFT_BREAK_PLACEHOLDER = "\U0001fffe"


@dataclass
class PlainYaml:
    """The value of a YAML text. `cleaned` are the lines of values with control characters, now removed."""

    value: Plain = None
    cleaned: list[int] = field(default_factory=list)


def read_yaml(text: str, name: str, first_line: int = 1) -> PlainYaml:
    """Read a YAML text. Error messages call it `name` and count lines from `first_line`.

    Raises ParseError with the line.
    """
    text = without_control_characters(YAML_BREAK.sub(" ", text)).replace(
        SOFT_BREAK, _SOFT_BREAK_PLACEHOLDER
    )
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError as error:
        reason = str(error.problem) if isinstance(error, _Unsupported) else "不是有效的 YAML"
        mark = getattr(error, "problem_mark", None)
        raise ParseError(name + reason, mark.line + first_line if mark else first_line) from None
    except (ValueError, OverflowError):
        # An escape beyond Unicode, or a %YAML version with too many digits.
        raise ParseError(f"{name}不是有效的 YAML", first_line) from None
    reader = _Reader(first_line)
    return PlainYaml(None if node is None else reader.value(node), reader.cleaned)


class _Unsupported(yaml.MarkedYAMLError):
    """Aliases and deep nesting let a small text grow without bound, and are not needed here."""


class _Loader(yaml.SafeLoader):
    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # no types in the stubs
        if self.check_event(yaml.AliasEvent):
            raise _Unsupported(problem="不支持 YAML 引用（*）", problem_mark=mark)
        if self._depth > _MAX_DEPTH:
            raise _Unsupported(problem="嵌套太深", problem_mark=mark)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


@dataclass
class _Reader:
    first_line: int
    cleaned: list[int] = field(default_factory=list)

    def value(self, node: yaml.Node) -> Plain:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return None if node.tag == _NULL else self._text(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, tuple[int, Plain]]:
        found: dict[str, tuple[int, Plain]] = {}
        for name, value in node.value:
            line = self._line(name)
            key = self._text(name) if isinstance(name, yaml.ScalarNode) else "?"
            if key in found:
                raise ParseError(f"「{key}」写了两次", line)
            found[key] = (line, self.value(value))
        return found

    def _text(self, node: yaml.Node) -> str:
        """Escapes ("\\0") may add control characters that the text itself did not have."""
        text = node.value.replace(_SOFT_BREAK_PLACEHOLDER, SOFT_BREAK)
        if without_control_characters(text) != text:
            self.cleaned.append(self._line(node))
        try:
            return clean_text(text)
        except BrokenCharacter as error:
            raise ParseError(str(error), self._line(node)) from None

    def _line(self, node: yaml.Node) -> int:
        return node.start_mark.line + self.first_line
