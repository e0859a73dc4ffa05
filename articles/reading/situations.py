"""Situations in groups, each with the address of what answers it."""

from dataclasses import dataclass

from articles.models import Situation

from .guide_addresses import find_guides

_EVERYBODY = "不管哪一种"


@dataclass(frozen=True)
class Place:
    """A situation; `label` is without its group's name."""

    label: str
    hint: str
    url: str


def situations() -> dict[str, list[Place]]:
    """Those situations that a published guide answers, in their order, by group.

    A label 「租机：快到期」 belongs to the group 「租机」; one without belongs to everybody.
    """
    rows = list(Situation.objects.all())
    urls = find_guides(row.guide for row in rows)
    groups: dict[str, list[Place]] = {}
    for row in rows:
        if url := urls.get(row.guide):
            group, mark, label = row.label.partition("：")
            place = Place(label or group, row.hint, f"{url}#{row.anchor}" if row.anchor else url)
            groups.setdefault(group if mark else _EVERYBODY, []).append(place)
    return groups
