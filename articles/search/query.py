"""Parse a query into units, each with the known words and synonyms that match it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from articles.models import Word, WordKey
from articles.text.words.question_words import strip_question_words, without_counts
from articles.text.words.search_passages import LABEL
from articles.text.words.segmenter import is_han, normalise, pairs, runs

from .expression import All, Any, Expression, Term

LONGEST_QUERY = 100
_LONGEST_WORD = 12
_LONGEST_PINYIN = 40
_LONGEST_COUNT = 2
# A long query has a thousand spans; databases limit the parameters of a statement.
_SPANS_AT_ONCE = 2_000
_SYNONYMS_SHOWN = 3


@dataclass(frozen=True)
class Unit:
    """One part of a query: the text `typed`, and the known words that it stands for, if any.

    `by_sound`: the letters were read as pinyin. `is_part`: it is a pair out of a longer text.
    """

    typed: str
    words: tuple[Word, ...] = ()
    by_sound: bool = False
    is_part: bool = False

    @cached_property
    def variants(self) -> tuple[str, ...]:
        """The normalised texts that match the unit: the words themselves, then their synonyms."""
        if not self.words:
            return (self.typed,)
        named = [normalise(word.text) for word in self.words]
        also = [normalise(text) for word in self.words for text in word.also]
        return tuple(dict.fromkeys([*named, *also]))

    @property
    def own_variants(self) -> tuple[str, ...]:
        """The variants that are what was typed, without synonyms."""
        return self.variants[: max(1, len(self.words))]

    @property
    def synonyms(self) -> tuple[str, ...]:
        """The first variants that are not what was typed."""
        return self.variants[len(self.own_variants) :][:_SYNONYMS_SHOWN]

    def expression(self, label: bool = False, *, own: bool = False) -> Expression:
        """The full-text query for the unit.

        `label`: match the names of passages only. `own`: without synonyms.
        """
        prefix = LABEL if label else ""
        variants = self.own_variants if own else self.variants
        return Any(tuple(All(tuple(_terms(variant, prefix))) for variant in variants))


@dataclass(frozen=True)
class Query:
    """`text` is what was typed, normalised and cut to LONGEST_QUERY characters."""

    text: str
    units: tuple[Unit, ...]

    @property
    def words(self) -> list[Word]:
        return [word for unit in self.units for word in unit.words]


def read_query(typed: str) -> Query:
    """Parse one text. One database query for usual texts, three for the longest."""
    return read_queries([typed])[0]


def read_queries(typed: Sequence[str]) -> list[Query]:
    """Parse several texts with as few database queries as for one."""
    texts = [normalise(text)[:LONGEST_QUERY].strip() for text in typed]
    atoms = [list(_atoms(without_counts(text))) for text in texts]
    known = _known_words(atoms)
    return [_read(*each, known) for each in zip(texts, atoms, strict=True)]


def _read(text: str, atoms: Sequence["_Atom"], known: "_Known") -> Query:
    units = dict.fromkeys(_units(atoms, known)) or [Unit(run) for run in runs(text)]
    meaningful = [unit for unit in units if not _is_filler(unit)]
    return Query(text, tuple(meaningful or units))


def split_into_pairs(unit: Unit) -> list[Unit]:
    """A unit of Chinese that no passage has as a whole, in pairs: some of these may be words."""
    is_long = is_han(unit.typed) and len(unit.typed) > 2
    return [Unit(pair, is_part=True) for pair in pairs(unit.typed)] if is_long else [unit]


def _is_filler(unit: Unit) -> bool:
    """Is it a single character between words (被, 不), or a number of one or two digits?"""
    is_short = len(unit.typed) == 1 and is_han(unit.typed)
    is_count = len(unit.typed) <= _LONGEST_COUNT and unit.typed.isdecimal()
    return not unit.words and (is_short or is_count)


def _terms(variant: str, prefix: str) -> Iterator[Term]:
    for run in runs(variant):
        if is_han(run) and len(run) == 1:
            yield Term(prefix + run, is_start=not prefix)
        else:
            yield from (Term(prefix + pair) for pair in pairs(run))


@dataclass(frozen=True)
class _Atom:
    """A Chinese character, or a whole Latin word or number. `starts`: the first after a gap."""

    text: str
    starts: bool


def _atoms(text: str) -> Iterator[_Atom]:
    end = 0
    for run in runs(text):
        start = text.index(run, end)
        apart = start > end or end == 0
        for place, part in enumerate(run if is_han(run) else [run]):
            yield _Atom(part, starts=apart and place == 0)
        end = start + len(run)


_Known = Mapping[str, Sequence[WordKey]]


def _known_words(texts: Sequence[Sequence[_Atom]]) -> _Known:
    """Every span of atoms that is a key of words, with its keys of the most direct kind."""
    spans = {span for atoms in texts for span in _spans(atoms)}
    found: dict[str, list[WordKey]] = {}
    for key in _keys(sorted(spans)):
        same = found.setdefault(key.key, [])
        if not same or same[0].kind == key.kind:
            same.append(key)
    return found


def _keys(spans: Sequence[str]) -> Iterator[WordKey]:
    """The keys that are among the spans, the most direct kind first."""
    keys = WordKey.objects.exclude(kind=WordKey.Kind.SOUND).select_related("word")
    for start in range(0, len(spans), _SPANS_AT_ONCE):
        some = keys.filter(key__in=spans[start : start + _SPANS_AT_ONCE])
        yield from some.order_by("kind", "word_id")


def _spans(atoms: Sequence[_Atom]) -> Iterator[str]:
    for start, atom in enumerate(atoms):
        for end in range(start + 1, min(start + _LONGEST_WORD, len(atoms)) + 1):
            yield "".join(atom.text for atom in atoms[start:end])
        yield from _parts_of_pinyin(atom.text)


def _parts_of_pinyin(text: str) -> Iterator[str]:
    """All parts of a Latin word: zujiyuqi may be zuji and yuqi."""
    if text.isascii() and text.isalpha() and len(text) <= _LONGEST_PINYIN:
        for start in range(len(text)):
            yield from (text[start:end] for end in range(start + 2, len(text) + 1))


def _units(atoms: Sequence[_Atom], known: _Known) -> Iterator[Unit]:
    """Known words, and the text between them without question words."""
    rest: list[_Atom] = []
    for start, end in _words_in(atoms, known):
        text = "".join(atom.text for atom in atoms[start:end])
        if text not in known:
            rest += atoms[start:end]
            continue
        yield from _unknown_units(rest, known)
        rest = []
        yield _unit(text, known)
    yield from _unknown_units(rest, known)


def _words_in(atoms: Sequence[_Atom], known: _Known) -> list[tuple[int, int]]:
    """The text cut into (start, end) of known words and single atoms, long words before many.

    Of equal ways, the one with the longer words at the end: 担保人工资 has 担保 and 工资, not 人工.
    """
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(atoms) + 1):
        ways = [
            (best[start][0] + (end - start) ** 2, start)
            for start in range(max(0, end - _LONGEST_WORD), end)
            if _is_word(atoms[start:end], known)
        ]
        best.append(max([*ways, (best[end - 1][0], end - 1)], key=lambda way: way[0]))
    return _traced([start for _, start in best])


def _traced(starts: Sequence[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    end = len(starts) - 1
    while end:
        spans.append((starts[end], end))
        end = starts[end]
    return spans[::-1]


def _is_word(atoms: Sequence[_Atom], known: _Known) -> bool:
    """Chinese words do not go on after a gap (亲戚 借条 is not 亲戚借); pinyin does (mai duan)."""
    is_apart = any(
        atom.starts and is_han(atom.text) and is_han(before.text)
        for before, atom in pairwise(atoms)
    )
    return not is_apart and "".join(atom.text for atom in atoms) in known


def _unit(typed: str, known: _Known) -> Unit:
    keys = known[typed]
    return Unit(
        typed,
        tuple(key.word for key in keys),
        by_sound=keys[0].kind != WordKey.Kind.TEXT,
    )


def _unknown_units(atoms: Sequence[_Atom], known: _Known) -> Iterator[Unit]:
    """Units of unknown text: Chinese without question words, Latin words split as pinyin if possible."""
    text = ""
    for atom in atoms:
        text += (" " if atom.starts else "") + atom.text
    for run in runs(text):
        if is_han(run):
            yield from (Unit(part) for part in strip_question_words(run))
        else:
            yield from _split_pinyin(run, known) or [Unit(run)]


def _split_pinyin(letters: str, known: _Known) -> list[Unit]:
    """The words whose pinyin, or else whose initials, make up the letters; empty if any letter is left."""
    initials = {key for key, found in known.items() if found[0].kind == WordKey.Kind.INITIALS}
    return _split_letters(letters, known, known.keys() - initials) or _split_letters(
        letters, known, initials
    )


def _split_letters(letters: str, known: _Known, allowed: Set[str]) -> list[Unit]:
    ends: dict[int, list[Unit]] = {0: []}
    for end in range(1, len(letters) + 1):
        for start in range(end):
            if start in ends and end not in ends and letters[start:end] in allowed:
                ends[end] = [*ends[start], _unit(letters[start:end], known)]
    return ends.get(len(letters), [])
