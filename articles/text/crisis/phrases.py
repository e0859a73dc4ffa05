"""Phrases as regular expressions. `phrase_syntax` parses them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from .typed_text import codes_of

GAP_CHARACTERS = 8
_LATIN = re.compile("[a-z0-9]")

# No text contains it, so no phrase matches it and no gap reaches across it.
_REMOVED = "\n"

# Alternatives, the longest first; None is a gap.
Part = tuple[str, ...] | None


@dataclass(frozen=True)
class Phrase:
    """`line` is the line of the editor, `parts` is what was parsed from it.

    `is_whole`: matches a whole text only. `by_sound`: its characters also match their pinyin.
    """

    line: str
    parts: tuple[Part, ...]
    is_whole: bool = False
    by_sound: bool = True

    @cached_property
    def is_latin(self) -> bool:
        """Does it contain Latin letters or digits? Then it is looked for in `letters_of` a text."""
        return any(_LATIN.search(text) for part in self.parts if part for text in part)

    @cached_property
    def finder(self) -> "Finder":
        return Finder([self])

    def expression(self) -> str:
        """As a regular expression, without unbounded repeats, so that it cannot take long."""
        found = "".join(map(self._expression_of, self.parts))
        return rf"\A(?:{found})\Z" if self.is_whole else found

    def starts(self) -> set[str]:
        """The characters that a match can begin with."""
        found: set[str] = set()
        for part in self.parts:
            for text in filter(None, part or ()):
                found.update(self._forms(text[0]), " " if _LATIN.match(text) else "")
            if part and part[-1]:
                break
        return found

    @property
    def shortest_length(self) -> int:
        """The least number of characters of a match, gaps not counted."""
        return sum(len(part[-1]) for part in self.parts if part)

    def index_keys(self) -> set[str]:
        """Every text that matches contains one of these keys of one or two characters."""
        part = max(filter(None, self.parts), key=lambda part: (len(part[-1]), -len(part)))
        return {key for text in part for key in self._keys_of(text)}

    def _keys_of(self, text: str) -> Iterator[str]:
        return map("".join, product(*map(self._forms, text.split()[0][:2])))

    def _expression_of(self, part: Part) -> str:
        if part is None:
            return f".{{0,{GAP_CHARACTERS}}}?"
        return f"(?:{'|'.join(map(self._words, part))})"

    def _words(self, text: str) -> str:
        found = "".join(map(self._character, text))
        starts = " ?(?<![a-z0-9])" if _LATIN.match(text) else ""
        ends = "(?![a-z0-9])" if _LATIN.match(text[-1:]) else ""
        return f"{starts}{found}{ends}"

    def _character(self, char: str) -> str:
        if char == " ":
            return " ?"
        forms = self._forms(char)
        return forms if len(forms) == 1 else f"[{forms}]"

    def _forms(self, char: str) -> str:
        return char + codes_of(char) if self.by_sound else char


class Finder:
    """One expression for several phrases, compiled when it is first needed: most never are."""

    def __init__(self, phrases: Iterable[Phrase]):
        self._phrases = tuple(phrases)

    def pattern(self, has_syllables: bool) -> re.Pattern[str] | None:
        """The expression for texts with or without syllables of pinyin; None if there is no phrase."""
        return (self._with_syllables if has_syllables else self._plain) if self._phrases else None

    @cached_property
    def _with_syllables(self) -> re.Pattern[str]:
        return _compiled(self._phrases)

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        # It takes a quarter of the time to compile, and few readers type pinyin.
        return _compiled([replace(phrase, by_sound=False) for phrase in self._phrases])


def _compiled(phrases: Iterable[Phrase]) -> re.Pattern[str]:
    """A lookahead for the first character comes first: at most places no phrase begins."""
    starts = "".join(sorted(set().union(*(each.starts() for each in phrases))))
    return re.compile(f"(?=[{starts}])(?:{'|'.join(each.expression() for each in phrases)})")


def without(pattern: re.Pattern[str] | None, text: str) -> str:
    """The text with all matches overwritten, of the same length as before."""
    return pattern.sub(lambda found: _REMOVED * len(found[0]), text) if pattern else text
