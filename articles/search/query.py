"""What a reader typed, read: the things asked for, each with the words that would answer it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from articles.models import Word, WordKey
from articles.text.words.question_words import strip_question_words, without_counts
from articles.text.words.search_passages import LABEL
from articles.text.words.segmenter import is_han, normalise, pairs, runs

from .expression import All, Any, Expression, Term

LONGEST_QUERY = 100
_LONGEST_WORD = 12
_LONGEST_PINYIN = 40
_LONGEST_COUNT = 2
# A long question has a thousand; databases limit how many a statement may have.
_SPANS_AT_ONCE = 2_000
_OTHERS_TOLD = 3


@dataclass(frozen=True)
class Unit:
    """One thing that is asked for: `typed`, and the known words that it stands for, if any.

    `by_sound` tells that letters were read as pinyin.
    """

    typed: str
    words: tuple[Word, ...] = ()
    by_sound: bool = False

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """The texts that answer, normalised, the plainest first."""
        if not self.words:
            return (self.typed,)
        named = [normalise(word.text) for word in self.words]
        also = [normalise(text) for word in self.words for text in word.also]
        return tuple(dict.fromkeys([*named, *also]))

    @property
    def own_variants(self) -> tuple[str, ...]:
        """Those of the ways that are what was typed, and not what means the same."""
        return self.ways[: max(1, len(self.words))]

    @property
    def synonyms(self) -> tuple[str, ...]:
        """The first of those that are something else."""
        return self.ways[len(self.own_variants) :][:_OTHERS_TOLD]

    def expression(self, label: bool = False, *, own: bool = False) -> Expression:
        """What the index is asked for: with `label` in the passages' own names alone, with `own`
        without what means the same.
        """
        prefix = LABEL if label else ""
        ways = self.own_variants if own else self.ways
        return Any(tuple(All(tuple(_terms(way, prefix))) for way in ways))


@dataclass(frozen=True)
class Query:
    """`text` is what was typed, normalised and not longer than LONGEST_QUERY."""

    text: str
    units: tuple[Unit, ...]

    @property
    def words(self) -> list[Word]:
        return [word for unit in self.units for word in unit.words]


def read_query(typed: str) -> Query:
    """One database query for what people type, three for the longest that is read."""
    return read_queries([typed])[0]


def read_queries(typed: Sequence[str]) -> list[Query]:
    """Several texts with few database queries for all."""
    texts = [normalise(text)[:LONGEST_QUERY].strip() for text in typed]
    atoms = [list(_atoms(without_counts(text))) for text in texts]
    known = _known_words(atoms)
    return [_read(*each, known) for each in zip(texts, atoms, strict=True)]


def _read(text: str, atoms: Sequence["_Atom"], known: "_Known") -> Query:
    units = dict.fromkeys(_units(atoms, known)) or [Unit(run) for run in runs(text)]
    telling = [unit for unit in units if not _says_little(unit)]
    return Query(text, tuple(telling or units))


def split_into_pairs(unit: Unit) -> list[Unit]:
    """Chinese that stands nowhere as a whole, in pairs: some of them are the words that were meant."""
    is_long = is_han(unit.typed) and len(unit.typed) > 2
    return [Unit(pair) for pair in pairs(unit.typed)] if is_long else [unit]


def _says_little(unit: Unit) -> bool:
    """A character that is left between two words (被, 不), or a number that counts something."""
    is_short = len(unit.typed) == 1 and is_han(unit.typed)
    is_count = len(unit.typed) <= _LONGEST_COUNT and unit.typed.isdecimal()
    return not unit.words and (is_short or is_count)


def _terms(way: str, prefix: str) -> Iterator[Term]:
    for run in runs(way):
        if is_han(run) and len(run) == 1:
            yield Term(prefix + run, is_start=not prefix)
        else:
            yield from (Term(prefix + pair) for pair in pairs(run))


@dataclass(frozen=True)
class _Atom:
    """A Chinese character, or a whole Latin word or number; `starts` tells that a run begins."""

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
    """Every run of atoms that is the key of a word, with those of its keys that are the plainest."""
    spans = {span for atoms in texts for span in _spans(atoms)}
    found: dict[str, list[WordKey]] = {}
    for key in _keys(sorted(spans)):
        same = found.setdefault(key.key, [])
        if not same or same[0].kind == key.kind:
            same.append(key)
    return found


def _keys(spans: Sequence[str]) -> Iterator[WordKey]:
    """Those of the spans that are keys, the plainest kind of each first."""
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
    """zujiyuqi may be zuji and yuqi."""
    if text.isascii() and text.isalpha() and len(text) <= _LONGEST_PINYIN:
        for start in range(len(text)):
            yield from (text[start:end] for end in range(start + 2, len(text) + 1))


def _units(atoms: Sequence[_Atom], known: _Known) -> Iterator[Unit]:
    """Known words, the longest first from the left; what stands between them, without its wrapping."""
    rest: list[_Atom] = []
    place = 0
    while place < len(atoms):
        end = _end_of_word(atoms, place, known)
        if end is None:
            rest.append(atoms[place])
            place += 1
            continue
        yield from _unknown(rest, known)
        rest = []
        yield _unit("".join(atom.text for atom in atoms[place:end]), known)
        place = end
    yield from _unknown(rest, known)


def _end_of_word(atoms: Sequence[_Atom], start: int, known: _Known) -> int | None:
    for end in range(min(start + _LONGEST_WORD, len(atoms)), start, -1):
        if "".join(atom.text for atom in atoms[start:end]) in known:
            return end
    return None


def _unit(typed: str, known: _Known) -> Unit:
    keys = known[typed]
    return Unit(
        typed,
        tuple(key.word for key in keys),
        by_sound=keys[0].kind != WordKey.Kind.TEXT,
    )


def _unknown(atoms: Sequence[_Atom], known: _Known) -> Iterator[Unit]:
    """What no word list has: Chinese in its parts, Latin words as pinyin if they can be parted so."""
    text = ""
    for atom in atoms:
        text += (" " if atom.starts else "") + atom.text
    for run in runs(text):
        if is_han(run):
            yield from (Unit(part) for part in strip_question_words(run))
        else:
            yield from _parted(run, known) or [Unit(run)]


def _parted(letters: str, known: _Known) -> list[Unit]:
    """The words whose pinyin this is, one after the other, or whose initials; none if something is left."""
    initials = {key for key, found in known.items() if found[0].kind == WordKey.Kind.INITIALS}
    return _cut(letters, known, known.keys() - initials) or _cut(letters, known, initials)


def _cut(letters: str, known: _Known, allowed: Set[str]) -> list[Unit]:
    ends: dict[int, list[Unit]] = {0: []}
    for end in range(1, len(letters) + 1):
        for start in range(end):
            if start in ends and end not in ends and letters[start:end] in allowed:
                ends[end] = [*ends[start], _unit(letters[start:end], known)]
    return ends.get(len(letters), [])
