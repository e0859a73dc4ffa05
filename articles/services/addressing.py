"""Where slugs and titles lead: the published guide that has or had the one, or answers to the other."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import F, QuerySet, Value
from django.urls import reverse

from articles.models import Article, FormerSlug, TitleKey


class Guides(NamedTuple):
    """Addresses of guides that readers may see, by slug and by title key."""

    by_slug: dict[str, str]
    by_title: dict[str, str]


def find_guides(slugs: Iterable[str] = (), titles: Iterable[str] = ()) -> Guides:
    """The guides that are found under these slugs and title keys. One query for all of them."""
    wanted = set(slugs) - {""}
    titled = TitleKey.objects.filter(key__in=set(titles) - {""}, article__live__isnull=False)
    former = FormerSlug.objects.filter(slug__in=wanted, article__live__isnull=False)
    present = Article.objects.published().filter(slug__in=wanted)
    rows = _rows(titled, "title", "key", "article__slug").union(
        _rows(former, "former", "slug", "article__slug"),
        _rows(present, "present", "slug", "slug"),
        all=True,
    )
    found = Guides({}, {})
    # An address in use comes before one that was: 「present」 is the later word.
    for kind, name, slug in sorted(rows):
        names = found.by_title if kind == "title" else found.by_slug
        names[name] = reverse("guide", args=[slug])
    return found


def _rows(rows: QuerySet, kind: str, name: str, slug: str) -> QuerySet:
    named = rows.order_by().annotate(kind=Value(kind), name=F(name), leads_to=F(slug))
    return named.values_list("kind", "name", "leads_to")
