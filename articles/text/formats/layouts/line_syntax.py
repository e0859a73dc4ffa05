"""The syntax of lines: headings, labelled quotes, attributes. Shared by the parsers and the export.

Which lines open a section or a step: `structure`; how they are numbered: `text.numbering`.
"""

import re

from articles.text.labels import NOTE_MARKS
from articles.text.numbering import read_mark

MAX_HEADING = 200

HASHES = re.compile(r"(#{2,6}(?!#)|#(?=\s|$))\s*(.*)", re.S)
_BARE_HEADING = re.compile(r"(引言|前言|导语|结论|总结|小结|结语|结束语|写在最后)[:：]?")
NOTE = re.compile(rf">\s?({'|'.join(NOTE_MARKS.values())})[:：]\s*(.*)", re.S)
# The sizes of the database columns. Generated anchors are longer than chosen ones.
BACKGROUND = "background"
ATTRIBUTES = re.compile(
    r"\{(?:#(?P<anchor>[A-Za-z0-9_-]{1,80}))?"
    rf" ?(?:\.(?!{BACKGROUND}\b)(?P<kind>\w{{1,20}}))?(?: ?\.(?P<flag>{BACKGROUND}))?\}}$"
)
_KIND_HINTS = (
    ("case", ("案例",)),
    ("points", ("原因", "注意事项", "预防")),
    ("steps", ("步骤", "流程", "操作", "应对")),
)


def guess_kind(heading: str, has_steps: bool) -> str:
    """The kind of a section by its heading. Without a hint it is steps, if it has any, else text."""
    for kind, hints in _KIND_HINTS:
        if any(hint in heading for hint in hints):
            return kind
    return "steps" if has_steps else "text"


def looks_structural(text: str) -> bool:
    """Would a parser read the line as anything but text?"""
    return bool(
        text.startswith("\\")
        or HASHES.match(text)
        or read_mark(text)
        or _BARE_HEADING.fullmatch(text)
        or NOTE.match(text)
    )


def is_bare_heading(text: str) -> bool:
    return bool(_BARE_HEADING.fullmatch(text))


def is_note(text: str) -> bool:
    return bool(NOTE.match(text))
