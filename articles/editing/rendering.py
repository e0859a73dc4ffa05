"""Make what a revision holds besides its text: HTML, the body of the page, structured data.

All of it follows from the Document and the words that texts mark, and is kept for a moment. So who
is about to write calls `prepare` before anything is locked, and the transaction finds it made; when
the text or the words have changed in between, it is made again there.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection

from articles.delivery.guide_body import set_body
from articles.models import Helpline, Revision, Term, numbers_to_dial
from articles.search.passage_index import segmented
from articles.text.document import Document
from articles.text.html.markdown import render_document
from articles.text.html.phones import link_numbers
from articles.text.html.terms import mark_terms
from articles.text.law.citations import link_laws
from articles.text.reading_time import reading_minutes

# As many as writers are likely to be at work at once in a process.
_KEPT = 8
# In SQL: building it with the ORM takes longer than running it, for every revision.
_MARKED = """
SELECT 0 AS kind, slug, name, aliases, position, id FROM articles_term WHERE NOT is_common
UNION ALL SELECT 1, '', number, '', position, id FROM articles_helpline
ORDER BY kind, position, id
"""
_COLUMNS = (
    "title",
    "summary",
    "step_count",
    "minutes",
    "last_checked",
    "body",
    "structured",
    "related",
    "body_version",
)
_IS_TERM, _IS_HELPLINE = 0, 1
# Rows of `_MARKED`.
_Marked = tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True)
class Rendering:
    """A Document with sanitised HTML where it had Markdown, and the columns of its revision."""

    html: Document
    columns: dict[str, Any]


def prepare(document: Document) -> None:
    """Make what a revision of `document` and its search index need. To be called before a lock."""
    segmented(rendering(document).html)


def rendering(document: Document) -> Rendering:
    """The Document as readers see it, with links for laws, numbers and terms. One query."""
    # Nothing that is made depends on these two, and a file often has others than its article.
    made = _made(replace(document, slug="", topic=""), _marked())
    slug, topic = document.slug, document.topic
    place = {"slug": slug, "topic": topic}
    columns = made.columns | {name: made.columns[name] | place for name in ("document", "html")}
    return Rendering(replace(made.html, slug=slug, topic=topic), columns)


@lru_cache(maxsize=_KEPT)
def _made(document: Document, marked: _Marked) -> Rendering:
    # Laws come first, so that nothing inside the name of a law becomes another link.
    html = link_laws(render_document(document))
    html = link_numbers(html, _numbers(marked))
    html = mark_terms(html, _words(marked))
    revision = Revision(
        title=document.title,
        summary=document.summary,
        minutes=reading_minutes(document),
        last_checked=document.last_checked and date.fromisoformat(document.last_checked),
    )
    revision.rendered = html
    set_body(revision)
    columns = {name: getattr(revision, name) for name in _COLUMNS}
    return Rendering(html, columns | {"document": document.to_dict(), "html": html.to_dict()})


def _marked() -> _Marked:
    with connection.cursor() as cursor:
        cursor.execute(_MARKED)
        return tuple(row[:4] for row in cursor.fetchall())


@lru_cache(maxsize=_KEPT)
def _numbers(marked: _Marked) -> dict[str, str]:
    return numbers_to_dial(Helpline(number=row[2]) for row in marked if row[0] == _IS_HELPLINE)


@lru_cache(maxsize=_KEPT)
def _words(marked: _Marked) -> dict[str, str]:
    """By each word that texts mark the slug of its term: names, and aliases that only one term has.

    Terms that everybody knows are not among the rows.
    """
    terms = [Term(slug=row[1], name=row[2], aliases=row[3]) for row in marked if row[0] == _IS_TERM]
    owners: dict[str, set[str]] = {}
    for term in terms:
        for alias in term.alias_list():
            owners.setdefault(alias, set()).add(term.slug)
    others = {alias: slugs.pop() for alias, slugs in owners.items() if len(slugs) == 1}
    names = {word.strip(): term.slug for term in terms for word in term.name.split("/")}
    return others | names
