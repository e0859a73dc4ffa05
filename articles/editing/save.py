"""Save a Document as the rows of the working copy."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from articles.models import Article, Recommendation, RelatedTitle, Section, Source, Step, Topic
from articles.text import document as docs
from articles.text.labels import SOURCE_TEXTS, STEP_NOTES

from .slugs import free_slug

_STEP_FIELDS = ("number", "title", "body", *STEP_NOTES, "anchor")


@transaction.atomic
def create_article(document: docs.Document) -> Article:
    """A new article, as a draft. Its slug is the Document's, or made from the title."""
    try:
        with transaction.atomic():
            article = _create(document)
    except IntegrityError:
        # Somebody else took that slug at the same moment; this time it is seen to be taken.
        article = _create(document)
    # Files may have recommended this guide before it existed.
    Recommendation.objects.filter(guide=None, slug=article.slug).update(guide=article)
    return article


def _create(document: docs.Document) -> Article:
    article = Article(slug=free_slug(document.slug, document.title))
    _write(article, document)
    return article


@transaction.atomic(savepoint=False)
def replace_text(article: Article, document: docs.Document) -> None:
    """Replace the text of the working copy. The slug stays, whatever `document` says."""
    article.sections.all().delete()
    article.recommendations.all().delete()
    _write(article, document)


def add_source(article: Article, source: docs.Source, **imported: Any) -> Source:
    """Store a source as the newest, which is the one in force.

    `imported` are the columns about the imported file.
    """
    texts = {name: getattr(source, name) or "" for name in SOURCE_TEXTS}
    return Source.objects.create(article=article, views=source.views, **texts, **imported)


def replace_source(article: Article, source: docs.Source) -> None:
    """Correct the data of the source in force; the imported file stays with it."""
    present = article.sources.defer("original").first()
    if present is None:
        if source != docs.Source():
            add_source(article, source)
        return
    for name in SOURCE_TEXTS:
        setattr(present, name, getattr(source, name) or "")
    present.views = source.views
    present.save(update_fields=[*SOURCE_TEXTS, "views"])


def _write(article: Article, document: docs.Document) -> None:
    article.title = document.title
    article.topic = Topic.objects.filter(slug=document.topic).first() if document.topic else None
    article.summary = document.summary
    article.first_action = document.first_action
    article.last_checked = document.last_checked and date.fromisoformat(document.last_checked)
    article.aliases = "\n".join(document.aliases)
    article.platform_names = "\n".join(document.platforms)
    article.save()
    _write_sections(article, document.sections)
    _write_related(article, document.related)
    _write_recommendations(article, document.recommended)


def _write_related(article: Article, related: tuple[docs.Related, ...]) -> None:
    """Rows are made anew, but each title keeps its row of the wish list."""
    wanted = dict(article.related.values_list("title", "wanted_id"))
    if wanted:
        article.related.all().delete()
    RelatedTitle.objects.bulk_create(
        RelatedTitle(
            article=article,
            position=position,
            category=item.category or "",
            title=item.title,
            excerpt=item.excerpt or "",
            wanted_id=wanted.get(item.title),
        )
        for position, item in enumerate(related)
    )


def _write_sections(article: Article, sections: tuple[docs.Section, ...]) -> None:
    rows = Section.objects.bulk_create(
        Section(
            article=article,
            position=position,
            number=section.number or "",
            heading=section.heading,
            kind=section.kind,
            body=section.body,
            anchor=section.anchor,
        )
        for position, section in enumerate(sections)
    )
    Step.objects.bulk_create(
        Step(
            section=row,
            position=position,
            **{name: getattr(step, name) or "" for name in _STEP_FIELDS},
        )
        for row, section in zip(rows, sections, strict=True)
        for position, step in enumerate(section.steps)
    )


def _write_recommendations(article: Article, slugs: tuple[str, ...]) -> None:
    if not slugs:
        return
    guides = {guide.slug: guide for guide in Article.objects.filter(slug__in=slugs).only("slug")}
    Recommendation.objects.bulk_create(
        Recommendation(article=article, position=position, guide=guides.get(slug), slug=slug)
        for position, slug in enumerate(slugs)
    )
