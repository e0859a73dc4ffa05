"""Stages as pages show them: what happens with a loan or a rent, and actions with their addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.models import Debts, Stage, StageAction, StageEvent

from .guide_places import GuidePlace, find_places

# From the mildest to the gravest.
_LIKELIHOODS = StageEvent.Likelihood.values


@dataclass(frozen=True)
class ListedAction:
    """Something to do; `url` is empty while no published guide explains it."""

    text: str
    url: str


@dataclass(frozen=True)
class ListedStage:
    """A stage on the page of all stages."""

    stage: Stage
    loan: list[StageEvent]
    rent: list[StageEvent]
    actions: list[ListedAction]


@dataclass(frozen=True)
class StageSummary:
    """A stage on a guide: by the label of each kind of debt the gravest event, and one action."""

    stage: Stage
    gravest: dict[str, StageEvent]
    action: ListedAction | None


def all_stages() -> list[Stage]:
    """All stages in their order, with their rows. Three queries."""
    return list(Stage.objects.prefetch_related("events", "actions"))


def places_of(stages: Iterable[Stage]) -> dict[tuple[str, str], GuidePlace]:
    """The places that the actions point to, by slug and anchor. One query."""
    return find_places(
        (action.guide, action.anchor) for stage in stages for action in stage.actions.all()
    )


def stage_summaries(
    stages: Iterable[Stage], places: Mapping[tuple[str, str], GuidePlace]
) -> list[StageSummary]:
    """The stages for a guide; `places` are those of `places_of`."""
    return [StageSummary(stage, _gravest(stage), _first_action(stage, places)) for stage in stages]


def listed_stages() -> list[ListedStage]:
    """All stages in their order. Four queries, whatever the number of guides."""
    stages = all_stages()
    places = places_of(stages)
    return [
        ListedStage(
            stage,
            _events(stage, Debts.LOAN),
            _events(stage, Debts.RENT),
            _actions(stage, places),
        )
        for stage in stages
    ]


def gravest(events: Iterable[StageEvent]) -> StageEvent:
    """The first of the gravest events. Needs at least one event."""
    return max(events, key=lambda event: _LIKELIHOODS.index(event.likelihood))


def _events(stage: Stage, side: Debts) -> list[StageEvent]:
    return [event for event in stage.events.all() if event.side == side]


def _gravest(stage: Stage) -> dict[str, StageEvent]:
    sides = {side.label: _events(stage, side) for side in (Debts.LOAN, Debts.RENT)}
    return {label: gravest(events) for label, events in sides.items() if events}


def _first_action(
    stage: Stage, places: Mapping[tuple[str, str], GuidePlace]
) -> ListedAction | None:
    """The first action that a guide explains, or else the first."""
    actions = _actions(stage, places)
    return next((each for each in actions if each.url), actions[0] if actions else None)


def _actions(stage: Stage, places: Mapping[tuple[str, str], GuidePlace]) -> list[ListedAction]:
    return [_action(action, places) for action in stage.actions.all()]


def _action(action: StageAction, places: Mapping[tuple[str, str], GuidePlace]) -> ListedAction:
    return ListedAction(action.text, places[action.guide, action.anchor].url)
