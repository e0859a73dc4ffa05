"""The addresses of published guides, by present or former slugs."""

from collections.abc import Iterable

from django.db.models import F, QuerySet, Value
from django.urls import reverse

from articles.models import Article, FormerSlug


def find_guides(slugs: Iterable[str]) -> dict[str, str]:
    """By slug the address of the published guide that has or had it. One query."""
    wanted = set(slugs) - {""}
    former = FormerSlug.objects.filter(slug__in=wanted, article__live__isnull=False)
    present = Article.objects.published().filter(slug__in=wanted)
    rows = _rows(former, "former", "article__slug").union(
        _rows(present, "present", "slug"), all=True
    )
    # A present slug wins over a former one: "present" sorts after "former".
    return {name: reverse("guide", args=[slug]) for _, name, slug in sorted(rows)}


def _rows(rows: QuerySet, kind: str, slug: str) -> QuerySet:
    named = rows.order_by().annotate(kind=Value(kind), name=F("slug"), leads_to=F(slug))
    return named.values_list("kind", "name", "leads_to")
