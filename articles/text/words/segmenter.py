"""Chinese text -> search terms. The index and the query share it, so they agree on every database.

A run of Chinese characters becomes its overlapping pairs and its last character alone, so that
every character begins some term and a search for one character can look for terms that begin
with it. Latin words and numbers are terms as they are. No dictionary decides where words end: the
names of platforms are in none.
"""

import re
import unicodedata
from functools import cache, lru_cache

import opencc

from articles.text.chinese import HAN
from articles.text.control_characters import showable

_RUN = re.compile(rf"[{HAN}]+|\d+|[^\W\d_{HAN}]+")
_IS_HAN = re.compile(rf"[{HAN}]")
# What only directs how other characters are shown.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
# A longer word is cut, in the index and in the query: databases limit the length of a term.
_LONGEST_WORD = 40


def visible(text: str) -> str:
    """The text without what nobody sees and some keyboards and programs leave in it."""
    return _UNSEEN.sub("", showable(text))


def normalise(text: str) -> str:
    """The text in one width, one case and simplified characters, each run of white space as a space.

    NFKC (Unicode Standard Annex #15), case folding, then traditional to simplified.
    """
    # OpenCC takes no half of a surrogate pair.
    clean = visible(text.encode("utf-8", "replace").decode())
    folded = " ".join(unicodedata.normalize("NFKC", clean).casefold().split())
    return _simplified(folded)


@lru_cache(maxsize=20_000)
def fold(char: str) -> str:
    """`normalise` for a single character; may be longer than one, or empty."""
    folded = unicodedata.normalize("NFKC", visible(char)).casefold()
    return folded if folded.isascii() else _simplified(folded)


def runs(normalised: str) -> list[str]:
    """The runs of Chinese characters and the Latin words and numbers, in their order."""
    return _RUN.findall(normalised)


def is_han(run: str) -> bool:
    return bool(_IS_HAN.match(run))


def terms(normalised: str) -> list[str]:
    """All terms of a text in their order, doubles included."""
    return [term for run in runs(normalised) for term in run_terms(run)]


def run_terms(run: str) -> list[str]:
    """The terms that stand for a run in the index."""
    if is_han(run):
        return [*pairs(run), run[-1]]
    return [run[:_LONGEST_WORD]]


def pairs(run: str) -> list[str]:
    """What a query asks for: the pairs of a Chinese run, or the word itself.

    Of a single character there is no pair; the caller looks for terms that begin with it.
    """
    if is_han(run):
        return [run[place : place + 2] for place in range(len(run) - 1)]
    return [run[:_LONGEST_WORD]]


def _simplified(text: str) -> str:
    # Twice: what becomes of 薴 is itself turned into another character.
    convert = _to_simplified().convert
    return convert(convert(text))


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
