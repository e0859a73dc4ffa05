"""The guides shown as related to a published one, worked out when either of them is published."""

from collections.abc import Iterable, Mapping

from django.db.models import Count, QuerySet

from articles.models import Article, CloseGuide, LawUse, Term, TermUse
from articles.text.document import Document
from articles.text.law.citations import laws_of

from .nearest_guides import MOST, Trait, nearest, shared_traits

_LOOKED_AT = 20
_LAW = LawUse._meta.get_field("law").max_length


def guides_that_mention(term: Term) -> QuerySet[Article]:
    """At most six guides in which the term is marked."""
    return Article.objects.listed().filter(term_uses__term=term)[:MOST]


def store_term_uses(article: Article, html: Document) -> None:
    """Store which terms the published text marks."""
    slugs = {slug for section in html.sections for slug in section.terms}
    article.term_uses.all().delete()
    TermUse.objects.bulk_create(
        TermUse(article=article, term=term) for term in Term.objects.filter(slug__in=slugs)
    )


def store_law_uses(article: Article, html: Document) -> None:
    """Store which laws the published text cites."""
    names = dict.fromkeys(law.name[:_LAW] for law in laws_of(html).laws)
    article.law_uses.all().delete()
    LawUse.objects.bulk_create(LawUse(article=article, law=name) for name in names)


def refresh_close_guides(article: Article) -> bool:
    """Work out the related guides of `article`, and of the guides that may now show `article`.

    Those are the found ones with fewer than six, and guides whose editors recommend it. Returns
    whether any guide has others than before.
    """
    topic = article.live_topic
    own = _traits(article.live_revision.text.recommended, (topic.pk, topic.name) if topic else None)
    own += shared_traits([article.pk])[article.pk]
    found = nearest({article.pk: own})
    neighbours = _neighbours(article, found[article.pk])
    if neighbours:
        for key, traits in shared_traits(neighbours).items():
            neighbours[key] += traits
        found |= nearest(neighbours)
    return _store(found)


def _neighbours(article: Article, found: Iterable[int]) -> dict[int, list[Trait]]:
    """By the keys of guides that may now show `article` what their rows tell of them."""
    published = Article.objects.published()
    shown = Count("close_guides")
    with_room = published.annotate(shown=shown).filter(pk__in=found, shown__lt=MOST)
    # Guides that recommend this one may have been published before it.
    waiting = published.filter(recommendations__guide=article)
    waiting = waiting.exclude(close_guides__guide=article)[:_LOOKED_AT]
    columns = "pk", "live_topic", "live_topic__name", "live__document__recommended"
    both = [
        guides.order_by().values_list(*columns)
        for guides in (with_room, published.filter(pk__in=waiting.values("pk")))
    ]
    return {
        pk: _traits(slugs, (topic, name) if topic else None)
        for pk, topic, name, slugs in both[0].union(both[1], all=True)
    }


def _traits(recommended: Iterable[str], topic: tuple[int, str] | None) -> list[Trait]:
    chosen = [trait for slug in recommended for trait in Trait.chosen(slug)]
    return [*chosen, *([Trait("topic", topic[1], topic[0])] if topic else [])]


def _store(found: Mapping[int, Mapping[int, str]]) -> bool:
    """Replace the related guides of those that have others now; returns whether any has."""
    columns = "article_id", "guide_id", "reason"
    rows = CloseGuide.objects.filter(article__in=found).order_by("position").values_list(*columns)
    before: dict[int, dict[int, str]] = {key: {} for key in found}
    for article, guide, reason in rows:
        before[article][guide] = reason
    changed = [key for key in found if list(before[key].items()) != list(found[key].items())]
    if old := [key for key in changed if before[key]]:
        CloseGuide.objects.filter(article__in=old).delete()
    CloseGuide.objects.bulk_create(
        CloseGuide(article_id=article, position=position, guide_id=guide, reason=reason)
        for article in changed
        for position, (guide, reason) in enumerate(found[article].items())
    )
    return bool(changed)
