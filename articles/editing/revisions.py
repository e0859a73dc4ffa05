"""Make revisions: of the working copy, of a conflicting text, of a text that is only previewed."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.delivery.guide_body import set_body
from articles.law.statements import note_statement_uses
from articles.models import Article, Helpline, Revision, Term, numbers_to_dial
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
    # Two editors may record at once: the row lock makes their numbers follow each other. The
    # caller's instance may be older than the row, so the row is read again.
    document = load_document(Article.objects.locked(article.pk))
    html = rendered(document)
    newest = article.revisions.main_line().first()
    if newest and _is_the_same(newest, document, html):
        return newest
    if newest and newest.text.has_same_text_as(document):
        # Only the glossary or the help channels have changed: that makes nobody else an author.
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
    """A new Revision of `document`, which the caller has just saved as the working copy.

    `origin` is the revision whose text was restored or merged. The caller holds the lock of the
    article's row.
    """
    html = rendered(document)
    return _record_in_line(article, document, html, created_by=by, note=note, based_on=origin)


def _record_in_line(
    article: Article, document: Document, html: Document, **fields: Any
) -> Revision:
    revision = _record(article, document, html, **fields)
    note_statement_uses(article, revision)
    return revision


@transaction.atomic
def record_conflict(
    begun: Revision,
    document: Document,
    by: User | None,
    includes: Revision | None = None,
) -> Revision:
    """Store a text that an editor based on `begun` while somebody else saved another one.

    It stays out of the working copy until an editor merges it. `includes` is a revision whose
    text was merged into it before.
    """
    article = begun.article
    Article.objects.locked(article.pk)
    note = "和别人同时改的"
    html = rendered(document)
    kept = {"is_conflict": True, "based_on": begun, "includes": includes}
    return _record(article, document, html, created_by=by, note=note, **kept)


def unsaved_revision(article: Article, document: Document) -> Revision:
    """A Revision of `document` that is not saved, for a preview."""
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
    revision = Revision(
        article=article,
        document=document.to_dict(),
        html=html.to_dict(),
        title=document.title,
        summary=document.summary,
        step_count=document.step_count,
        minutes=reading_minutes(document),
        last_checked=document.last_checked and date.fromisoformat(document.last_checked),
    )
    revision.text, revision.rendered = document, html
    set_body(revision)
    return revision


def rendered(document: Document) -> Document:
    """`document` with sanitised HTML where it has Markdown, with links for laws, numbers and terms."""
    # Laws come first, so that nothing inside the name of a law becomes another link.
    html = link_laws(render_document(document))
    html = link_numbers(html, numbers_to_dial(Helpline.objects.all()))
    return mark_terms(html, _words())


def _is_the_same(revision: Revision, document: Document, html: Document) -> bool:
    """Compares the HTML too: the glossary or the help channels may have changed."""
    return revision.text.has_same_text_as(document) and revision.rendered == html


def _words() -> dict[str, str]:
    """By each word that texts mark the slug of its term: names, and aliases that only one term has."""
    terms = list(Term.objects.only("slug", "name", "aliases"))
    owners: dict[str, set[str]] = {}
    for term in terms:
        for alias in term.alias_list():
            owners.setdefault(alias, set()).add(term.slug)
    others = {alias: slugs.pop() for alias, slugs in owners.items() if len(slugs) == 1}
    names = {word.strip(): term.slug for term in terms for word in term.name.split("/")}
    return others | names
