"""The normal form of text: what rows, files and Documents agree on."""

import re
import unicodedata

from .control_characters import fit_text

_NEWLINE = re.compile(r"\r\n|\r|\n")
_NOT_A_WORD = re.compile(r"[^\w]+|_")


def split_lines(text: str) -> list[str]:
    """The lines of a file as an editor numbers them: split at LF, CRLF and CR alone.

    `str.splitlines` also splits at form feeds and Unicode separators, which no editor counts.
    """
    return _NEWLINE.split(text)


def tidy_line(text: str) -> str:
    """One line without outer white space; line breaks inside become spaces.

    Raises BrokenCharacter.
    """
    return " ".join(part for line in split_lines(fit_text(text)) if (part := line.strip()))


def indent_kept(line: str) -> str:
    """A line without trailing white space; an indent of plain spaces stays (Markdown needs it)."""
    stripped = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    return indent + stripped if stripped and not indent.strip(" ") else stripped


def tidy_text(text: str) -> str:
    """Several lines: LF only, no trailing white space, one blank line at the most, none outside.

    Raises BrokenCharacter.
    """
    kept: list[str] = []
    for line in split_lines(fit_text(text)):
        line = indent_kept(line)
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n").lstrip(" ")


def title_key(title: str) -> str:
    """What two spellings of one title share: letters and digits, in one width and case."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", title).casefold())
