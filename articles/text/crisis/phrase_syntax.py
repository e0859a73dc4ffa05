"""Parse the lines in which editors write phrases.

In a line, 「…」 matches up to eight characters, （甲/乙） one of the alternatives (one may be empty:
（再/）), and 【家人】 a word of the list of that name. A line in 「」 matches a whole text only. Spaces,
punctuation, width and traditional characters are ignored in lines and in texts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .phrases import Part, Phrase
from .typed_text import letters_of, sounds_of

MOST_LINES = 150
LONGEST_LINE = 80
MOST_WORDS = 200
LONGEST_WORD = 20
_MOST_GAPS = 2
_GAP = "…"
_ANY_WORD = "某某"
# What editors may type instead.
_TYPED_INSTEAD = (
    ("......", _GAP),
    ("...", _GAP),
    ("……", _GAP),
    ("(", "（"),
    (")", "）"),
    ("／", "/"),
)
_PART = re.compile(r"（([^（）【】]*)）|【([^（）【】]*)】|(…)|([^（）【】…]+)|([（）【】])")
_SIGNS = re.compile("[（）【】「」…/]")
_BETWEEN_WORDS = re.compile("[\n、，,]")
_LATIN = re.compile("[a-z]")


class PhraseError(ValueError):
    """A line cannot be parsed. `str()` of it is a sentence for the editor."""


@dataclass(frozen=True)
class Reader:
    """Parses lines.

    `lists` maps the name of a list to its words, separated by line breaks or 、; without it, names of
    lists are not checked. `by_sound` phrases also match pinyin. With `as_pinyin`, letters in a line
    are read as pinyin if possible. `shortest` is the least number of characters of a phrase. A lenient
    reader ignores lines that it cannot parse.
    """

    lists: Mapping[str, str] | None = None
    by_sound: bool = True
    as_pinyin: bool = False
    shortest: int = 1
    is_lenient: bool = False

    def phrases(self, text: str) -> tuple[Phrase, ...]:
        """A phrase for each line that is not empty. Raises PhraseError."""
        lines = [stripped for line in text.splitlines() if (stripped := line.strip())]
        if len(lines) > MOST_LINES and not self.is_lenient:
            raise PhraseError(f"最多 {MOST_LINES} 行，现在有 {len(lines)} 行，请分成两条。")
        return tuple(filter(None, map(self._read, lines[:MOST_LINES])))

    def _read(self, line: str) -> Phrase | None:
        try:
            return self.phrase(line)
        except PhraseError:
            if self.is_lenient:
                return None
            raise

    def phrase(self, line: str) -> Phrase:
        """The line as a phrase of at least `shortest` characters. Raises PhraseError."""
        if len(line) > LONGEST_LINE:
            raise PhraseError(f"「{line[:12]}…」这一行太长，最多 {LONGEST_LINE} 个字。")
        text = line
        for typed, meant in _TYPED_INSTEAD:
            text = text.replace(typed, meant)
        is_whole = text.startswith("「") and text.endswith("」")
        parts = tuple(self._parts(text, line))
        phrase = Phrase(line, parts, is_whole, self.by_sound)
        _check(phrase, 1 if is_whole else self.shortest)
        return phrase

    def _parts(self, text: str, line: str) -> Iterator[Part]:
        for group, name, gap, plain, bracket in _PART.findall(text):
            if bracket or _GAP in group:
                raise PhraseError(f"「{line}」：括号要成对，里面不能再有括号和「…」。")
            if gap:
                yield None
            elif name:
                yield self._one_of(self._list(name, line))
            elif not plain:
                yield self._one_of(group.split("/"))
            # Punctuation alone matches nothing.
            elif letters_of(plain):
                yield self._one_of([plain])

    def _list(self, name: str, line: str) -> list[str]:
        if self.lists is None:
            return [_ANY_WORD]
        if name not in self.lists:
            raise PhraseError(f"「{line}」：没有叫【{name}】的词组。")
        return list_words(self.lists[name]) or [_ANY_WORD]

    def _one_of(self, texts: Iterable[str]) -> tuple[str, ...]:
        form = _as_pinyin if self.as_pinyin else _as_letters
        return tuple(sorted(dict.fromkeys(map(form, texts)), key=len, reverse=True))


def list_words(text: str) -> list[str]:
    return list(filter(None, map(str.strip, _BETWEEN_WORDS.split(text))))


def check_words(text: str) -> None:
    """Raises PhraseError unless the text is a list of words."""
    words = list_words(text)
    if len(words) > MOST_WORDS:
        raise PhraseError(f"最多 {MOST_WORDS} 个词，现在有 {len(words)} 个，请分成两条。")
    for word in words:
        if len(word) > LONGEST_WORD or not letters_of(word) or _SIGNS.search(word):
            raise PhraseError(
                f"「{word[:12]}」：词组里一行一个词，最多 {LONGEST_WORD} 个字，不加记号。"
            )


def names_of_lists(text: str) -> set[str]:
    """The names of the lists that the lines of a text include."""
    return {name for _, name, *_ in _PART.findall(text) if name}


# Only words of editors are cached: what readers type is kept nowhere.
@lru_cache(maxsize=10_000)
def _as_letters(word: str) -> str:
    return letters_of(word)


def _as_pinyin(word: str) -> str:
    letters = _as_letters(word)
    sounds = sounds_of(letters)
    return letters if _LATIN.search(sounds) else sounds


def _check(phrase: Phrase, shortest: int) -> None:
    parts, line = phrase.parts, phrase.line
    if not parts or parts[0] is None or parts[-1] is None:
        raise PhraseError(f"「{line}」：两头要有字，「…」只能放在中间。")
    if parts.count(None) > _MOST_GAPS:
        raise PhraseError(f"「{line}」：一行最多 {_MOST_GAPS} 个「…」。")
    if phrase.shortest_length < shortest:
        raise PhraseError(f"「{line}」：不算可有可无的，至少要有 {shortest} 个字，不然什么话都算。")
