"""Stages with their lines read, and their links resolved."""

from dataclasses import dataclass

from articles.models import Stage
from articles.text.stages import Action, Event, gravest, read_actions, read_events

from .guide_addresses import find_guides


@dataclass(frozen=True)
class WayOut:
    """Something to do; `url` is empty while no published guide says how."""

    text: str
    url: str


@dataclass(frozen=True)
class Rung:
    """A stage as the page shows it."""

    stage: Stage
    loan: list[Event]
    rent: list[Event]
    ways_out: list[WayOut]


@dataclass(frozen=True)
class ShortRung:
    """A stage as guides show it: of each side, by its name, one thing, and one way out."""

    stage: Stage
    gravest: dict[str, Event]
    way_out: WayOut | None


def all_stages() -> list[Stage]:
    """All stages in their order. One query."""
    return list(Stage.objects.all())


def guides_named(stages: list[Stage]) -> set[str]:
    """The slugs of the guides that the ways out lead to."""
    return {action.guide for stage in stages for action in read_actions(stage.do)}


def short_rungs(stages: list[Stage], urls: dict[str, str]) -> list[ShortRung]:
    """The stages for a guide; `urls` are the addresses of the guides that readers may see."""
    return [ShortRung(stage, _gravest(stage), _first_way_out(stage, urls)) for stage in stages]


def _gravest(stage: Stage) -> dict[str, Event]:
    sides = {"分期": read_events(stage.loan), "租机": read_events(stage.rent)}
    return {name: gravest(events) for name, events in sides.items() if events}


def _first_way_out(stage: Stage, urls: dict[str, str]) -> WayOut | None:
    """The first that a guide explains, or else the first."""
    ways = _ways_out(stage, urls)
    return next((way for way in ways if way.url), ways[0] if ways else None)


def rungs() -> list[Rung]:
    """All stages in their order. Two queries, whatever the number of guides."""
    stages = all_stages()
    urls = find_guides(guides_named(stages))
    return [
        Rung(stage, read_events(stage.loan), read_events(stage.rent), _ways_out(stage, urls))
        for stage in stages
    ]


def _ways_out(stage: Stage, urls: dict[str, str]) -> list[WayOut]:
    return [_way_out(action, urls) for action in read_actions(stage.do)]


def _way_out(action: Action, urls: dict[str, str]) -> WayOut:
    url = urls.get(action.guide, "")
    return WayOut(action.text, f"{url}#{action.anchor}" if url and action.anchor else url)
