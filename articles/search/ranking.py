"""Score passages and guides from their texts, so that the order is the same on every database.

How the scores of a guide add up, and below what it is no result: `results`. What situations and
recommendations add to a guide: `passage_index`.
"""

from collections.abc import Mapping, Sequence

from articles.models import PassageTexts

from .query import Unit

GUIDE_TITLE = 5.0
PASSAGE_TITLE = 3.0
HEADING = 2.0
TEXT = 1.0
_BY_SYNONYM = 0.5
_SATURATION = 1.2
_USUAL_LENGTH = 160
# Units in the title of a guide count this much less inside it: all its passages are about them.
_TITLE_DISCOUNT = 0.7
# This share of the score of a title depends on how much of it the query covers.
_TITLE_COVERAGE = 0.35


class WeightedQuery:
    """The units of a query, each with its weight: the rarer, the higher."""

    def __init__(self, weights: Mapping[Unit, float]):
        self.patterns = [(Pattern(unit), weight) for unit, weight in weights.items()]
        self.total = sum(weights.values())

    def within(self, lead: PassageTexts) -> "WeightedQuery":
        """The weights inside one guide: units in its title tell its passages apart less."""
        title = _plain(lead.title)
        inside = WeightedQuery({})
        inside.patterns = [
            (pattern, weight * (1 - _TITLE_DISCOUNT * bool(pattern.strength(title))))
            for pattern, weight in self.patterns
        ]
        inside.total = self.total
        return inside

    def words(self) -> list[str]:
        """All variants of all units, the longest first."""
        variants = {each for pattern, _ in self.patterns for each, _ in pattern.variants}
        return sorted(variants, key=lambda each: (-len(each), each))


class Pattern:
    """A unit with its variants: (text, 1 if it was typed, less if it is a synonym)."""

    def __init__(self, unit: Unit):
        worth = dict.fromkeys(unit.variants, _BY_SYNONYM)
        worth |= dict.fromkeys(unit.own_variants, 1.0)
        # Texts have 60 期 or 60期.
        self.variants = [
            *worth.items(),
            *((each.replace(" ", ""), w) for each, w in worth.items() if " " in each),
        ]

    def strength(self, text: str) -> float:
        """1 if the text contains the unit as it was typed, less for a synonym, 0 for neither."""
        return max((worth for each, worth in self.variants if each in text), default=0.0)

    def times(self, text: str) -> int:
        return max(text.count(each) for each, _ in self.variants)

    def covered(self, text: str) -> int:
        """The number of characters of the text that the unit matches."""
        return max((len(each) for each, _ in self.variants if each in text), default=0)


def guide_score(lead: PassageTexts, weighted: WeightedQuery) -> float:
    """The score of a guide by its title or the best of its other titles, and by its summary."""
    names = [lead.title, *lead.also.splitlines()]
    return max(_title_score(_plain(name), weighted) for name in names) + _text_score(lead, weighted)


def passage_score(passage: PassageTexts, weighted: WeightedQuery) -> float:
    """The score of a section or step, without the title of the guide."""
    title, heading = _plain(passage.title), _plain(passage.heading)
    also = [_plain(line) for line in passage.also.splitlines()]
    score = _text_score(passage, weighted)
    for pattern, weight in weighted.patterns:
        named = max(map(pattern.strength, [title, *also]))
        score += weight * max(PASSAGE_TITLE * named, HEADING * pattern.strength(heading))
    return score


def coverage_of(passages: Sequence[PassageTexts], weighted: WeightedQuery) -> float:
    """The share of the query, by weight, that these passages have together, from 0 to 1."""
    texts = [_plain("\n".join((p.title, p.heading, p.also, p.text))) for p in passages]
    found = sum(
        weight * max((pattern.strength(text) for text in texts), default=0.0)
        for pattern, weight in weighted.patterns
    )
    return found / weighted.total if weighted.total else 0.0


def _title_score(title: str, weighted: WeightedQuery) -> float:
    score, covered = 0.0, 0
    for pattern, weight in weighted.patterns:
        score += weight * pattern.strength(title)
        covered += pattern.covered(title)
    share = min(1.0, covered / max(len(title), 1))
    return GUIDE_TITLE * score * (1 - _TITLE_COVERAGE + _TITLE_COVERAGE * share)


def _text_score(passage: PassageTexts, weighted: WeightedQuery) -> float:
    """As in BM25: further mentions count less than the first, and mentions in long texts count less."""
    text = _plain(passage.text)
    length = _SATURATION * (0.5 + 0.5 * len(text) / _USUAL_LENGTH)
    score = 0.0
    for pattern, weight in weighted.patterns:
        if strength := pattern.strength(text):
            times = max(1, pattern.times(text))
            score += weight * strength * times * (_SATURATION + 1) / (times + length)
    return TEXT * score


def _plain(text: str) -> str:
    """Nearly the normal form, and fast: texts that differ from it are found, but rank lower."""
    return text.casefold()
