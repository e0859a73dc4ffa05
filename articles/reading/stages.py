"""Stages as pages show them: what happens on each side, and the ways out with their addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.models import Debts, Stage, StageAction, StageEvent

from .guide_addresses import GuidePlace, find_places

# From the mildest to the gravest.
_LIKELIHOODS = StageEvent.Likelihood.values


@dataclass(frozen=True)
class WayOut:
    """Something to do; `url` is empty while no published guide says how."""

    text: str
    url: str


@dataclass(frozen=True)
class Rung:
    """A stage as the page shows it."""

    stage: Stage
    loan: list[StageEvent]
    rent: list[StageEvent]
    ways_out: list[WayOut]


@dataclass(frozen=True)
class ShortRung:
    """A stage as guides show it: of each side, by its name, one thing, and one way out."""

    stage: Stage
    gravest: dict[str, StageEvent]
    way_out: WayOut | None


def all_stages() -> list[Stage]:
    """All stages in their order, with their rows. Three queries."""
    return list(Stage.objects.prefetch_related("events", "actions"))


def places_of(stages: Iterable[Stage]) -> dict[tuple[str, str], GuidePlace]:
    """Where the actions of the stages lead, by slug and anchor. One query."""
    return find_places(
        (action.guide, action.anchor) for stage in stages for action in stage.actions.all()
    )


def short_rungs(
    stages: Iterable[Stage], places: Mapping[tuple[str, str], GuidePlace]
) -> list[ShortRung]:
    """The stages for a guide; `places` are those of `places_of`."""
    return [ShortRung(stage, _gravest(stage), _first_way_out(stage, places)) for stage in stages]


def rungs() -> list[Rung]:
    """All stages in their order. Four queries, whatever the number of guides."""
    stages = all_stages()
    places = places_of(stages)
    return [
        Rung(
            stage,
            _events(stage, Debts.LOAN),
            _events(stage, Debts.RENT),
            _ways_out(stage, places),
        )
        for stage in stages
    ]


def gravest(events: Iterable[StageEvent]) -> StageEvent:
    """The first of the events that no other is graver than. There has to be one."""
    return max(events, key=lambda event: _LIKELIHOODS.index(event.likelihood))


def _events(stage: Stage, side: Debts) -> list[StageEvent]:
    return [event for event in stage.events.all() if event.side == side]


def _gravest(stage: Stage) -> dict[str, StageEvent]:
    sides = {side.label: _events(stage, side) for side in (Debts.LOAN, Debts.RENT)}
    return {label: gravest(events) for label, events in sides.items() if events}


def _first_way_out(stage: Stage, places: Mapping[tuple[str, str], GuidePlace]) -> WayOut | None:
    """The first that a guide explains, or else the first."""
    ways = _ways_out(stage, places)
    return next((way for way in ways if way.url), ways[0] if ways else None)


def _ways_out(stage: Stage, places: Mapping[tuple[str, str], GuidePlace]) -> list[WayOut]:
    return [_way_out(action, places) for action in stage.actions.all()]


def _way_out(action: StageAction, places: Mapping[tuple[str, str], GuidePlace]) -> WayOut:
    return WayOut(action.text, places[action.guide, action.anchor].url)
