"""Stages with their lines read, and their links resolved."""

from dataclasses import dataclass

from articles.models import Article, Stage
from articles.text.ladder import Action, Event, gravest, read_actions, read_events


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
    """A stage as guides show it: of each side, by its name, the gravest of what happens."""

    stage: Stage
    gravest: dict[str, Event]


def short_rungs() -> list[ShortRung]:
    """All stages in their order. One query."""
    stages = Stage.objects.only("slug", "when", "name", "loan", "rent")
    return [ShortRung(stage, _gravest(stage)) for stage in stages]


def _gravest(stage: Stage) -> dict[str, Event]:
    sides = {"分期": read_events(stage.loan), "租机": read_events(stage.rent)}
    return {name: gravest(events) for name, events in sides.items() if events}


def rungs() -> list[Rung]:
    """All stages in their order. Two queries, whatever the number of guides."""
    stages = [(stage, read_actions(stage.do)) for stage in Stage.objects.all()]
    slugs = {action.guide for _, actions in stages for action in actions}
    urls = published_urls(slugs)
    return [
        Rung(
            stage,
            read_events(stage.loan),
            read_events(stage.rent),
            [_way_out(action, urls) for action in actions],
        )
        for stage, actions in stages
    ]


def published_urls(slugs: set[str]) -> dict[str, str]:
    """The addresses of those of the guides that readers may see, by slug."""
    guides = Article.objects.published().filter(slug__in=slugs - {""}).only("slug")
    return {guide.slug: guide.get_absolute_url() for guide in guides}


def _way_out(action: Action, urls: dict[str, str]) -> WayOut:
    url = urls.get(action.guide, "")
    return WayOut(action.text, f"{url}#{action.anchor}" if url and action.anchor else url)
