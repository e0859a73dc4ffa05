"""The addresses that lines of letters and plans lead to."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from articles.models import Letter
from articles.tools.targets import Kind, Target
from articles.tools.tool_list import BY_SLUG, Tool

from .guide_places import GuidePlace, find_places


@dataclass(frozen=True)
class LedLine:
    """A line for readers with its address; `url` is empty while it leads nowhere."""

    text: str
    url: str = ""


def find_targets(targets: Iterable[Target | None]) -> dict[Target, GuidePlace]:
    """Where each leads. At most two queries: guides, and letters where one is named."""
    named = {target for target in targets if target}
    guides = find_places((each.slug, each.anchor) for each in named if each.kind == Kind.GUIDE)
    letters = _live_letters({each.slug for each in named if each.kind == Kind.LETTER})
    return {target: _place(target, guides, letters) for target in named}


def _place(
    target: Target, guides: dict[tuple[str, str], GuidePlace], letters: set[str]
) -> GuidePlace:
    if target.kind == Kind.GUIDE:
        return guides[target.slug, target.anchor]
    if target.kind == Kind.LETTER:
        if target.slug not in letters:
            return GuidePlace(problem=f"没有上线的「{target.slug}」这封信")
        return GuidePlace(reverse("letter", args=[target.slug]))
    if target.slug not in BY_SLUG:
        return GuidePlace(problem=f"没有「{target.slug}」这个工具，能写的是 {'、'.join(BY_SLUG)}")
    return _tool_place(BY_SLUG[target.slug])


def _tool_place(tool: Tool) -> GuidePlace:
    try:
        return GuidePlace(reverse(tool.url_name))
    except NoReverseMatch:
        return GuidePlace(problem=f"「{tool.name}」这个工具还没有")


def _live_letters(slugs: set[str]) -> set[str]:
    if not slugs:
        return set()
    live = Letter.objects.filter(slug__in=slugs, live__isnull=False)
    return set(live.values_list("slug", flat=True))
