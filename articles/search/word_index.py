"""Build the table of known words and their keys from terms, synonyms, helplines and platforms."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from articles.delivery.site_version import touch_site
from articles.models import Helpline, Platform, Synonym, Term, Word, WordKey, word_lines
from articles.text.words.word_sounds import Sound, sound_of, word_key

# 分期重组（协议重组） and 芝麻信用/芝麻分 are two words each.
_BETWEEN_NAMES = re.compile(r"[/()（）]")
_LONGEST = 80


@dataclass
class _Entry:
    """A word that is being built. `also` has its synonyms, the closest first."""

    text: str
    also: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    term: Term | None = None
    helpline: Helpline | None = None
    is_one_way: bool = False
    pinyin: str = ""


@transaction.atomic
def rebuild_words() -> int:
    """Rebuild all words and their keys; return the number of words.

    Concurrent calls wait for each other, because both have to update the row of the site's version.
    """
    touch_site()
    entries: dict[str, _Entry] = {}
    for term in Term.objects.all():
        _add_term(entries, term)
    for synonym in Synonym.objects.all():
        _add_synonym(entries, synonym)
    for helpline in Helpline.objects.all():
        for text in filter(None, (helpline.number, helpline.name, *helpline.word_list())):
            entry = _entry(entries, text)
            entry.helpline = helpline
            _add_also(entry, [helpline.number])
    for name in Platform.objects.values_list("name", flat=True):
        _entry(entries, name)
    # A text without letters and digits has no key.
    entries = {text: entry for text, entry in entries.items() if word_key(text)}
    Word.objects.all().delete()
    words = Word.objects.bulk_create(_word(entry) for entry in entries.values())
    WordKey.objects.bulk_create(
        key
        for word, entry in zip(words, entries.values(), strict=True)
        for key in _keys(word, entry.pinyin)
    )
    return len(words)


@transaction.atomic
def add_words(texts: Iterable[str]) -> None:
    """Add words without synonyms, such as names of platforms."""
    texts = [text for text in texts if word_key(text)]
    if texts:
        touch_site()
    for text in texts:
        word, is_new = Word.objects.get_or_create(text=text[:_LONGEST])
        if is_new:
            WordKey.objects.bulk_create(_keys(word))


def names_of(term: Term) -> list[str]:
    """The separate names in the name of a term: 分期重组（协议重组）."""
    return [name for part in _BETWEEN_NAMES.split(term.name) if (name := part.strip())]


def _word(entry: _Entry) -> Word:
    return Word(
        text=entry.text,
        also=[text for text in entry.also if word_key(text)],
        choices=[text for text in entry.choices if word_key(text)],
        is_one_way=entry.is_one_way,
        term=entry.term,
        helpline=entry.helpline,
    )


def _add_term(entries: dict[str, _Entry], term: Term) -> None:
    names = names_of(term)
    same = [*names, *term.alias_list()]
    for text in same:
        entry = _entry(entries, text)
        # An alias may be the name of another term, which then has priority.
        if text in names or entry.term is None:
            entry.term = term
        if text in names:
            entry.pinyin = term.pinyin if text == names[0] else ""
        _add_also(entry, same)


def _add_synonym(entries: dict[str, _Entry], synonym: Synonym) -> None:
    words, means = word_lines(synonym.words), word_lines(synonym.means)
    for text in filter(None, map(str.strip, words)):
        entry = _entry(entries, text)
        _add_also(entry, means or words)
        entry.is_one_way = entry.is_one_way or bool(means)
        if synonym.is_ambiguous:
            entry.choices = [word.strip() for word in means if word.strip()]
    for text in filter(None, map(str.strip, means)):
        _entry(entries, text)


def _entry(entries: dict[str, _Entry], text: str) -> _Entry:
    return entries.setdefault(text[:_LONGEST], _Entry(text[:_LONGEST]))


def _add_also(entry: _Entry, words: Iterable[str]) -> None:
    for word in map(str.strip, words):
        if word and word != entry.text and word not in entry.also:
            entry.also.append(word)


def _keys(word: Word, pinyin: str = "") -> list[WordKey]:
    sound: Sound = sound_of(word.text, pinyin)
    kinds = WordKey.Kind
    keys = {kinds.TEXT: word_key(word.text), kinds.SOUND: sound.alike}
    if sound.pinyin != keys[kinds.TEXT]:
        keys[kinds.PINYIN] = sound.pinyin
        # Helplines have no initials: xs is 协商, and must not be read as 想死.
        if word.helpline is None:
            keys[kinds.INITIALS] = sound.initials
    return [
        WordKey(key=key[:200], kind=kind, word=word)
        for kind, key in keys.items()
        if key and not (kind == kinds.INITIALS and len(key) < 2)
    ]
