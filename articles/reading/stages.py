"""Stages as pages show them: what happens with a loan or a rent, and actions with their addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.models import Debts, Stage, StageAction, StageEvent

from .guide_places import GuidePlace, find_places


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


def all_stages() -> list[Stage]:
    """All stages in their order, with their rows. Three queries."""
    return list(Stage.objects.prefetch_related("events", "actions"))


def places_of(stages: Iterable[Stage]) -> dict[tuple[str, str], GuidePlace]:
    """The places that the actions point to, by slug and anchor. One query."""
    return find_places(
        (action.guide, action.anchor) for stage in stages for action in stage.actions.all()
    )


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


def _events(stage: Stage, side: Debts) -> list[StageEvent]:
    return [event for event in stage.events.all() if event.side == side]


def _actions(stage: Stage, places: Mapping[tuple[str, str], GuidePlace]) -> list[ListedAction]:
    return [_action(action, places) for action in stage.actions.all()]


def _action(action: StageAction, places: Mapping[tuple[str, str], GuidePlace]) -> ListedAction:
    return ListedAction(action.text, places[action.guide, action.anchor].url)
