"""Rows of fields that a form has as many of as somebody needs: `name-0`, `balance-0`, `name-1`, …"""

from collections.abc import Collection, Mapping
from typing import Any

MORE = "more"
_ADDED = 5
# Longer numbers are nobody's row.
_LONGEST_NUMBER = 4


def rows_shown(
    data: Mapping[str, Any] | None, names: Collection[str], least: int, most: int
) -> int:
    """How many rows to show: those that were sent, and five more if somebody asked for more."""
    numbers = (row for row in _numbers(data or {}, names) if row < most)
    sent = max((row + 1 for row in numbers), default=0)
    return min(most, max(least, sent + _ADDED if data and MORE in data else sent))


def has_more_than(data: Mapping[str, Any], names: Collection[str], most: int) -> bool:
    """Whether something was typed in a row beyond the last that there may be."""
    filled = {key: value for key, value in data.items() if str(value).strip()}
    return any(row >= most for row in _numbers(filled, names))


def _numbers(data: Mapping[str, Any], names: Collection[str]) -> list[int]:
    found = []
    for key in data:
        name, _, number = key.rpartition("-")
        is_number = number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER
        if name in names and is_number:
            found.append(int(number))
    return found
