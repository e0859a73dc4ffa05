"""Save a Document as the rows of the working copy."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from articles.models import Article, Recommendation, RelatedTitle, Section, Source, Step, Topic
from articles.text import document as docs
from articles.text.labels import SOURCE_TEXTS, STEP_NOTES

from .load import Rows
from .slugs import free_slug

_STEP_FIELDS = ("number", "title", "body", *STEP_NOTES, "anchor")


def create_article(document: docs.Document) -> Article:
    """A new article, as a draft. Its slug is the Document's, or made from the title."""
    try:
        with transaction.atomic():
            return create_rows(document).article
    except IntegrityError:
        # Somebody else took that slug at the same moment; this time it is seen to be taken.
        return create_rows(document).article


@transaction.atomic(savepoint=False)
def create_rows(document: docs.Document, is_slug_free: bool = False) -> Rows:
    """The same, as all its rows; it has no source yet.

    With `is_slug_free` the caller has looked whether another has that slug. Raises IntegrityError
    when somebody else takes it at the same moment.
    """
    slug = document.slug if is_slug_free else free_slug(document.slug, document.title)
    article = Article.objects.create(slug=slug, **_fields(document))
    # Files may have recommended this guide before it existed.
    Recommendation.objects.filter(guide=None, slug=article.slug).update(guide=article)
    return Rows(
        article=article,
        sections=_create_sections(article, document.sections),
        related=_create_related(article, document.related, {}),
        recommended=_create_recommendations(article, document.recommended),
        source=None,
    )


@transaction.atomic(savepoint=False)
def replace_text(article: Article, document: docs.Document) -> None:
    """Replace the text of the working copy. The slug stays, whatever `document` says."""
    article.sections.all().delete()
    article.recommendations.all().delete()
    for name, value in _fields(document).items():
        setattr(article, name, value)
    article.save()
    _create_sections(article, document.sections)
    _replace_related(article, document.related)
    _create_recommendations(article, document.recommended)


def add_source(article: Article, source: docs.Source, **imported: Any) -> Source:
    """Store a source as the newest, which is the one in force.

    `imported` are the columns about the imported file.
    """
    row = new_source(article, source, **imported)
    row.save()
    return row


def new_source(article: Article, source: docs.Source, **imported: Any) -> Source:
    """The same, not saved yet; its texts are already as its row will have them."""
    texts: dict[str, Any] = {name: getattr(source, name) or "" for name in SOURCE_TEXTS}
    row = Source(article=article, views=source.views, **texts, **imported)
    for column in Source._meta.concrete_fields:
        if column.name in SOURCE_TEXTS:
            column.pre_save(row, add=True)
    return row


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


def _fields(document: docs.Document) -> dict[str, Any]:
    """The columns of the article itself, but its slug."""
    topic = Topic.objects.filter(slug=document.topic).first() if document.topic else None
    return {
        "title": document.title,
        "topic": topic,
        "summary": document.summary,
        "first_action": document.first_action,
        "last_checked": document.last_checked and date.fromisoformat(document.last_checked),
        "aliases": "\n".join(document.aliases),
        "platform_names": "\n".join(document.platforms),
    }


def _replace_related(article: Article, related: Sequence[docs.Related]) -> None:
    """Rows are made anew, but each title keeps its row of the wish list."""
    wanted = dict(article.related.values_list("title", "wanted_id"))
    if wanted:
        article.related.all().delete()
    _create_related(article, related, wanted)


def _create_related(
    article: Article, related: Sequence[docs.Related], wanted: Mapping[str, int | None]
) -> list[RelatedTitle]:
    return RelatedTitle.objects.bulk_create(
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


def _create_sections(
    article: Article, sections: Sequence[docs.Section]
) -> list[tuple[Section, Sequence[Step]]]:
    rows = Section.objects.bulk_create(
        Section(
            article=article,
            position=position,
            number=section.number or "",
            heading=section.heading,
            kind=section.kind,
            background=section.background,
            body=section.body,
            anchor=section.anchor,
        )
        for position, section in enumerate(sections)
    )
    made: list[tuple[Section, Sequence[Step]]] = [
        (row, [_new_step(row, position, step) for position, step in enumerate(section.steps)])
        for row, section in zip(rows, sections, strict=True)
    ]
    Step.objects.bulk_create(step for _, steps in made for step in steps)
    return made


def _new_step(section: Section, position: int, step: docs.Step) -> Step:
    texts = {name: getattr(step, name) or "" for name in _STEP_FIELDS}
    return Step(section=section, position=position, **texts)


def _create_recommendations(article: Article, slugs: Sequence[str]) -> list[Recommendation]:
    if not slugs:
        return []
    guides = {guide.slug: guide for guide in Article.objects.filter(slug__in=slugs).only("slug")}
    return Recommendation.objects.bulk_create(
        Recommendation(article=article, position=position, guide=guides.get(slug), slug=slug)
        for position, slug in enumerate(slugs)
    )
