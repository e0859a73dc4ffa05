"""Which passages might answer: few statements, each bounded, so that a common word costs no more."""

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from articles.models import PASSAGES_A_GUIDE
from articles.text.words.passages import LED

from .expression import All, Any, Expression, Term
from .index import find, key_range
from .query import Unit, in_pairs

# How many passages are looked at for one expression, whatever their number.
LIMIT = 120
_CANDIDATES = 150
# What no passage has weighs no more than what a few have: it is often two words met by chance.
_UNHEARD_OF = 0.03
_PASSAGES_A_GUIDE_HAS = 16
# A word that editors know says more than what is left between such words.
_KNOWN = 1.5


@dataclass(frozen=True)
class Matches:
    """The keys of passages, and what to look for in them, each with its weight.

    `is_relaxed` tells that no passage has everything that was asked for.
    """

    passages: list[int]
    weights: dict[Unit, float]
    is_relaxed: bool


def match(units: tuple[Unit, ...]) -> Matches:
    """Passages that have everything, best those that have it in their name; else the nearest."""
    if not units:
        return Matches([], {}, is_relaxed=False)
    found = {unit: find(unit.expression(), LIMIT) for unit in units}
    passages = _with_all(found)
    if passages:
        return Matches(passages, _weights(found), is_relaxed=False)
    parts = [part for unit, keys in found.items() for part in ([unit] if keys else in_pairs(unit))]
    found = {part: found.get(part) or find(part.expression(), LIMIT) for part in parts}
    return Matches(_nearest(found), _weights(found), is_relaxed=True)


def _weights(found: dict[Unit, list[int]]) -> dict[Unit, float]:
    """The rarer, the heavier, as in any inverse document frequency."""
    # Not from 0: where many guides came and went, the keys begin high.
    first, last = key_range()
    passages = _PASSAGES_A_GUIDE_HAS * (1 + (last - first) // PASSAGES_A_GUIDE)

    def how_many(keys: list[int]) -> float:
        """Counted up to the limit, beyond it judged by how close they stand."""
        if len(keys) < LIMIT:
            return len(keys) or _UNHEARD_OF * passages
        return LIMIT * (last - first + 1) / (keys[-1] - first + 1)

    return {
        unit: (_KNOWN if unit.words else 1.0) * math.log(1 + passages / (0.5 + how_many(keys)))
        for unit, keys in found.items()
    }


def _with_all(found: dict[Unit, list[int]]) -> list[int]:
    if not all(found.values()):
        return []
    everything = All(tuple(unit.expression() for unit in found))
    passages = next(iter(found.values())) if len(found) == 1 else find(everything, LIMIT)
    # Fewer than the limit are all there are.
    if len(passages) < LIMIT:
        return passages
    named = All(tuple(unit.expression(label=True) for unit in found))
    return _merged(_some(named), _some(everything), passages)


def _some(expression: Expression) -> list[int]:
    """Of very many: those of guides that editors lead readers to, and the newest ones."""
    led = find(All((expression, Term(LED))), LIMIT)
    return _merged(led, find(expression, LIMIT, newest=True))


def _merged(*lists: list[int]) -> list[int]:
    return list(dict.fromkeys(chain(*lists)))


def _nearest(found: dict[Unit, list[int]]) -> list[int]:
    """Those that have most of it by weight.

    Of a common unit only the first passages are known; so it is also looked for together with the
    rare ones.
    """
    rare = tuple(unit.expression() for unit, keys in found.items() if 0 < len(keys) < LIMIT)
    weights = _weights(found)
    sums: defaultdict[int, float] = defaultdict(float)
    for unit, keys in found.items():
        if len(keys) == LIMIT:
            beside = find(All((unit.expression(), Any(rare))), LIMIT) if rare else []
            keys = _merged(beside, _some(unit.expression()), keys)
        for key in keys:
            sums[key] += weights[unit]
    return sorted(sums, key=lambda key: (-sums[key], key))[:_CANDIDATES]
