"""How well a passage answers. The same on every database: it looks at the texts themselves."""

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
# What a title has, all passages under it are about.
_IN_TITLE = 0.7
# Of the worth of a title this much depends on how much of it was asked for.
_COVERAGE = 0.35


class Asked:
    """The units of a query with the weight of each: the rarer, the heavier."""

    def __init__(self, weights: Mapping[Unit, float]):
        self.patterns = [(Pattern(unit), weight) for unit, weight in weights.items()]
        self.total = sum(weights.values())

    def within(self, lead: PassageTexts) -> "Asked":
        """What tells the passages of one guide apart: less what all of it is about by its title."""
        title = _plain(lead.title)
        inside = Asked({})
        inside.patterns = [
            (pattern, weight * (1 - _IN_TITLE * bool(pattern.strength(title))))
            for pattern, weight in self.patterns
        ]
        inside.total = self.total
        return inside

    def words(self) -> list[str]:
        """All that is looked for, the longest first."""
        ways = {way for pattern, _ in self.patterns for way, _ in pattern.ways}
        return sorted(ways, key=lambda way: (-len(way), way))


class Pattern:
    """A unit, ready to be looked for in texts."""

    def __init__(self, unit: Unit):
        worth = dict.fromkeys(unit.ways, _BY_SYNONYM)
        worth |= dict.fromkeys(unit.own_variants, 1.0)
        # Some write 60 期 and some 60期.
        self.ways = [
            *worth.items(),
            *((way.replace(" ", ""), w) for way, w in worth.items() if " " in way),
        ]

    def strength(self, text: str) -> float:
        """From 0, not there at all, to 1, there as it was typed."""
        return max((worth for way, worth in self.ways if way in text), default=0.0)

    def times(self, text: str) -> int:
        return max(text.count(way) for way, _ in self.ways)

    def covered(self, text: str) -> int:
        """How many of its characters the unit accounts for."""
        return max((len(way) for way, _ in self.ways if way in text), default=0)


def guide_score(lead: PassageTexts, asked: Asked) -> float:
    """The worth of a guide's own title, or of the best of its other names."""
    names = [lead.title, *lead.also.splitlines()]
    return max(_title_score(_plain(name), asked) for name in names) + _text_score(lead, asked)


def passage_score(passage: PassageTexts, asked: Asked) -> float:
    """The worth of a section or step, without the guide's title."""
    title, heading = _plain(passage.title), _plain(passage.heading)
    also = [_plain(line) for line in passage.also.splitlines()]
    score = _text_score(passage, asked)
    for pattern, weight in asked.patterns:
        named = max(map(pattern.strength, [title, *also]))
        score += weight * max(PASSAGE_TITLE * named, HEADING * pattern.strength(heading))
    return score


def coverage(passages: Sequence[PassageTexts], asked: Asked) -> float:
    """From 0 to 1: how much of what was asked for, by weight, these passages have between them."""
    texts = [_plain("\n".join((p.title, p.heading, p.also, p.text))) for p in passages]
    found = sum(
        weight * max((pattern.strength(text) for text in texts), default=0.0)
        for pattern, weight in asked.patterns
    )
    return found / asked.total if asked.total else 0.0


def _title_score(title: str, asked: Asked) -> float:
    score, covered = 0.0, 0
    for pattern, weight in asked.patterns:
        score += weight * pattern.strength(title)
        covered += pattern.covered(title)
    share = min(1.0, covered / max(len(title), 1))
    return GUIDE_TITLE * score * (1 - _COVERAGE + _COVERAGE * share)


def _text_score(passage: PassageTexts, asked: Asked) -> float:
    """As in BM25: a second mention is worth less than the first, and a long text has more of all."""
    text = _plain(passage.text)
    length = _SATURATION * (0.5 + 0.5 * len(text) / _USUAL_LENGTH)
    score = 0.0
    for pattern, weight in asked.patterns:
        if strength := pattern.strength(text):
            times = max(1, pattern.times(text))
            score += weight * strength * times * (_SATURATION + 1) / (times + length)
    return TEXT * score


def _plain(text: str) -> str:
    """Near enough to the normal form, and quick: what differs is found all the same, but lower."""
    return text.casefold()
