"""The normal form of text that database rows, files and Documents share."""

import re
import unicodedata

from .control_characters import clean_text

_NEWLINE = re.compile(r"\r\n|\r|\n")
_NOT_A_WORD = re.compile(r"[^\w]+|_")


def split_lines(text: str) -> list[str]:
    """The lines of a file as text editors number them: split at LF, CRLF and CR only.

    `str.splitlines` also splits at form feeds and Unicode separators, which text editors do not.
    """
    return _NEWLINE.split(text)


def tidy_line(text: str) -> str:
    """One line without leading and trailing white space; line breaks become spaces.

    Raises BrokenCharacter.
    """
    return " ".join(part for line in split_lines(clean_text(text)) if (part := line.strip()))


def indent_kept(line: str) -> str:
    """A line without trailing white space. Leading spaces stay, because Markdown needs them."""
    stripped = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    return indent + stripped if stripped and not indent.strip(" ") else stripped


def tidy_text(text: str) -> str:
    """Several lines: LF only, no trailing white space, no two blank lines in a row, none at the ends.

    Raises BrokenCharacter.
    """
    kept: list[str] = []
    for line in split_lines(clean_text(text)):
        line = indent_kept(line)
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n").lstrip(" ")


def title_key(title: str) -> str:
    """A key that is equal for spellings of one title: its letters and digits, in one width and case."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", title).casefold())
