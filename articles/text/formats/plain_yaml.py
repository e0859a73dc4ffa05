"""YAML as people write settings and lists in it: texts, lists and mappings, and nothing else."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from articles.text.control_characters import SOFT_BREAK, BrokenCharacter, fit_text, without_unfit
from articles.text.errors import ParseError

# A mapping is a dict of (1-based line, value) by key, a list is a list, null is None, and all else
# is the text as it is written: YAML would make 8 of `010`, and true of `yes`.
Plain = Any

_MAX_DEPTH = 10
_NULL = "tag:yaml.org,2002:null"
# YAML counts these as line breaks, editors do not.
YAML_BREAK = re.compile("[\x85\u2028\u2029]")
# YAML knows no soft break. A character that is none, and so in no text, stands in for it.
_STAND_IN = "\U0001fffe"


@dataclass
class PlainYaml:
    """What a YAML text says. `unfit` are the lines of values that characters were taken out of."""

    value: Plain = None
    unfit: list[int] = field(default_factory=list)


def read_yaml(text: str, name: str, first_line: int = 1) -> PlainYaml:
    """Read a YAML text. `name` is what sentences call it, `first_line` the number of its first line.

    Raises ParseError, with the line.
    """
    text = without_unfit(YAML_BREAK.sub(" ", text)).replace(SOFT_BREAK, _STAND_IN)
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError as error:
        reason = str(error.problem) if isinstance(error, _Trap) else "不是有效的 YAML"
        mark = getattr(error, "problem_mark", None)
        raise ParseError(name + reason, mark.line + first_line if mark else first_line) from None
    except (ValueError, OverflowError):
        # An escape beyond Unicode, a version of too many digits.
        raise ParseError(f"{name}不是有效的 YAML", first_line) from None
    reader = _Reader(first_line)
    return PlainYaml(None if node is None else reader.value(node), reader.unfit)


class _Trap(yaml.MarkedYAMLError):
    """Small texts grow without bound by aliases or by nesting. Nothing here needs either."""


class _Loader(yaml.SafeLoader):
    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # no types in the stubs
        if self.check_event(yaml.AliasEvent):
            raise _Trap(problem="不支持 YAML 引用（*）", problem_mark=mark)
        if self._depth > _MAX_DEPTH:
            raise _Trap(problem="嵌套太深", problem_mark=mark)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


@dataclass
class _Reader:
    first_line: int
    unfit: list[int] = field(default_factory=list)

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
        """By escapes ("\\0") may come in what the text itself did not have."""
        text = node.value.replace(_STAND_IN, SOFT_BREAK)
        if without_unfit(text) != text:
            self.unfit.append(self._line(node))
        try:
            return fit_text(text)
        except BrokenCharacter as error:
            raise ParseError(str(error), self._line(node)) from None

    def _line(self, node: yaml.Node) -> int:
        return node.start_mark.line + self.first_line
