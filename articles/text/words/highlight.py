"""Highlight search words in a text, and cut the snippet with the most of them."""

import re
from collections.abc import Iterable, Iterator

from .segmenter import fold

_BEFORE = 16
_ELLIPSIS = "…"
_STOPS = "。！？；"
_AFTER_STOPS = "」”』） "
_COMMAS = "，、：（"

# (text, is it marked)
Piece = tuple[str, bool]


class Marker:
    """Highlights words in texts. `words` are normalised; texts may have any width and case."""

    def __init__(self, words: Iterable[str]):
        longest_first = sorted(set(words) - {""}, key=len, reverse=True)
        either = "|".join(map(re.escape, longest_first))
        # A lookahead finds overlapping words, too.
        self._pattern = re.compile(f"(?=({either}))") if either else None

    def marked(self, text: str) -> list[Piece]:
        """The whole text as (text, is it highlighted)."""
        return list(_pieces(text, self._spans(text)))

    def snippet(self, text: str, length: int) -> list[Piece]:
        """About `length` characters around the place with the most words, from the start of a sentence.

        Where that sentence begins far ahead of the words, the text begins shortly before them.
        """
        text = " ".join(text.split())
        if len(text) <= length:
            return self.marked(text)
        best = _best_start(self._spans(text), length)
        start = _start_of_sentence(text, best)
        if best - start > length // 2:
            start = min(_after_a_comma(text, best), len(text) - length)
        pieces = self.marked(text[start : start + length])
        before = [(_ELLIPSIS, False)] if start else []
        after = [(_ELLIPSIS, False)] if start + length < len(text) else []
        return [*before, *pieces, *after]

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """(start, end) of the words, in order; adjacent and overlapping ones are joined."""
        if self._pattern is None:
            return []
        folded = [fold(char) for char in text]
        found = [match.span(1) for match in self._pattern.finditer("".join(folded))]
        if any(len(plain) != 1 for plain in folded):
            # Folding has turned some characters into several, or none.
            owners = [place for place, plain in enumerate(folded) for _ in plain]
            found = [(owners[start], owners[end - 1] + 1) for start, end in found]
        return list(_joined(found))


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    whole: tuple[int, int] | None = None
    for start, end in spans:
        if whole and start <= whole[1]:
            whole = whole[0], max(whole[1], end)
            continue
        if whole:
            yield whole
        whole = start, end
    if whole:
        yield whole


def _pieces(text: str, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    end = 0
    for start, stop in spans:
        if text[end:start]:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if text[end:]:
        yield text[end:], False


def _best_start(spans: list[tuple[int, int]], length: int) -> int:
    """The start of the window of `length` characters with the most highlighted text; the first of equals."""
    best = start_of_best = within = last = 0
    for start, end in spans:
        while last < len(spans) and spans[last][0] < start + length:
            within += spans[last][1] - spans[last][0]
            last += 1
        if within > best:
            best, start_of_best = within, start
        within -= end - start
    return start_of_best


def _start_of_sentence(text: str, place: int) -> int:
    """Where the sentence begins that has that place; quotation marks and spaces are no start."""
    start = 1 + max(text.rfind(stop, 0, place) for stop in _STOPS)
    while start < place and text[start] in _AFTER_STOPS:
        start += 1
    return start


def _after_a_comma(text: str, place: int) -> int:
    """After the last comma before that place, or some characters before it."""
    comma = max(text.rfind(each, 0, place) for each in _COMMAS)
    return comma + 1 if 0 <= place - comma - 1 <= _BEFORE else max(0, place - _BEFORE)
