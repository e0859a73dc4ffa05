"""Where slugs and anchors lead: the published guide that has or had the slug, and a place in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet, Value
from django.urls import reverse

from articles.models import Article, FormerSlug
from articles.text.document import Document


@dataclass(frozen=True)
class GuidePlace:
    """Where readers are led. `url` is empty when they see no such guide, and without a fragment when
    the guide they see has no such place.

    `problem` says to editors what is wrong; it is empty when nothing is.
    """

    url: str = ""
    problem: str = ""


@dataclass(frozen=True)
class _Guide:
    """`anchors` are those on the page that readers see, None when they see none."""

    slug: str
    is_archived: bool
    anchors: frozenset[str] | None


def find_places(named: Iterable[tuple[str, str]]) -> dict[tuple[str, str], GuidePlace]:
    """What becomes of each (slug of a guide, anchor or ""); one without a slug leads nowhere.

    One query for all of them, which reads the guides' texts: for places that editors chose, not
    for as many as there are guides.
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
    """By slug. What readers see comes before what they do not, an address in use before a former."""
    former = _rows(FormerSlug.objects.filter(slug__in=slugs), "former", "article__")
    present = _rows(Article.objects.filter(slug__in=slugs), "present", "")
    rows = former.union(present, all=True) if slugs else ()
    # The last one stays, and 「present」 is the later word.
    ordered = sorted(rows, key=lambda row: (row[4] is not None, row[0]))
    return {
        name: _Guide(slug, archived_at is not None, _anchors(html))
        for _, name, slug, archived_at, html in ordered
    }


def _rows(rows: QuerySet, kind: str, article: str) -> QuerySet:
    """(kind, name, the guide's slug, when it was archived, what readers see of it)."""
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
