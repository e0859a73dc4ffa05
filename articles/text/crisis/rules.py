"""Does a text say that its writer may want to die, or fears it for another person?

The rules are rows that editors keep (`CrisisRule`). A false card costs a reader a glance, a missing
one may cost a life: in doubt the card is shown. The phrases are in `seeds/crisis.yaml`; spaces, marks,
traditional characters and pinyin are seen to in `typed_text`, other spellings in `spellings`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from itertools import islice
from typing import Any, NamedTuple

from .persons import Persons
from .phrase_syntax import PhraseError, Reader, check_words
from .phrases import Finder, Phrase, without
from .spellings import Spellings
from .typed_text import has_syllables, letters_of, sounds_of

# Characters: far more than people write on a phone. Of a longer text both ends are searched.
_LONGEST_TEXT = 10_000
_MOST_PLACES = 5
_SHORTEST_SIGN = 2


class Kind(StrEnum):
    """What the phrases of a rule mean. SELF, OTHER and HINT are signs: kinds of card."""

    SELF = "self"
    OTHER = "other"
    HINT = "hint"
    PERSON = "person"
    LIST = "list"
    SPELLING = "spelling"


# The most serious first: the card for another person contains the one for the reader.
SIGNS = (Kind.OTHER, Kind.SELF, Kind.HINT)


@dataclass(frozen=True)
class Rule:
    """Each text has a phrase a line, in the syntax of `phrase_syntax`.

    A rule of kind SPELLING has lines like 「自鲨=自杀」. One of kind LIST has words, which other rules
    include as 【name】. If there is an `also`, a text must contain one of its phrases too. Matches
    inside phrases of `unless` do not count.
    """

    name: str
    kind: str
    phrases: str
    also: str = ""
    unless: str = ""
    by_sound: bool = True


@dataclass(frozen=True)
class Sign:
    """A match of `line` of the rule `name`. `kind` is the card it asks for: SELF, OTHER or HINT."""

    kind: Kind
    name: str
    line: str


def errors_in(rule: Rule, lists: Mapping[str, str] | None = None) -> dict[str, str]:
    """Mistakes in the fields of a rule, as sentences for editors, by the name of the field.

    Without `lists`, names of lists are not checked.
    """
    errors = {}
    for name, read in _readers(rule, lists, is_lenient=False).items():
        try:
            read(getattr(rule, name))
        except PhraseError as error:
            errors[name] = str(error)
    return errors


def lists_in(rules: Iterable[Rule]) -> dict[str, str]:
    """The words of each list by its name."""
    return {rule.name: rule.phrases for rule in rules if rule.kind == Kind.LIST}


class CrisisRules:
    """All rules, compiled. Lines that cannot be parsed are ignored."""

    def __init__(self, rules: Sequence[Rule]):
        lists = lists_in(rules)
        self._spellings = [
            Spellings(rule.phrases, rule.unless, is_lenient=True)
            for rule in rules
            if rule.kind == Kind.SPELLING
        ]
        compileds = [
            _CompiledRule(rule, lists) for rule in rules if rule.kind in (*SIGNS, Kind.PERSON)
        ]
        persons = [each for each in compileds if each.kind == Kind.PERSON]
        self._persons = Finder(phrase for each in persons for phrase in each.phrases)
        self._no_persons = [each.unless for each in persons]
        self._entries = [
            (compiled, phrase)
            for kind in SIGNS
            for compiled in compileds
            if compiled.kind == kind
            for phrase in compiled.phrases
        ]
        self._index: dict[str, list[int]] = {}
        for number, (_, phrase) in enumerate(self._entries):
            for key in phrase.index_keys():
                self._index.setdefault(key, []).append(number)

    def signs(self, text: str) -> list[Sign]:
        """All signs in the text, the most serious first, each line once."""
        found = dict.fromkeys(self._signs(self._forms(text)))
        return sorted(found, key=lambda sign: SIGNS.index(sign.kind))

    def gravest(self, text: str) -> Kind | None:
        """The kind of the most serious sign, or None. Stops as soon as no more serious one can follow."""
        forms = self._forms(text)
        may_be_others = any(form.persons.are_named for form in forms)
        found = None
        for sign in self._signs(forms):
            found = sign.kind if sign.kind == Kind.OTHER else found or sign.kind
            if sign.kind != Kind.SELF or not may_be_others:
                break
        return found

    def _signs(self, forms: "_Forms") -> Iterator[Sign]:
        """The signs, in the order of SIGNS by the kind of their rules."""
        for compiled, phrase in self._candidates(forms):
            if compiled.applies_to(forms):
                form = forms.letters if phrase.is_latin else forms.sounds
                for kind in form.kinds(compiled, phrase):
                    yield Sign(kind, compiled.name, phrase.line)

    def _forms(self, text: str) -> "_Forms":
        if len(text) > 2 * _LONGEST_TEXT:
            text = f"{text[:_LONGEST_TEXT]} {text[-_LONGEST_TEXT:]}"
        letters = letters_of(text)
        for spellings in self._spellings:
            letters = spellings.corrected(letters)
        both = (letters, sounds_of(letters))
        return _Forms(*(_Form(each, self._persons, self._no_persons) for each in both))

    def _candidates(self, forms: "_Forms") -> list[tuple["_CompiledRule", Phrase]]:
        """The rules and phrases that may match, in order: by the index, few of all."""
        keys = set().union(*(form.keys() for form in forms))
        numbers = {number for key in keys for number in self._index.get(key, ())}
        return [self._entries[number] for number in sorted(numbers)]


class _CompiledRule:
    """The parsed phrases of a rule, without lines that cannot be parsed."""

    def __init__(self, rule: Rule, lists: Mapping[str, str]):
        self.name, self.kind = rule.name, rule.kind
        read = _readers(rule, lists, is_lenient=True)
        self.phrases = read["phrases"](rule.phrases)
        self._also = Finder(read["also"](rule.also))
        self.unless = Finder(read["unless"](rule.unless))

    def applies_to(self, forms: "_Forms") -> bool:
        """Does the text contain a phrase of `also`, if there are any?"""
        return any(form.has(self._also, form.text_for(self)) for form in forms)


def _readers(
    rule: Rule, lists: Mapping[str, str] | None, *, is_lenient: bool
) -> dict[str, Callable[[str], Any]]:
    """The parser of each field of the rule, by the name of the field."""
    reader = partial(Reader, lists, is_lenient=is_lenient)
    shortest = _SHORTEST_SIGN if rule.kind in SIGNS else 1
    of_phrases: dict[str, Callable[[str], Any]] = {
        Kind.SPELLING: partial(Spellings, is_lenient=is_lenient),
        Kind.LIST: check_words,
    }
    signs = reader(by_sound=rule.by_sound, shortest=shortest).phrases
    return {
        "phrases": of_phrases.get(rule.kind, signs),
        "also": reader().phrases,
        # An editor who writes meifahuo there means the pinyin that readers type for 没发货.
        "unless": reader(as_pinyin=True).phrases,
    }


class _Form:
    """A text in one of the two forms of `typed_text`, with results that several rules need."""

    def __init__(self, text: str, names: Finder, no_names: Sequence[Finder]):
        self._text, self._names, self._no_names = text, names, no_names
        self._has_syllables = has_syllables(text)
        self._texts: dict[_CompiledRule, str] = {}

    def keys(self) -> set[str]:
        """The keys for the index: each character, and each pair of adjacent ones."""
        text = self._text
        return {*text, *(text[at : at + 2] for at in range(len(text) - 1))}

    def text_for(self, compiled: _CompiledRule) -> str:
        """The text without the phrases of `unless` of the rule."""
        if compiled not in self._texts:
            self._texts[compiled] = without(self._pattern(compiled.unless), self._text)
        return self._texts[compiled]

    def has(self, finder: Finder, text: str) -> bool:
        """Does the text match? True if the finder has no phrases."""
        pattern = self._pattern(finder)
        return pattern is None or bool(pattern.search(text))

    def kinds(self, compiled: _CompiledRule, phrase: Phrase) -> Iterator[Kind]:
        """The kind of sign at each of the first matches of the phrase."""
        pattern = self._pattern(phrase.finder)
        places = pattern.finditer(self.text_for(compiled)) if pattern else ()
        for place in islice(places, _MOST_PLACES):
            is_about_another = compiled.kind == Kind.SELF and self.persons.are_meant_at(
                *place.span()
            )
            yield Kind.OTHER if is_about_another else Kind(compiled.kind)

    @cached_property
    def persons(self) -> Persons:
        return Persons(self._text, self._pattern(self._names), map(self._pattern, self._no_names))

    def _pattern(self, finder: Finder) -> re.Pattern[str] | None:
        return finder.pattern(self._has_syllables)


class _Forms(NamedTuple):
    letters: _Form
    sounds: _Form
