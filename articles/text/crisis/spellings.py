"""Spellings that avoid filters: 自鲨 for 自杀, 想4 for 想死."""

import re
from collections.abc import Iterator

from .phrase_syntax import PhraseError, Reader
from .phrases import Finder
from .typed_text import letters_of

_EQUALS = re.compile("[=＝]")


class Spellings:
    """`lines` has 「自鲨=自杀」, one a line. Inside phrases of `unless` nothing is replaced (想4个月).

    Raises PhraseError with a sentence for editors; a lenient one ignores lines that it cannot parse.
    """

    def __init__(self, lines: str, unless: str = "", *, is_lenient: bool = False):
        self._reader = Reader(by_sound=False, is_lenient=is_lenient)
        self._pairs = list(self._read(lines))
        # They come first, because the first alternative that matches is taken.
        if kept := Finder(self._reader.phrases(unless)).pattern(has_syllables=False):
            self._pairs.insert(0, (kept.pattern, None))
        groups = "|".join(f"({expression})" for expression, _ in self._pairs)
        self._pattern = re.compile(groups) if groups else None

    def corrected(self, letters: str) -> str:
        """`letters`, as `letters_of` returns them, with the words that were meant."""
        return self._pattern.sub(self._meant, letters) if self._pattern else letters

    def _meant(self, found: re.Match[str]) -> str:
        _, word = self._pairs[(found.lastindex or 0) - 1]
        return found[0] if word is None else word

    def _read(self, lines: str) -> Iterator[tuple[str, str | None]]:
        for line in filter(None, map(str.strip, lines.splitlines())):
            spelling, *words = map(str.strip, _EQUALS.split(line))
            if len(words) == 1 and letters_of(words[0]):
                for phrase in self._reader.phrases(spelling):
                    yield phrase.expression(), letters_of(words[0])
            elif not self._reader.is_lenient:
                raise PhraseError(f"「{line}」：请写成「写法=本来的字」，例如「自鲨=自杀」。")
