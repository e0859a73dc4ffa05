"""Correct queries that find nothing: words that sound alike, doubled characters, spelling of pinyin."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from django.db.models import QuerySet

from articles.models import WordKey
from articles.text.words.segmenter import is_han
from articles.text.words.word_sounds import sound_of, word_key

from .full_text import find
from .query import Query, Unit

_LONGEST = 12
# The similarity of difflib from which a spelling is corrected.
_MIN_SIMILARITY = 0.85
_SHORTEST_SPELLING = 5
_SHORTEST_BY_SOUND = 3
_DOUBLED = re.compile(r"(.)\1")


def corrected(query: Query) -> str | None:
    """The query with known words in place of units that no guide has; None if no word is similar."""
    text = query.text
    for unit in query.units:
        if not unit.words and not find(unit.expression(), 1):
            for wrong, word in _corrections(unit):
                text = text.replace(wrong, word)
    return text if text != query.text else None


def _corrections(unit: Unit) -> list[tuple[str, str]]:
    """At most one (wrong, right).

    Chinese is corrected only by sound or if a character is doubled: with one character more, less or
    different it may mean the opposite.
    """
    if is_han(unit.typed):
        return _by_sound(unit.typed) or _by_doubling(unit.typed)
    return _by_spelling(unit.typed)


def _by_sound(typed: str) -> list[tuple[str, str]]:
    """A pair needs the same pinyin; longer parts may differ in sounds that many do not distinguish."""
    sounds = {part: _sound(part) for part in _parts(typed)}
    keys = _known(WordKey.Kind.SOUND, WordKey.Kind.PINYIN)
    keys = keys.filter(key__in={key for _, key in sounds.values()})
    # Of several words that sound alike, the one that was added first.
    keys = keys.select_related("word").order_by("-word_id")
    words = {(key.kind, key.key): key.word.text for key in keys}
    for part, sound in sounds.items():
        word = words.get(sound)
        if word and _is_another(word, part) and _is_in_no_guide(part):
            return [(part, word)]
    return []


def _is_another(word: str, part: str) -> bool:
    key = word_key(word)
    return key != part and len(key) == len(part)


def _sound(part: str) -> tuple[int, str]:
    sound = sound_of(part)
    if len(part) < _SHORTEST_BY_SOUND:
        return WordKey.Kind.PINYIN, sound.pinyin
    return WordKey.Kind.SOUND, sound.alike


def _parts(typed: str, shortest: int = 2) -> Iterator[str]:
    """All parts of the text, the longest first."""
    for length in range(min(len(typed), _LONGEST), shortest - 1, -1):
        yield from (typed[start : start + length] for start in range(len(typed) - length + 1))


def _is_in_no_guide(part: str) -> bool:
    """Pairs often sound alike: one that a guide contains is not corrected."""
    return not find(Unit(part).expression(), 1)


def _by_doubling(typed: str) -> list[tuple[str, str]]:
    single = _DOUBLED.sub(r"\1", typed)
    is_known = _known(WordKey.Kind.TEXT).filter(key=single).exists()
    return [(typed, single)] if single != typed and is_known else []


def _by_spelling(typed: str) -> list[tuple[str, str]]:
    if not _SHORTEST_SPELLING <= len(typed) <= _LONGEST * 3:
        return []
    words = _words_sharing(typed)
    close = get_close_matches(typed, words, n=1, cutoff=_MIN_SIMILARITY)
    return [(typed, words[close[0]])] if close else []


def _words_sharing(typed: str) -> dict[str, str]:
    """Known words by their pinyin that share two adjacent letters with the text; others are not similar."""
    pairs = {typed[start : start + 2] for start in range(len(typed) - 1)}
    words = _known(WordKey.Kind.PINYIN).values_list("key", "word__text")
    return {key: text for key, text in words if any(pair in key for pair in pairs)}


def _known(*kinds: WordKey.Kind) -> QuerySet[WordKey]:
    """Without words of helplines: a search must never be corrected to 想死."""
    return WordKey.objects.filter(kind__in=kinds, word__helpline=None)
