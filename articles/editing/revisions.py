"""Freeze the working copy as a Revision."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.law.statements import note_statement_uses
from articles.models import Article, Helpline, Revision, Term, dials
from articles.text.document import Document
from articles.text.html.markdown import render_document
from articles.text.html.phones import link_numbers
from articles.text.html.terms import mark_terms
from articles.text.law.citations import link_laws
from articles.text.reading_time import reading_minutes

from .load import load_document


@transaction.atomic
def record_revision(article: Article, by: User | None = None, note: str = "") -> Revision:
    """The working copy as a Revision: a new one, or the newest when nothing changed since."""
    # Two editors may record at once: the row lock makes their numbers follow each other. What the
    # caller holds may be older than what is there by now.
    document = load_document(Article.objects.select_for_update().get(pk=article.pk))
    html = rendered(document)
    newest = article.revisions.in_line().first()
    if newest and _is_the_same(newest, document, html):
        return newest
    if newest and Document.from_dict(newest.document).reads_as(document):
        # Only glossary or help channels have grown: that makes nobody else an author.
        by = newest.created_by
    return _record_in_line(article, document, html, created_by=by, note=note)


@transaction.atomic(savepoint=False)
def record_text(
    article: Article,
    document: Document,
    by: User | None,
    note: str,
    origin: Revision | None = None,
) -> Revision:
    """`document`, which the caller has just made the working copy, as a new Revision.

    `origin` is the revision whose text came back or was merged. The caller holds the lock of the
    article's row.
    """
    html = rendered(document)
    return _record_in_line(article, document, html, created_by=by, note=note, begun_with=origin)


def _record_in_line(
    article: Article, document: Document, html: Document, **fields: Any
) -> Revision:
    revision = _record(article, document, html, **fields)
    note_statement_uses(article)
    return revision


@transaction.atomic
def record_aside(
    begun: Revision,
    document: Document,
    by: User | None,
    carries: Revision | None = None,
) -> Revision:
    """Keep a text that was made of `begun` and is not, or not yet, what the working copy says.

    `carries` is a revision whose text was brought into it.
    """
    article = begun.article
    Article.objects.select_for_update().get(pk=article.pk)
    note = "和别人同时改的"
    html = rendered(document)
    kept = {"is_aside": True, "begun_with": begun, "carries": carries}
    return _record(article, document, html, created_by=by, note=note, **kept)


def unsaved_revision(article: Article, document: Document) -> Revision:
    """What a revision of `document` would be, for who only wants to look at it."""
    return _revision(article, document, rendered(document))


def _record(article: Article, document: Document, html: Document, **fields: Any) -> Revision:
    newest = article.revisions.values_list("number", flat=True).first()
    revision = _revision(article, document, html)
    revision.number = (newest or 0) + 1
    for name, value in fields.items():
        setattr(revision, name, value)
    revision.save()
    return revision


def _revision(article: Article, document: Document, html: Document) -> Revision:
    return Revision(
        article=article,
        document=document.to_dict(),
        html=html.to_dict(),
        title=document.title,
        summary=document.summary,
        step_count=document.step_count,
        minutes=reading_minutes(document),
        last_checked=document.last_checked and date.fromisoformat(document.last_checked),
    )


def rendered(document: Document) -> Document:
    """`document` with HTML where it has Markdown, as readers get it."""
    # Laws come first: within their names nothing else is a link.
    html = link_laws(render_document(document))
    html = link_numbers(html, dials(Helpline.objects.all()))
    return mark_terms(html, _words())


def _is_the_same(revision: Revision, document: Document, html: Document) -> bool:
    """The HTML counts too: glossary and help channels may have grown since."""
    return (
        Document.from_dict(revision.document).reads_as(document)
        and Document.from_dict(revision.html) == html
    )


def _words() -> dict[str, str]:
    """The words that are marked in texts: names, and other names that only one term goes by."""
    terms = list(Term.objects.only("slug", "name", "aliases"))
    owners: dict[str, set[str]] = {}
    for term in terms:
        for alias in term.alias_list():
            owners.setdefault(alias, set()).add(term.slug)
    others = {alias: slugs.pop() for alias, slugs in owners.items() if len(slugs) == 1}
    names = {word.strip(): term.slug for term in terms for word in term.name.split("/")}
    return others | names
