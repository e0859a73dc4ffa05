"""Load Documents: from the rows of the working copy, from a revision."""

from typing import Any

from articles.models import Article, RelatedTitle, Revision, Section, Source, Step
from articles.text import document as docs
from articles.text.labels import SOURCE_TEXTS, STEP_NOTES
from articles.text.tidy_text import split_lines, tidy_line, tidy_text

_STEP_TEXTS = ("body", *STEP_NOTES)


def document_of(revision: Revision | None) -> docs.Document:
    """The text of the revision with Markdown; an empty Document without one."""
    return revision.text if revision else docs.Document()


def load_document(article: Article) -> docs.Document:
    """The working copy as a Document, its texts tidied as files and revisions have them."""
    topic = article.topic
    return docs.Document(
        title=tidy_line(article.title),
        slug=article.slug,
        topic=topic.slug if topic else "",
        platforms=_lines(article.platform_names),
        summary=tidy_text(article.summary),
        first_action=tidy_text(article.first_action),
        last_checked=article.last_checked.isoformat() if article.last_checked else None,
        aliases=_lines(article.aliases),
        recommended=tuple(
            item.guide.slug if item.guide else item.slug
            for item in article.recommendations.select_related("guide")
        ),
        source=_source(article.sources.defer("original").first()),
        sections=tuple(_section(section) for section in article.sections.prefetch_related("steps")),
        related=tuple(_related(item) for item in article.related.all()),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(tidy_line, split_lines(text))))


def _section(section: Section) -> docs.Section:
    return docs.Section(
        number=section.number or None,
        heading=tidy_line(section.heading),
        kind=section.kind,
        body=tidy_text(section.body),
        anchor=section.anchor,
        steps=tuple(_step(step) for step in section.steps.all()),
    )


def _step(step: Step) -> docs.Step:
    texts: dict[str, Any] = {name: tidy_text(getattr(step, name)) for name in _STEP_TEXTS}
    return docs.Step(
        number=step.number or None,
        title=tidy_line(step.title),
        anchor=step.anchor,
        **texts,
    )


def _related(item: RelatedTitle) -> docs.Related:
    return docs.Related(
        category=tidy_line(item.category) or None,
        title=tidy_line(item.title),
        excerpt=tidy_text(item.excerpt) or None,
    )


def _source(source: Source | None) -> docs.Source:
    if source is None:
        return docs.Source()
    texts: dict[str, Any] = {name: getattr(source, name) or None for name in SOURCE_TEXTS}
    return docs.Source(views=source.views, **texts)
