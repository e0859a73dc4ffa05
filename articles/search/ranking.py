"""Score passages and guides from their texts, so that the order is the same on every database.

How the scores of a guide add up, and below what it is no result: `results`. What situations and
recommendations add to a guide: `passage_index`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from articles.models import PassageTexts
from articles.text.words.question_words import strip_question_words
from articles.text.words.search_passages import split_basis

from .query import Unit

GUIDE_TITLE = 5.0
PASSAGE_TITLE = 3.0
HEADING = 1.0
TEXT = 1.0
BASIS = 0.2
_BY_SYNONYM = 0.5
_SATURATION = 1.2
_USUAL_LENGTH = 160
# Units in a name of a guide count this much less inside it: all its passages are about them.
_TITLE_DISCOUNT = 0.5
# This share of the score of a title depends on how much of it the query covers.
_TITLE_COVERAGE = 0.6
# The title names what a guide is about, its other titles single questions.
_OTHER_TITLE = 0.6
# A title that asks just what the query asks.
_WHOLE = 0.9
_WHOLE_TITLE = 1.5
# A section that sums up says what others say, and answers less.
_SUMMARY_SHARE = 0.4
_SUMMARY = re.compile("总结|结论|小结|结语")


class WeightedQuery:
    """The units of a query, each with its weight: the rarer, the higher."""

    def __init__(self, weights: Mapping[Unit, float]):
        self.patterns = [(Pattern(unit), weight) for unit, weight in weights.items()]
        self.total = sum(weights.values())

    def within(self, name: str) -> "WeightedQuery":
        """The weights inside a guide of this name: units in it tell its passages apart less."""
        named = _plain(name)
        inside = WeightedQuery({})
        inside.patterns = [
            (pattern, weight * (1 - _TITLE_DISCOUNT * bool(pattern.strength(named))))
            for pattern, weight in self.patterns
        ]
        inside.total = self.total
        return inside

    def sum(self, shares: Sequence[float]) -> float:
        """The shares of all units, each times its weight."""
        return sum(weight * share for (_, weight), share in zip(self.patterns, shares, strict=True))

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


def named_scores(lead: PassageTexts, weighted: WeightedQuery) -> list[tuple[str, float]]:
    """The title of a guide, and the best of its other titles if that is better, with their scores."""
    title = lead.title, _title_score(_plain(lead.title), weighted)
    others = [
        (name, _OTHER_TITLE * _title_score(_plain(name), weighted))
        for name in lead.also.splitlines()
    ]
    best = max([title, *others], key=lambda named: named[1])
    return [title] if best == title else [title, best]


def passage_score(passage: PassageTexts, weighted: WeightedQuery) -> float:
    """The score of a section or step, without the title of the guide."""
    return weighted.sum(shares(passage, weighted))


def shares(passage: PassageTexts, weighted: WeightedQuery) -> list[float]:
    """What each unit adds to the score of a section or step, for a weight of 1."""
    title, heading = _plain(passage.title), _plain(passage.heading)
    names = [title, *(_plain(line) for line in passage.also.splitlines())]
    part = _SUMMARY_SHARE if _SUMMARY.match(title) else 1.0
    in_text = _text_shares(passage, weighted)
    return [
        part
        * (
            text
            + max(
                PASSAGE_TITLE * max(map(pattern.strength, names)),
                HEADING * pattern.strength(heading),
            )
        )
        for (pattern, _), text in zip(weighted.patterns, in_text, strict=True)
    ]


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
    share = min(1.0, covered / max(_asked_length(title), 1))
    is_whole = share >= _WHOLE and score >= _WHOLE * weighted.total
    whole = _WHOLE_TITLE if is_whole else 1.0
    return whole * GUIDE_TITLE * score * (1 - _TITLE_COVERAGE + _TITLE_COVERAGE * share)


@lru_cache(maxsize=20_000)
def _asked_length(title: str) -> int:
    """The length of a title without words like 怎么办: 租机逾期了怎么办 asks for no more than 租机逾期."""
    return sum(map(len, strip_question_words(title)))


def text_score(passage: PassageTexts, weighted: WeightedQuery) -> float:
    return weighted.sum(_text_shares(passage, weighted))


def _text_shares(passage: PassageTexts, weighted: WeightedQuery) -> list[float]:
    """As in BM25: further mentions count less than the first, and mentions in long texts count less.

    What only the articles of law name counts little.
    """
    text, basis = split_basis(_plain(passage.text))
    length = _SATURATION * (0.5 + 0.5 * len(text) / _USUAL_LENGTH)
    found = []
    for pattern, _ in weighted.patterns:
        if strength := pattern.strength(text):
            times = max(1, pattern.times(text))
            found.append(TEXT * strength * times * (_SATURATION + 1) / (times + length))
        else:
            found.append(BASIS * pattern.strength(basis))
    return found


def _plain(text: str) -> str:
    """Nearly the normal form, and fast: texts that differ from it are found, but rank lower."""
    return text.casefold()
