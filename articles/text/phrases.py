"""Phrases that editors write down, one a line, and look for in what somebody typed.

A line is text, in which 「…」 stands for up to eight characters, （甲/乙） for one of these, of which
one may be empty: （再/）, and 【家人】 for one of the words of the list of that name. A line in 「」
stands for the whole of what was typed. Spaces, marks, width and traditional characters make no
difference, on either side.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from .typed import codes_of, letters_of, sounds_of

MOST_LINES = 150
LONGEST_LINE = 80
MOST_WORDS = 200
LONGEST_WORD = 20
_MOST_GAPS = 2
_GAP = "…"
_GAP_CHARACTERS = 8
_ANY_WORD = "某某"
# What people type instead.
_MEANT = (("......", _GAP), ("...", _GAP), ("……", _GAP), ("(", "（"), (")", "）"), ("／", "/"))
_PART = re.compile(r"（([^（）【】]*)）|【([^（）【】]*)】|(…)|([^（）【】…]+)|([（）【】])")
_BETWEEN_WORDS = re.compile("[\n、，,]")
_LATIN = re.compile("[a-z0-9]")

# It stands in no text: no phrase has it, and no gap reaches over it.
_TAKEN_OUT = "\n"

# Texts of which one has to stand there, the longest first; None for a gap.
_Part = tuple[str, ...] | None


class PhraseError(ValueError):
    """A sentence for the editor that says what is wrong with the line."""


@dataclass(frozen=True)
class Phrase:
    """`line` is as the editor wrote it, `parts` what was read. Without `by_sound` its characters are
    not found where somebody typed their pinyin.
    """

    line: str
    parts: tuple[_Part, ...]
    is_whole: bool = False
    by_sound: bool = True

    @cached_property
    def is_latin(self) -> bool:
        """Is it looked for in `letters_of`, and not in `sounds_of`?"""
        return any(_LATIN.search(text) for part in self.parts if part for text in part)

    @cached_property
    def expression(self) -> str:
        """As a regular expression. Nothing in it repeats without end, so it never takes long."""
        found = "".join(map(self._expression_of, self.parts))
        return rf"\A(?:{found})\Z" if self.is_whole else found

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _compiled([self])

    @cached_property
    def starts(self) -> set[str]:
        """The characters that it may begin with."""
        found: set[str] = set()
        for part in self.parts:
            for text in filter(None, part or ()):
                found.update(self._forms(text[0]), " " if _LATIN.match(text) else "")
            if part and part[-1]:
                break
        return found

    @property
    def least(self) -> int:
        """How many characters it has without what may be missing."""
        return sum(len(part[-1]) for part in self.parts if part)

    def index_keys(self) -> set[str]:
        """One of these, of one or two characters, stands in every text that has the phrase."""
        part = max(filter(None, self.parts), key=lambda part: (len(part[-1]), -len(part)))
        return {key for text in part for key in self._keys_of(text)}

    def _keys_of(self, text: str) -> Iterator[str]:
        return map("".join, product(*map(self._forms, text.split()[0][:2])))

    def _expression_of(self, part: _Part) -> str:
        if part is None:
            return f".{{0,{_GAP_CHARACTERS}}}?"
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


@dataclass(frozen=True)
class Reader:
    """How lines are read. `lists` has the words of each list, a line each or apart by 、. Without any,
    it is not looked whether there is a list of a name.

    With `as_pinyin` letters in a line are pinyin where they can be. A lenient reader leaves out what
    it cannot read.
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
        for typed, meant in _MEANT:
            text = text.replace(typed, meant)
        is_whole = text.startswith("「") and text.endswith("」")
        parts = tuple(self._parts(text, line))
        phrase = Phrase(line, parts, is_whole, self.by_sound)
        _check(phrase, 1 if is_whole else self.shortest)
        return phrase

    def _parts(self, text: str, line: str) -> Iterator[_Part]:
        for group, name, gap, plain, bracket in _PART.findall(text):
            if bracket or _GAP in group:
                raise PhraseError(f"「{line}」：括号要成对，里面不能再有括号和「…」。")
            if gap:
                yield None
            elif name:
                yield self._one_of(self._list(name, line))
            elif not plain:
                yield self._one_of(group.split("/"))
            # Signs alone leave nothing to look for.
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
    """Raises PhraseError when these cannot be the words of a list."""
    words = list_words(text)
    if len(words) > MOST_WORDS:
        raise PhraseError(f"最多 {MOST_WORDS} 个词，现在有 {len(words)} 个，请分成两条。")
    for word in words:
        if len(word) > LONGEST_WORD or not letters_of(word) or re.search("[（）【】「」…/]", word):
            raise PhraseError(
                f"「{word[:12]}」：词组里一行一个词，最多 {LONGEST_WORD} 个字，不加记号。"
            )


def names_of_lists(text: str) -> set[str]:
    """The lists that the lines of a text call for."""
    return {name for _, name, *_ in _PART.findall(text) if name}


def any_of(phrases: Sequence[Phrase]) -> re.Pattern[str] | None:
    """One expression for all of them; None without any."""
    return _compiled(phrases) if phrases else None


def _compiled(phrases: Sequence[Phrase]) -> re.Pattern[str]:
    """At most places none of them begins: that is asked first, for a list has many words."""
    starts = "".join(sorted(set().union(*(each.starts for each in phrases))))
    return re.compile(f"(?=[{starts}])(?:{'|'.join(each.expression for each in phrases)})")


def without(pattern: re.Pattern[str] | None, text: str) -> str:
    """The text with what the pattern finds taken out, and as long as before."""
    return pattern.sub(lambda found: _TAKEN_OUT * len(found[0]), text) if pattern else text


# For words of editors alone: what readers type is remembered nowhere.
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
    if phrase.least < shortest:
        raise PhraseError(f"「{line}」：不算可有可无的，至少要有 {shortest} 个字，不然什么话都算。")
