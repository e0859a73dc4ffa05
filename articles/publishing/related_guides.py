"""The guides shown as related to a published one, worked out when either of them is published."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from articles.models import Article, CloseGuide, LawUse, Term
from articles.text.document import Document
from articles.text.law.citations import laws_of

from .nearest_guides import MOST, Trait, nearest, shared_traits

_LOOKED_AT = 20
_LAW = LawUse._meta.get_field("law").max_length

_RECOMMENDED = {
    "sqlite": "json_extract(live.document, '$.recommended')",
    "postgresql": "live.document ->> 'recommended'",
}
# In SQL: building it with the ORM takes ten times as long as running it. Those with room among the
# found ones; and guides that recommend this one, for they may have been published before it.
_NEIGHBOURS = f"""
SELECT guide.id, topic.id, topic.name, {{recommended}}
FROM articles_article guide
JOIN articles_revision live ON live.id = guide.live_id
LEFT JOIN articles_topic topic ON topic.id = guide.live_topic_id
WHERE guide.id IN ({{keys}}) AND {MOST} > (
    SELECT count(*) FROM articles_closeguide close WHERE close.article_id = guide.id
)
UNION ALL SELECT guide.id, topic.id, topic.name, {{recommended}}
FROM articles_article guide
JOIN articles_revision live ON live.id = guide.live_id
LEFT JOIN articles_topic topic ON topic.id = guide.live_topic_id
WHERE guide.id IN (
    SELECT waiting.id FROM articles_recommendation chosen
    JOIN articles_article waiting ON waiting.id = chosen.article_id AND waiting.live_id IS NOT NULL
    WHERE chosen.guide_id = %s AND NOT EXISTS (
        SELECT 1 FROM articles_closeguide close
        WHERE close.article_id = waiting.id AND close.guide_id = %s
    )
    ORDER BY waiting.updated_at DESC LIMIT {_LOOKED_AT}
)
"""  # noqa: S608


def guides_that_mention(term: Term) -> QuerySet[Article]:
    """At most six guides in which the term is marked."""
    return Article.objects.listed().filter(term_uses__term=term)[:MOST]


def store_uses(article: Article, html: Document, is_first: bool) -> tuple[bool, list[Trait]]:
    """Store which terms the published text marks and which laws it cites.

    Returns whether they are others than before, and what the guide may share with others. With
    `is_first` it was never published before, here and below: so there is nothing stored.
    """
    terms = _terms(html)
    laws = list(dict.fromkeys(law.name[:_LAW] for law in laws_of(html).laws))
    keys = sorted(key for key, _ in terms)
    changed = store_column(article.term_uses, "term_id", keys, is_first)
    changed |= store_column(article.law_uses, "law", laws, is_first)
    traits = [Trait("platform", name, name) for name in sorted(html.platforms)]
    traits += [Trait("term", name, key) for key, name in terms]
    return changed, traits + [Trait("law", name, name) for name in laws]


def _terms(html: Document) -> list[tuple[int, str]]:
    """The keys and names of the terms that are marked, in the order of the glossary."""
    slugs = {slug for section in html.sections for slug in section.terms}
    rows = (
        Term.objects.filter(slug__in=slugs).order_by("position", "name").values_list("pk", "name")
    )
    return list(rows) if slugs else []


def store_column(rows: Any, column: str, values: list[Any], is_first: bool) -> bool:
    """Let the rows of an article, which have one column more, be these values in their order.

    Returns whether they were others before.
    """
    before = [] if is_first else list(rows.order_by("pk").values_list(column, flat=True))
    if before == values:
        return False
    if before:
        rows.all().delete()
    rows.bulk_create(rows.model(article=rows.instance, **{column: value}) for value in values)
    return True


def refresh_close_guides(article: Article, traits: Sequence[Trait], is_first: bool) -> bool:
    """Work out the related guides of `article`, and of the guides that may now show `article`.

    Those are the found ones with fewer than six, and guides whose editors recommend it. `traits`
    are as `store_uses` returns them. Returns whether any guide has others than before.
    """
    topic = article.live_topic
    own = _traits(article.live_revision.text.recommended, (topic.pk, topic.name) if topic else None)
    found = nearest({article.pk: [*own, *traits]})
    neighbours = _neighbours(article, found[article.pk])
    if neighbours:
        for key, traits in shared_traits(neighbours).items():
            neighbours[key] += traits
        found |= nearest(neighbours)
    return _store(found, found.keys() - ({article.pk} if is_first else set()))


def _neighbours(article: Article, found: Collection[int]) -> dict[int, list[Trait]]:
    """By the keys of guides that may now show `article` what their rows tell of them. One query."""
    # No row has the key 0.
    keys = list(found) or [0]
    recommended = _RECOMMENDED[connection.vendor]
    query = _NEIGHBOURS.format(recommended=recommended, keys=", ".join(["%s"] * len(keys)))
    with connection.cursor() as cursor:
        cursor.execute(query, [*keys, article.pk, article.pk])
        return {
            pk: _traits(json.loads(slugs or "[]"), (topic, name) if topic else None)
            for pk, topic, name, slugs in cursor.fetchall()
        }


def _traits(recommended: Iterable[str], topic: tuple[int, str] | None) -> list[Trait]:
    chosen = [trait for slug in recommended for trait in Trait.chosen(slug)]
    return [*chosen, *([Trait("topic", topic[1], topic[0])] if topic else [])]


def _store(found: Mapping[int, Mapping[int, str]], stored: Collection[int]) -> bool:
    """Replace the related guides of those that have others now; returns whether any has.

    `stored` are those that may have some.
    """
    before: dict[int, dict[int, str]] = {key: {} for key in found}
    rows = CloseGuide.objects.filter(article__in=stored).order_by("position")
    for row in rows.values_list("article_id", "guide_id", "reason") if stored else ():
        before[row[0]][row[1]] = row[2]
    changed = [key for key in found if list(before[key].items()) != list(found[key].items())]
    if old := [key for key in changed if before[key]]:
        CloseGuide.objects.filter(article__in=old).delete()
    CloseGuide.objects.bulk_create(
        CloseGuide(article_id=article, position=position, guide_id=guide, reason=reason)
        for article in changed
        for position, (guide, reason) in enumerate(found[article].items())
    )
    return bool(changed)
