"""Show where a text answers: the part around what was searched for, and what to mark in it."""

from collections.abc import Sequence
from itertools import groupby

from .segment import fold

_BEFORE = 16
_ELLIPSIS = "…"

# (text, is it marked)
Piece = tuple[str, bool]


def marked(text: str, words: Sequence[str]) -> list[Piece]:
    """The whole text in pieces. `words` are normalised; in `text` any width or case is found."""
    marks = _marks(text, words)
    return [
        ("".join(char for char, _ in group), is_marked)
        for is_marked, group in groupby(zip(text, marks, strict=True), key=lambda pair: pair[1])
    ]


def snippet(text: str, words: Sequence[str], length: int) -> list[Piece]:
    """About `length` characters of the text, from shortly before the place that has most of `words`."""
    text = " ".join(text.split())
    if len(text) <= length:
        return marked(text, words)
    start = max(0, _fullest(_marks(text, words), length) - _BEFORE)
    start = _after_a_stop(text, start)
    pieces = marked(text[start : start + length], words)
    before = [(_ELLIPSIS, False)] if start else []
    after = [(_ELLIPSIS, False)] if start + length < len(text) else []
    return [*before, *pieces, *after]


def _marks(text: str, words: Sequence[str]) -> list[bool]:
    """For each character of the text: does it belong to one of the words?"""
    folded, owners = [], []
    for place, char in enumerate(text):
        plain = fold(char)
        folded.append(plain)
        owners += [place] * len(plain)
    plain_text = "".join(folded)
    marks = [False] * len(text)
    for word in filter(None, words):
        start = plain_text.find(word)
        while start >= 0:
            for owner in owners[start : start + len(word)]:
                marks[owner] = True
            start = plain_text.find(word, start + len(word))
    return marks


def _fullest(marks: list[bool], length: int) -> int:
    """Where the window of that length starts that has most marks in it; the first of the best."""
    window = sum(marks[:length])
    best, best_start = window, 0
    for start in range(1, len(marks) - length + 1):
        window += marks[start + length - 1] - marks[start - 1]
        if window > best:
            best, best_start = window, start
    return next((place for place in range(best_start, len(marks)) if marks[place]), 0)


def _after_a_stop(text: str, start: int) -> int:
    """Begin with a sentence if one begins in the last characters before `start`."""
    for place in range(start, max(0, start - _BEFORE), -1):
        if text[place - 1] in "\u3002\uff01\uff1f\uff1b":
            return place
    return start
