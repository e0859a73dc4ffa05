"""Is a sign about the writer, or about another person whom the text names?"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from .phrases import without

_ME = re.compile("[我俺咱]")
# Verbs before 我 in reported speech: the person who says 我 is another.
_SAYS = tuple("说讲道喊写发问")
# Particles between a sign and the person it is about: 想不开的朋友.
_WHOSE = ("的", "了的")


class Persons:
    """The places in a text where other persons are named, from left to right.

    `names` matches them. Inside matches of `others` they are only mentioned (对不起爸妈).
    """

    def __init__(
        self,
        text: str,
        names: re.Pattern[str] | None,
        others: Iterable[re.Pattern[str] | None],
    ):
        self._text = text
        for pattern in others:
            text = without(pattern, text)
        spans = [found.span() for found in names.finditer(text)] if names else []
        self._starts = {start for start, _ in spans}
        self._ends: Sequence[int] = [end for _, end in spans]

    @property
    def are_named(self) -> bool:
        return bool(self._ends)

    def are_meant_at(self, start: int, end: int) -> bool:
        """Is the sign at `start` to `end` about one of them?

        It is about the last person named before it, unless 我 comes between (老公走了我也…); or about
        the person named after it (想不开的朋友).
        """
        before = bisect_right(self._ends, start)
        if before and not _speaks_of_me(self._text[self._ends[before - 1] : start + 1]):
            return True
        return any(
            self._text.startswith(word, end) and end + len(word) in self._starts for word in _WHOSE
        )


def _speaks_of_me(text: str) -> bool:
    places = [found.start() for found in _ME.finditer(text)]
    return bool(places) and not text[: places[-1]].endswith(_SAYS)
