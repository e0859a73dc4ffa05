"""Split Chinese text into search terms (bigrams), in the same way for index and query.

A run of Chinese characters becomes its overlapping pairs and its last character. So each character
begins a term, and a search for one character is a search for terms with that prefix. Latin words and
numbers are terms as they are. No dictionary is used: none has the names of platforms.
"""

import re
import unicodedata
from functools import cache, lru_cache

import opencc

from articles.text.chinese import HAN
from articles.text.control_characters import printable

_RUN = re.compile(rf"[{HAN}]+|\d+|[^\W\d_{HAN}]+")
_IS_HAN = re.compile(rf"[{HAN}]")
# Format characters: they only control how other characters are shown.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
# Longer words are cut in index and query: databases limit the length of a term.
_LONGEST_WORD = 40


def visible(text: str) -> str:
    """The text without invisible characters, which some keyboards and programs insert."""
    return _INVISIBLE.sub("", printable(text))


def normalise(text: str) -> str:
    """The text in one width, one case and simplified characters, with single spaces.

    NFKC (Unicode Standard Annex #15), case folding, then traditional to simplified.
    """
    # OpenCC does not accept half surrogate pairs.
    clean = visible(text.encode("utf-8", "replace").decode())
    folded = " ".join(unicodedata.normalize("NFKC", clean).casefold().split())
    return _simplified(folded)


@lru_cache(maxsize=20_000)
def fold(char: str) -> str:
    """`normalise` for one character. The result may be empty or longer."""
    folded = unicodedata.normalize("NFKC", visible(char)).casefold()
    return folded if folded.isascii() else _simplified(folded)


def runs(normalised: str) -> list[str]:
    """The runs of Chinese characters, Latin words and numbers, in order."""
    return _RUN.findall(normalised)


def is_han(run: str) -> bool:
    return bool(_IS_HAN.match(run))


def terms(normalised: str) -> list[str]:
    """All terms of a text in order, with duplicates."""
    return [term for run in runs(normalised) for term in run_terms(run)]


def run_terms(run: str) -> list[str]:
    """The terms of a run in the index."""
    if is_han(run):
        return [*pairs(run), run[-1]]
    return [run[:_LONGEST_WORD]]


def pairs(run: str) -> list[str]:
    """The terms of a run in a query: the pairs of a Chinese run, or the word itself.

    A single character has no pairs; the caller searches for terms with that prefix.
    """
    if is_han(run):
        return [run[place : place + 2] for place in range(len(run) - 1)]
    return [run[:_LONGEST_WORD]]


def _simplified(text: str) -> str:
    convert = _to_simplified().convert
    once = convert(text)
    # 薴 is converted to a character that is itself converted to another.
    return once if once == text else convert(once)


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
