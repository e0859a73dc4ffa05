"""Keep control characters out of all texts: XML, and so the feed, may not contain them.

Word's soft break (U+000B) becomes a line break. Other control characters and Unicode's
noncharacters are removed. Half of a surrogate pair is the rest of a damaged character; the text is
refused, because nobody can tell which character it was.
"""

import re

SOFT_BREAK = "\x0b"
# Tab, line feed and carriage return stay, and so do format characters: they join emoji and set the
# direction of writing.
_CONTROL = re.compile(
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_HALF_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("[\r\n]+")
# Anything but the characters of nearly all texts. This search takes a tenth of the time of the
# others.
_UNUSUAL = re.compile("[^\n\r\t\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]")


class BrokenCharacter(ValueError):
    """A text contains half of a surrogate pair. `str()` of it is a sentence for the editor."""

    def __init__(self) -> None:
        super().__init__("文字里有坏掉的字符（只剩半个），删掉它再试一次。")


def clean_text(text: str) -> str:
    """The text without control characters, with line breaks in place of soft breaks.

    Raises BrokenCharacter.
    """
    if not _UNUSUAL.search(text):
        return text
    if _HALF_SURROGATE.search(text):
        raise BrokenCharacter
    return without_control_characters(text).replace(SOFT_BREAK, "\n")


def clean_line(text: str) -> str:
    """`clean_text` as one line: each line break becomes a space. Raises BrokenCharacter."""
    return _BREAK.sub(" ", clean_text(text))


def without_control_characters(text: str) -> str:
    """The text without control characters. Soft breaks and half surrogate pairs stay."""
    return _CONTROL.sub("", text) if _UNUSUAL.search(text) else text


def printable(text: str) -> str:
    """`clean_text` of a text that may be refused: U+FFFD replaces each half of a surrogate pair."""
    return clean_text(_HALF_SURROGATE.sub("\ufffd", text))


def control_characters_as_spaces(text: str) -> str:
    """The text with a space in place of each control character, soft break or half surrogate pair."""
    return _CONTROL.sub(" ", _HALF_SURROGATE.sub(" ", text)).replace(SOFT_BREAK, " ")
