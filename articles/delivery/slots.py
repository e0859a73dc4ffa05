"""Slots: the places of a guide's HTML that are filled when the page is made.

A slot is an HTML comment, `<!--slot:name:argument:…-->`. No text of an editor or a source can contain
one: comments are removed from HTML, and `<` is escaped everywhere else.
"""

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"<!--slot((?::[\w+-]*)+)-->")
Fillers = Mapping[str, Callable[..., str]]


def slot(name: str, *arguments: str) -> str:
    """The comment that stands for what the filler `name` makes of the arguments.

    Those are anchors, slugs and marks: letters, digits, `_`, `-`, `+`. They may be empty.
    """
    return f"<!--slot:{':'.join((name, *arguments))}-->"


def fill(html: str, fillers: Fillers) -> str:
    """The HTML with each slot replaced. Raises KeyError for a name without a filler."""

    def filled(found: re.Match[str]) -> str:
        _, name, *arguments = found[1].split(":")
        return fillers[name](*arguments)

    return _SLOT.sub(filled, html)
