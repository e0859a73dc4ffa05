"""Does a text say that somebody may want to die, or fears it for another?

What editors keep (`CrisisRule`) comes in as rules. A false card costs a reader a glance, a missing
one may cost a life: where both are possible, the card is shown.
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
from .typed import has_syllables, letters_of, sounds_of

# Far more than anybody writes on a phone: of more, as much at its beginning and at its end.
_LONGEST_TEXT = 10_000
_MOST_PLACES = 5
_SHORTEST_SIGN = 2


class Kind(StrEnum):
    """What a rule's phrases are. The first three are signs: what a text can call for."""

    SELF = "self"
    OTHER = "other"
    HINT = "hint"
    PERSON = "person"
    LIST = "list"
    SPELLING = "spelling"


# The gravest first: the card for another person says all that the reader's own says.
SIGNS = (Kind.OTHER, Kind.SELF, Kind.HINT)


@dataclass(frozen=True)
class Rule:
    """The texts have a phrase a line, as `text.phrase_syntax` reads them; of SPELLING 「自鲨=自杀」; of LIST
    words, which other rules call 【name】.

    One of `also` has to stand in a text too. In a phrase of `unless` those of `phrases` do not count.
    """

    name: str
    kind: str
    phrases: str
    also: str = ""
    unless: str = ""
    by_sound: bool = True


@dataclass(frozen=True)
class Sign:
    """The text has `line` of the rule `name`, and calls for `kind`: SELF, OTHER or HINT."""

    kind: Kind
    name: str
    line: str


def errors_in(rule: Rule, lists: Mapping[str, str] | None = None) -> dict[str, str]:
    """What cannot be read, as a sentence for editors, by the name of the field.

    Without `lists` it is not looked whether there is a list of a name.
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


class CrisisBook:
    """All rules, ready to be asked. Lines that cannot be read are left out, however they came in."""

    def __init__(self, rules: Sequence[Rule]):
        lists = lists_in(rules)
        self._spellings = [
            Spellings(rule.phrases, rule.unless, is_lenient=True)
            for rule in rules
            if rule.kind == Kind.SPELLING
        ]
        readings = [_Reading(rule, lists) for rule in rules if rule.kind in (*SIGNS, Kind.PERSON)]
        persons = [each for each in readings if each.kind == Kind.PERSON]
        self._persons = Finder(phrase for each in persons for phrase in each.phrases)
        self._no_persons = [each.unless for each in persons]
        self._entries = [
            (reading, phrase)
            for kind in SIGNS
            for reading in readings
            if reading.kind == kind
            for phrase in reading.phrases
        ]
        self._index: dict[str, list[int]] = {}
        for number, (_, phrase) in enumerate(self._entries):
            for key in phrase.index_keys():
                self._index.setdefault(key, []).append(number)

    def signs(self, text: str) -> list[Sign]:
        """What is found in the text, the gravest first, each line once."""
        found = dict.fromkeys(self._signs(self._forms(text)))
        return sorted(found, key=lambda sign: SIGNS.index(sign.kind))

    def gravest(self, text: str) -> Kind | None:
        """The kind of the gravest sign. Nothing is looked for that could be no graver."""
        forms = self._forms(text)
        may_be_others = any(form.persons.are_named for form in forms)
        found = None
        for sign in self._signs(forms):
            found = sign.kind if sign.kind == Kind.OTHER else found or sign.kind
            if sign.kind != Kind.SELF or not may_be_others:
                break
        return found

    def _signs(self, forms: "_Forms") -> Iterator[Sign]:
        """In the order of SIGNS by the kind of their rules."""
        for reading, phrase in self._candidates(forms):
            if reading.counts_in(forms):
                form = forms.letters if phrase.is_latin else forms.sounds
                for kind in form.kinds(reading, phrase):
                    yield Sign(kind, reading.name, phrase.line)

    def _forms(self, text: str) -> "_Forms":
        if len(text) > 2 * _LONGEST_TEXT:
            text = f"{text[:_LONGEST_TEXT]} {text[-_LONGEST_TEXT:]}"
        letters = letters_of(text)
        for spellings in self._spellings:
            letters = spellings.corrected(letters)
        both = (letters, sounds_of(letters))
        return _Forms(*(_Form(each, self._persons, self._no_persons) for each in both))

    def _candidates(self, forms: "_Forms") -> list[tuple["_Reading", Phrase]]:
        """Those that may stand in the text, in their order: few of all that there are."""
        keys = set().union(*(form.keys() for form in forms))
        numbers = {number for key in keys for number in self._index.get(key, ())}
        return [self._entries[number] for number in sorted(numbers)]


class _Reading:
    """A rule's phrases, without what cannot be read."""

    def __init__(self, rule: Rule, lists: Mapping[str, str]):
        self.name, self.kind = rule.name, rule.kind
        read = _readers(rule, lists, is_lenient=True)
        self.phrases = read["phrases"](rule.phrases)
        self._also = Finder(read["also"](rule.also))
        self.unless = Finder(read["unless"](rule.unless))

    def counts_in(self, forms: "_Forms") -> bool:
        """Does what has to stand there too?"""
        return any(form.has(self._also, form.left_for(self)) for form in forms)


def _readers(
    rule: Rule, lists: Mapping[str, str] | None, *, is_lenient: bool
) -> dict[str, Callable[[str], Any]]:
    """What reads each text of the rule, by its name."""
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
        # Who writes there meifahuo means what is typed for 没发货.
        "unless": reader(as_pinyin=True).phrases,
    }


class _Form:
    """A text in one of the forms of `text.typed`. What rules ask again and again is kept."""

    def __init__(self, text: str, names: Finder, no_names: Sequence[Finder]):
        self._text, self._names, self._no_names = text, names, no_names
        self._has_syllables = has_syllables(text)
        self._left: dict[_Reading, str] = {}

    def keys(self) -> set[str]:
        """Each character, and each two in a row."""
        text = self._text
        return {*text, *(text[at : at + 2] for at in range(len(text) - 1))}

    def left_for(self, reading: _Reading) -> str:
        """Without that in which the phrases of the reading do not count."""
        if reading not in self._left:
            self._left[reading] = without(self._pattern(reading.unless), self._text)
        return self._left[reading]

    def has(self, finder: Finder, text: str) -> bool:
        """Also where there is nothing to be found."""
        pattern = self._pattern(finder)
        return pattern is None or bool(pattern.search(text))

    def kinds(self, reading: _Reading, phrase: Phrase) -> Iterator[Kind]:
        """What the phrase calls for at each of its first places."""
        pattern = self._pattern(phrase.finder)
        places = pattern.finditer(self.left_for(reading)) if pattern else ()
        for place in islice(places, _MOST_PLACES):
            is_others = reading.kind == Kind.SELF and self.persons.own(*place.span())
            yield Kind.OTHER if is_others else Kind(reading.kind)

    @cached_property
    def persons(self) -> Persons:
        return Persons(self._text, self._pattern(self._names), map(self._pattern, self._no_names))

    def _pattern(self, finder: Finder) -> re.Pattern[str] | None:
        return finder.pattern(self._has_syllables)


class _Forms(NamedTuple):
    letters: _Form
    sounds: _Form
