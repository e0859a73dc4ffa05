"""Freeze the working copy as a Revision."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.models import Article, Helpline, Revision, Term, dials
from articles.text.document import Document
from articles.text.laws import link_laws
from articles.text.markdown import render_document
from articles.text.phones import link_numbers
from articles.text.reading_time import reading_minutes
from articles.text.terms import mark_terms

from .loading import load_document


@transaction.atomic
def record_revision(
    article: Article, by: AbstractBaseUser | None = None, note: str = ""
) -> Revision:
    """The working copy as a Revision: a new one, or the newest when nothing changed since."""
    # Two editors may record at once: the row lock makes their numbers follow each other.
    Article.objects.select_for_update().filter(pk=article.pk).first()
    document = load_document(article)
    html = _rendered(document)
    newest = article.revisions.first()
    if newest and _is_the_same(newest, document, html):
        return newest
    return Revision.objects.create(
        article=article,
        number=newest.number + 1 if newest else 1,
        document=document.to_dict(),
        html=html.to_dict(),
        title=document.title,
        summary=document.summary,
        step_count=document.step_count,
        minutes=reading_minutes(document),
        last_checked=document.last_checked,
        created_by=by,
        note=note,
    )


def _rendered(document: Document) -> Document:
    """Laws come first: within their names nothing else is a link."""
    html = link_laws(render_document(document))
    html = link_numbers(html, dials(Helpline.objects.all()))
    return mark_terms(html, _words())


def _is_the_same(revision: Revision, document: Document, html: Document) -> bool:
    """The HTML counts too: glossary and help channels may have grown since."""
    return (
        Document.from_dict(revision.document) == document
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
