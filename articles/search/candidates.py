"""Find candidate passages with few, limited statements, so that a common word costs no more."""

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from articles.models import PASSAGES_A_GUIDE
from articles.text.words.search_passages import IN_SITUATIONS

from .expression import All, Any, Expression, Term
from .full_text import find, key_range
from .query import Unit, split_into_pairs

# At most so many passages are fetched for one expression.
LIMIT = 120
_CANDIDATES = 150
# A unit without passages is weighted as if this share of all passages had it: otherwise it would
# weigh most, and it is often two words that are adjacent by chance.
_ASSUMED_SHARE = 0.03
_USUAL_PASSAGES_A_GUIDE = 16
# A known word says more than the text between known words.
_KNOWN_WORD_WEIGHT = 1.5
# A pair out of a longer text may be the end of one word and the start of the next.
_PART_WEIGHT = 0.5


@dataclass(frozen=True)
class Matches:
    """The keys of passages, and the units to rank them by, each with its weight.

    `is_relaxed`: no passage matches all units.
    """

    passages: list[int]
    weights: dict[Unit, float]
    is_relaxed: bool


def match(units: tuple[Unit, ...]) -> Matches:
    """The passages that match all units, preferably in their names; else those that match most."""
    if not units:
        return Matches([], {}, is_relaxed=False)
    found = {unit: find(unit.expression(), LIMIT) for unit in units}
    passages = _matching_all(found)
    if passages:
        return Matches(passages, _weights(found), is_relaxed=False)
    parts = [
        part
        for unit, keys in found.items()
        for part in ([unit] if keys else split_into_pairs(unit))
    ]
    found = {part: found.get(part) or find(part.expression(), LIMIT) for part in parts}
    return Matches(_matching_most(found), _weights(found), is_relaxed=True)


def _weights(found: dict[Unit, list[int]]) -> dict[Unit, float]:
    """Inverse document frequencies: the rarer a unit, the higher its weight."""
    # Keys need not begin at 0: guides may have been deleted.
    first, last = key_range()
    passages = _USUAL_PASSAGES_A_GUIDE * (1 + (last - first) // PASSAGES_A_GUIDE)

    def estimated_count(keys: list[int]) -> float:
        """The number of passages, estimated from the density of the keys above the limit."""
        if len(keys) < LIMIT:
            return len(keys) or _ASSUMED_SHARE * passages
        return LIMIT * (last - first + 1) / (keys[-1] - first + 1)

    return {
        unit: _kind_weight(unit) * math.log(1 + passages / (0.5 + estimated_count(keys)))
        for unit, keys in found.items()
    }


def _kind_weight(unit: Unit) -> float:
    if unit.is_part:
        return _PART_WEIGHT
    return _KNOWN_WORD_WEIGHT if unit.words else 1.0


def _matching_all(found: dict[Unit, list[int]]) -> list[int]:
    if not all(found.values()):
        return []
    everything = All(tuple(unit.expression() for unit in found))
    passages = next(iter(found.values())) if len(found) == 1 else find(everything, LIMIT)
    # Below the limit, these are all.
    if len(passages) < LIMIT:
        return passages
    named = All(tuple(unit.expression(label=True) for unit in found))
    return _merged(_sample(named), _sample(everything), passages)


def _sample(expression: Expression) -> list[int]:
    """A sample of very many: passages of guides that situations lead to, and the newest."""
    preferred = find(All((expression, Term(IN_SITUATIONS))), LIMIT)
    return _merged(preferred, find(expression, LIMIT, newest=True))


def _merged(*lists: list[int]) -> list[int]:
    return list(dict.fromkeys(chain(*lists)))


def _matching_most(found: dict[Unit, list[int]]) -> list[int]:
    """The passages with the highest sums of weights.

    Of a common unit only the first passages were fetched, so it is also searched for together with
    the rare units.
    """
    rare = tuple(unit.expression() for unit, keys in found.items() if 0 < len(keys) < LIMIT)
    weights = _weights(found)
    sums: defaultdict[int, float] = defaultdict(float)
    for unit, keys in found.items():
        if len(keys) == LIMIT:
            together = find(All((unit.expression(), Any(rare))), LIMIT) if rare else []
            keys = _merged(together, _sample(unit.expression()), keys)
        for key in keys:
            sums[key] += weights[unit]
    return sorted(sums, key=lambda key: (-sums[key], key))[:_CANDIDATES]
