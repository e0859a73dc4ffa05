"""The guides shown as related to a published one, worked out when either of them is published."""

from itertools import islice

from django.db.models import Count, QuerySet

from articles.models import Article, CloseGuide, LawUse, Term, TermUse
from articles.text.document import Document
from articles.text.law.citations import laws_of

_CLOSE = 6
_LOOKED_AT = 20
_LAW = LawUse._meta.get_field("law").max_length
_REASON = CloseGuide._meta.get_field("reason").max_length


def guides_that_mention(term: Term) -> QuerySet[Article]:
    """At most six guides in which the term is marked."""
    return Article.objects.listed().filter(term_uses__term=term)[:_CLOSE]


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


def refresh_close_guides(article: Article) -> None:
    """Work out the related guides of `article`, and of the guides that may now show `article`.

    Those are the found ones with fewer than six, and guides whose editors recommend it.
    """
    found = _nearest(article)
    _write(article, found)
    published = Article.objects.published()
    counted = published.annotate(shown=Count("close_guides")).filter(pk__in=found)
    with_room = counted.filter(shown__lt=_CLOSE).values_list("pk", flat=True)
    # Guides that recommend this one may have been published before it.
    recommending = published.filter(recommendations__guide=article)
    waiting = recommending.exclude(close_guides__guide=article).values_list("pk", flat=True)
    neighbours = {*with_room, *waiting[:_LOOKED_AT]}
    for neighbour in published.select_related("live_topic").filter(pk__in=neighbours):
        _write(neighbour, _nearest(neighbour))


def _nearest(article: Article) -> dict[int, str]:
    """The keys of at most six guides, each with the reason that readers see.

    In this order: chosen by an editor, the same platform, the same topic, shared terms, shared laws.
    """
    others = Article.objects.published().exclude(pk=article.pk).order_by("-published_at", "-id")
    reasons = dict.fromkeys(_chosen(article, others), "编辑推荐")
    for platform in article.platforms.all():
        for pk in _first(others.filter(platforms=platform)):
            reasons.setdefault(pk, f"同样涉及{platform}")
    topic = article.live_topic
    if topic and len(reasons) < _CLOSE:
        for pk in _first(others.filter(live_topic=topic)):
            reasons.setdefault(pk, f"同属「{topic}」")
    for sharing in (_sharing_terms, _sharing_laws):
        if len(reasons) < _CLOSE:
            for pk, reason in sharing(article).items():
                reasons.setdefault(pk, reason)
    return dict(islice(reasons.items(), _CLOSE))


def _chosen(article: Article, others: QuerySet[Article]) -> list[int]:
    """The guides that the published text recommends, in its order."""
    slugs = article.live_revision.document["recommended"]
    if not slugs:
        return []
    present = dict(others.filter(slug__in=slugs).values_list("slug", "pk"))
    former = others.filter(former_slugs__slug__in=slugs).values_list("former_slugs__slug", "pk")
    guides = dict(former) | present
    return [guides[slug] for slug in slugs if slug in guides][:_CLOSE]


def _sharing_terms(article: Article) -> dict[int, str]:
    """The guides that share the most terms, with the reason."""
    uses = article.term_uses.select_related("term").order_by("term__position")
    others = {use.term.name: TermUse.objects.filter(term=use.term) for use in uses}
    return _sharing_most(article, others, "都讲到「{}」")


def _sharing_laws(article: Article) -> dict[int, str]:
    """The guides that share the most laws, with the reason."""
    laws = article.law_uses.order_by("pk").values_list("law", flat=True)
    others = {law: LawUse.objects.filter(law=law) for law in laws}
    return _sharing_most(article, others, "都依据{}")


def _sharing_most(article: Article, others: dict[str, QuerySet], reason: str) -> dict[int, str]:
    """Looks at the twenty newest guides of each term or law: some are in nearly all guides."""
    shared: dict[int, list[str]] = {}
    for name, uses in others.items():
        uses = uses.filter(article__live__isnull=False).exclude(article=article)
        newest = uses.order_by("-article_id").values_list("article_id", flat=True)
        for pk in newest[:_LOOKED_AT]:
            shared.setdefault(pk, []).append(name)
    nearest = sorted(shared, key=lambda pk: (-len(shared[pk]), -pk))
    return {pk: reason.format(shared[pk][0])[:_REASON] for pk in nearest[:_CLOSE]}


def _first(guides: QuerySet[Article]) -> list[int]:
    """Reads keys alone: sorting whole rows costs more with every guide that there is."""
    return list(guides.values_list("pk", flat=True)[:_CLOSE])


def _write(article: Article, found: dict[int, str]) -> None:
    article.close_guides.all().delete()
    CloseGuide.objects.bulk_create(
        CloseGuide(article=article, position=position, guide_id=key, reason=reason)
        for position, (key, reason) in enumerate(found.items())
    )
