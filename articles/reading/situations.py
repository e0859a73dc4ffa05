"""Situations in groups, each with the address of what answers it."""

from dataclasses import dataclass

from articles.models import Situation

from .guide_addresses import find_places


@dataclass(frozen=True)
class Place:
    """A situation as pages show it, below the name of its group."""

    label: str
    hint: str
    url: str


def situations() -> dict[str, list[Place]]:
    """Those situations that a published guide answers, in their order, by the name of their group."""
    rows = list(Situation.objects.all())
    places = find_places((row.guide, row.anchor) for row in rows)
    groups: dict[str, list[Place]] = {}
    for row in rows:
        if url := places[row.guide, row.anchor].url:
            place = Place(row.label, row.hint, url)
            groups.setdefault(row.get_group_display(), []).append(place)
    return groups
