"""Load Documents: from the rows of the working copy, from a revision."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import (
    Article,
    Recommendation,
    RelatedTitle,
    Revision,
    Section,
    Source,
    Step,
)
from articles.text import document as docs
from articles.text.labels import SOURCE_TEXTS, STEP_NOTES
from articles.text.tidy_text import split_lines, tidy_line, tidy_text

_STEP_TEXTS = ("body", *STEP_NOTES)


def document_of(revision: Revision | None) -> docs.Document:
    """The text of the revision with Markdown; an empty Document without one."""
    return revision.text if revision else docs.Document()


@dataclass(frozen=True)
class Rows:
    """The rows of a working copy, in order; each section with its steps. The source is the one in force."""

    article: Article
    sections: Sequence[tuple[Section, Sequence[Step]]]
    related: Sequence[RelatedTitle]
    recommended: Sequence[Recommendation]
    source: Source | None


def load_document(article: Article) -> docs.Document:
    """The working copy as a Document, its texts tidied as files and revisions have them."""
    sections = article.sections.prefetch_related("steps")
    rows = Rows(
        article=article,
        sections=[(section, list(section.steps.all())) for section in sections],
        related=list(article.related.all()),
        recommended=list(article.recommendations.select_related("guide")),
        source=article.sources.defer("original").first(),
    )
    return document_of_rows(rows)


def document_of_rows(rows: Rows) -> docs.Document:
    """The Document that these rows are loaded as."""
    article, topic = rows.article, rows.article.topic
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
            item.guide.slug if item.guide else item.slug for item in rows.recommended
        ),
        source=_source(rows.source),
        sections=tuple(_section(section, steps) for section, steps in rows.sections),
        related=tuple(map(_related, rows.related)),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(tidy_line, split_lines(text))))


def _section(section: Section, steps: Sequence[Step]) -> docs.Section:
    return docs.Section(
        number=section.number or None,
        heading=tidy_line(section.heading),
        kind=section.kind,
        background=section.background,
        body=tidy_text(section.body),
        anchor=section.anchor,
        steps=tuple(map(_step, steps)),
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
