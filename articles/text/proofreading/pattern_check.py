"""May an editor's regular expression run on every guide?

It must find at least one character, and must not have so many ways to match at one place that a text
could keep the admin waiting. `re` tells neither, so the expression is read here once more, after
`re` has said that it is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NO_EXPRESSION = "这不是一个正确的正则表达式。"
# More ways to match than this could keep the admin waiting.
_MAX_WAYS = 1000
_TOO_MANY = _MAX_WAYS + 1

_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|N\{[^}]*\}|0[0-7]{0,2}|[1-9]\d?|.)", re.S
)
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(?!\})(\d*)(,?)(\d*)\})[?+]?")
# What stands between `(` and the expression inside. (?x), in which spaces and # mean something
# else, is not known and so not allowed.
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|:|>|[aimsu-]*:))?")
_WITHOUT_EXPRESSION = re.compile(r"\(\?(?:#[^)]*|[aimsu]+)\)")


@dataclass(frozen=True)
class _Size:
    """The fewest characters that a part finds, and at most how many ways it has to match them."""

    least: int
    ways: int
    is_character: bool = False


_CHARACTER = _Size(1, 1, is_character=True)
_POSITION = _Size(0, 1)
_UNKNOWN = _Size(1, _TOO_MANY)


def pattern_error(pattern: str) -> str | None:
    """Why an editor's expression cannot be used, as a sentence; None when it can."""
    try:
        re.compile(pattern)
        size = _Reader(pattern).alternatives()
    except (re.error, RecursionError, OverflowError):
        return NO_EXPRESSION
    if size.least == 0:
        return "它在没有字的地方也会算找到，请写明要找的字。"
    if size.ways > _MAX_WAYS:
        return "它可能让检查卡住。不要用「*」「+」和重复里的重复，写明最多几个字，例如 .{0,10}。"
    return None


class _Reader:
    """Reads a valid expression from left to right."""

    def __init__(self, pattern: str):
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> _Size:
        """What stands up to the end, or to the bracket that closes this group."""
        found = [self._sequence()]
        while self._take("|"):
            found.append(self._sequence())
        if len(found) == 1:
            return found[0]
        # Of single characters only one fits at a place.
        if all(each.is_character for each in found):
            return _CHARACTER
        return _Size(min(each.least for each in found), sum(each.ways for each in found))

    def _sequence(self) -> _Size:
        parts = list(self._parts())
        if len(parts) == 1:
            return parts[0]
        ways = 1
        for part in parts:
            ways = min(ways * part.ways, _TOO_MANY)
        return _Size(sum(part.least for part in parts), ways)

    def _parts(self) -> Iterator[_Size]:
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            part = self._part()
            while quantifier := self._match(_QUANTIFIER):
                part = _repeated(part, quantifier)
            yield part

    def _part(self) -> _Size:
        if self._match(_CLASS):
            return _CHARACTER
        if escape := self._match(_ESCAPE):
            return _escaped(escape[0][1])
        if self._match(_WITHOUT_EXPRESSION):
            return _POSITION
        if group := self._match(_GROUP):
            return self._group(group[0])
        self._at += 1
        return _POSITION if self._pattern[self._at - 1] in "^$" else _CHARACTER

    def _group(self, opening: str) -> _Size:
        # A reference (?P=a), a condition (?(1)a|b) or a flag that is not known.
        if opening == "(" and self._pattern.startswith("?", self._at):
            self._at = len(self._pattern)
            return _UNKNOWN
        size = self.alternatives()
        self._take(")")
        is_assertion = opening[-1] in "=!"
        return _Size(0, size.ways) if is_assertion else _Size(size.least, size.ways)

    def _take(self, char: str) -> bool:
        is_there = self._pattern.startswith(char, self._at)
        self._at += is_there
        return is_there

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._pattern, self._at)
        if found:
            self._at = found.end()
        return found


def _escaped(char: str) -> _Size:
    if char in "123456789":
        return _UNKNOWN
    return _POSITION if char in "AbBZ" else _CHARACTER


def _repeated(part: _Size, quantifier: re.Match[str]) -> _Size:
    least, most = _times(quantifier)
    if most > _MAX_WAYS:
        return _Size(part.least * least, _TOO_MANY)
    ways = 0
    for times in range(least, most + 1):
        ways = min(ways + part.ways**times, _TOO_MANY)
    return _Size(part.least * least, ways)


def _times(quantifier: re.Match[str]) -> tuple[int, int]:
    sign = quantifier[0][0]
    if sign != "{":
        return int(sign == "+"), 1 if sign == "?" else _TOO_MANY
    low, comma, high = quantifier.groups()
    least = int(low or 0)
    return least, int(high or _TOO_MANY) if comma else least
