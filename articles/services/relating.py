"""Which of our guides stand beside this one, and which related titles lead somewhere."""

from dataclasses import dataclass

from django.db.models import F

from articles.models import Article, TitleKey
from articles.text.document import Document, Related
from articles.text.tidy import title_key

_CLOSE = 6


@dataclass(frozen=True)
class CloseGuide:
    """A guide near another one, and why it is."""

    article: Article
    reason: str


@dataclass(frozen=True)
class RelatedLink:
    """A related title of the source. `url` is None while no guide of ours answers to it."""

    related: Related
    url: str | None


def close_guides(article: Article) -> list[CloseGuide]:
    """At most six: what an editor chose, then the same platform, then the same topic."""
    others = Article.objects.listed().exclude(pk=article.pk)
    chosen = others.filter(recommended_by__article=article).order_by("recommended_by__position")
    found = {guide.pk: CloseGuide(guide, "编辑推荐") for guide in chosen[:_CLOSE]}
    same_platform = others.filter(platforms__articles=article).annotate(
        platform=F("platforms__name")
    )
    for guide in same_platform[:_CLOSE]:
        found.setdefault(guide.pk, CloseGuide(guide, f"同样涉及{guide.platform}"))
    if article.topic and len(found) < _CLOSE:
        for guide in others.filter(topic=article.topic)[:_CLOSE]:
            found.setdefault(guide.pk, CloseGuide(guide, f"同属「{article.topic}」"))
    return list(found.values())[:_CLOSE]


def related_links(article: Article, document: Document) -> list[RelatedLink]:
    """The source's related titles in their order, without the article's own."""
    keys = {item.title: title_key(item.title)[:200] for item in document.related}
    answers = (
        TitleKey.objects.filter(key__in=set(keys.values()) - {""}, article__live__isnull=False)
        .select_related("article")
        .only("key", "article__slug")
    )
    guides = {answer.key: answer.article for answer in answers}
    links = []
    for item in document.related:
        guide = guides.get(keys[item.title])
        if guide is None or guide.pk != article.pk:
            links.append(RelatedLink(item, guide.get_absolute_url() if guide else None))
    return links
