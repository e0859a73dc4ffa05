"""Characters that stand in no text of ours: XML has no place for them, and so no feed has.

Word's soft break (U+000B) is a line break. Other controls and Unicode's noncharacters go. Half of a
surrogate pair is what is left of a character that was damaged: which one, nobody can tell.
"""

import re

SOFT_BREAK = "\x0b"
# Tab, line feed and carriage return are text, and so are format characters, which hold emoji
# together and turn the direction of writing.
_UNFIT = re.compile(
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_HALF = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("[\r\n]+")
# What most texts are made of. To look for what is not takes a tenth of the time.
_ODD = re.compile("[^\n\r\t\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]")


class BrokenCharacter(ValueError):
    """A text has half of a character in it. `str` of it is a sentence for the editor."""

    def __init__(self) -> None:
        super().__init__("文字里有坏掉的字符（只剩半个），删掉它再试一次。")


def fit_text(text: str) -> str:
    """The text with line breaks for soft breaks, and without what is unfit.

    Raises BrokenCharacter.
    """
    if not _ODD.search(text):
        return text
    if _HALF.search(text):
        raise BrokenCharacter
    return without_unfit(text).replace(SOFT_BREAK, "\n")


def fit_line(text: str) -> str:
    """The same in one line: each break is a space. Raises BrokenCharacter."""
    return _BREAK.sub(" ", fit_text(text))


def without_unfit(text: str) -> str:
    """The text without what is unfit. Soft breaks and halves of characters stay."""
    return _UNFIT.sub("", text) if _ODD.search(text) else text


def showable(text: str) -> str:
    """What can be shown of a text that is refused: U+FFFD stands for each half of a character."""
    return fit_text(_HALF.sub("\ufffd", text))


def with_gaps(text: str) -> str:
    """The text with a space for whatever is unfit, broken or a soft break: nothing is refused."""
    return _UNFIT.sub(" ", _HALF.sub(" ", text)).replace(SOFT_BREAK, " ")
