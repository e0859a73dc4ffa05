"""The addresses that slugs and anchors lead to: published guides, and places in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet, Value
from django.urls import reverse

from articles.models import Article, FormerSlug
from articles.text.document import Document


@dataclass(frozen=True)
class GuidePlace:
    """What a (slug, anchor) leads to. `url` is empty if no such guide is published, and has no fragment
    if the published guide lacks the anchor.

    `problem` is a sentence for editors, empty if nothing is wrong.
    """

    url: str = ""
    problem: str = ""


@dataclass(frozen=True)
class _Guide:
    """`anchors` are those of the published page, None for a guide that is not published."""

    slug: str
    is_archived: bool
    anchors: frozenset[str] | None


def find_places(named: Iterable[tuple[str, str]]) -> dict[tuple[str, str], GuidePlace]:
    """The places of these (slug of a guide, anchor or ""). Without a slug a place leads nowhere.

    One query, which reads the texts of the guides: meant for the few places that editors chose.
    """
    places = set(named)
    guides = _guides({slug for slug, _ in places} - {""})
    return {(slug, anchor): _place(slug, anchor, guides.get(slug)) for slug, anchor in places}


def _place(slug: str, anchor: str, guide: _Guide | None) -> GuidePlace:
    if not slug:
        return GuidePlace()
    if guide is None:
        return GuidePlace(problem=f"没有「{slug}」这篇指南")
    if guide.anchors is None:
        state = "归档了" if guide.is_archived else "没有发布"
        return GuidePlace(problem=f"「{slug}」这篇指南{state}")
    url = reverse("guide", args=[guide.slug])
    if anchor and anchor not in guide.anchors:
        return GuidePlace(url, f"读者看到的「{slug}」里没有「#{anchor}」，先带到指南开头")
    return GuidePlace(f"{url}#{anchor}" if anchor else url)


def _guides(slugs: set[str]) -> dict[str, _Guide]:
    """By slug. A published guide wins over one that is not, a present slug over a former one."""
    former = _rows(FormerSlug.objects.filter(slug__in=slugs), "former", "article__")
    present = _rows(Article.objects.filter(slug__in=slugs), "present", "")
    rows = former.union(present, all=True) if slugs else ()
    # The last of each slug wins, and "present" sorts after "former".
    ordered = sorted(rows, key=lambda row: (row[4] is not None, row[0]))
    return {
        name: _Guide(slug, archived_at is not None, _anchors(html))
        for _, name, slug, archived_at, html in ordered
    }


def _rows(rows: QuerySet, kind: str, article: str) -> QuerySet:
    """(kind, name, slug of the guide, archived_at, HTML of the published revision)."""
    named = rows.order_by().annotate(
        kind=Value(kind),
        name=F("slug"),
        leads_to=F(f"{article}slug"),
        archived=F(f"{article}archived_at"),
        html=F(f"{article}live__html"),
    )
    return named.values_list("kind", "name", "leads_to", "archived", "html")


def _anchors(html: dict | None) -> frozenset[str] | None:
    return None if html is None else frozenset(Document.from_dict(html).shown_anchors)
