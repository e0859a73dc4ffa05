"""The field in which an editor picks a guide: its label, and which guide a typed text means."""

import re
from collections.abc import Iterable

from articles.models import Article

_SHOWN = 20
_SLUG = re.compile(r"[(（]([\w-]+)[)）]$|/guides/([\w-]+)/?$|^([a-z0-9-]+)$")


def label(title: str, slug: str) -> str:
    return f"{title}（{slug}）"


def chosen_label(slugs: Iterable[str]) -> dict[str, str]:
    """By slug the text that the form shows; the slug itself for a guide that does not exist yet."""
    slugs = list(slugs)
    titles = dict(Article.objects.filter(slug__in=slugs).values_list("slug", "title"))
    return {slug: label(titles[slug], slug) if slug in titles else slug for slug in slugs}


def chosen_slugs(typed: Iterable[str]) -> dict[str, str]:
    """By typed text the slug of the guide that it means.

    A text may be a label, an address, a slug or an exact title; those that mean no guide are left
    out.
    """
    texts = list(typed)
    named = {
        text: next(filter(None, found.groups())) for text in texts if (found := _SLUG.search(text))
    }
    guides = Article.objects.filter(slug__in=named.values()) | Article.objects.filter(
        title__in=texts
    )
    rows = list(guides.values_list("slug", "title")) if texts else []
    by_title = {title: slug for slug, title in rows}
    slugs = {slug for slug, _ in rows}
    by_slug = {text: named[text] for text in named if named[text] in slugs}
    return {text: by_title[text] for text in texts if text in by_title} | by_slug


def guides_named_like(text: str) -> list[str]:
    """Labels of at most twenty guides whose titles contain `text`, the last edited first."""
    rows = Article.objects.kept().filter(title__icontains=text).order_by("-updated_at")
    return [label(title, slug) for title, slug in rows.values_list("title", "slug")[:_SHOWN]]
