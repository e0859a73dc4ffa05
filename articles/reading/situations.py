"""Situations in groups, each with the address of what answers it."""

from dataclasses import dataclass

from articles.models import Situation

from .guide_places import find_places


@dataclass(frozen=True)
class ListedSituation:
    """A situation as pages list it, below the name of its group."""

    label: str
    hint: str
    url: str


def situations() -> dict[str, list[ListedSituation]]:
    """By the name of its group the situations that a published guide answers, in their order."""
    rows = list(Situation.objects.all())
    places = find_places((row.guide, row.anchor) for row in rows)
    # In this order even if the first situation of a group leads nowhere.
    groups: dict[str, list[ListedSituation]] = {row.get_group_display(): [] for row in rows}
    for row in rows:
        if url := places[row.guide, row.anchor].url:
            groups[row.get_group_display()].append(ListedSituation(row.label, row.hint, url))
    return {group: found for group, found in groups.items() if found}
