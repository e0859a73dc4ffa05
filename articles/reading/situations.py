"""Situations with the addresses of what answers them: the gravest ones, and those of a kind of debt."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Debts, Phase, Situation

from .guide_places import find_places


@dataclass(frozen=True)
class ListedSituation:
    """A situation as pages list it, below the name of its phase."""

    label: str
    hint: str
    url: str
    phase: str

    @property
    def anchor(self) -> str:
        return self.url.partition("#")[2]


def urgent_situations() -> list[ListedSituation]:
    """What the home page lists first, in its order. Those without a published guide are left out."""
    return _listed(Situation.objects.filter(phase=Phase.NOW))


def situations_of(debts: str) -> dict[str, list[ListedSituation]]:
    """By the name of its phase what happens to readers with these debts (a value of `Debts`).

    What happens whatever is owed is among it. A phase without any is left out.
    """
    kinds = {Debts.ANY.value, debts}
    found = _listed(Situation.objects.filter(group__in=kinds).exclude(phase__in=("", Phase.NOW)))
    phases = {phase: [each for each in found if each.phase == phase] for phase in Phase}
    return {phase.label: each for phase, each in phases.items() if each}


def _listed(rows: Iterable[Situation]) -> list[ListedSituation]:
    rows = list(rows)
    places = find_places((row.guide, row.anchor) for row in rows)
    return [
        ListedSituation(row.label, row.hint, url, row.phase)
        for row in rows
        if (url := places[row.guide, row.anchor].url)
    ]


def situations_by_guide() -> dict[str, list[ListedSituation]]:
    """By the address of its guide the situations that lead to a place in it, in their order.

    Of several that lead to the same place the first: they say the same of other debts.
    """
    found: dict[str, dict[str, ListedSituation]] = {}
    for each in _listed(Situation.objects.all()):
        if each.anchor:
            found.setdefault(each.url.partition("#")[0], {}).setdefault(each.anchor, each)
    return {url: list(places.values()) for url, places in found.items()}
