"""Freeze the working copy as a Revision."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.models import Article, Revision, Term
from articles.text.document import Document
from articles.text.markdown import render_document
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
    html = mark_terms(render_document(document), _words())
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


def _is_the_same(revision: Revision, document: Document, html: Document) -> bool:
    """The HTML counts too: the glossary may have grown since."""
    return (
        Document.from_dict(revision.document) == document
        and Document.from_dict(revision.html) == html
    )


def _words() -> dict[str, str]:
    """The words that are marked in texts. Aliases are for searching: some are everyday words."""
    return {
        word.strip(): slug
        for name, slug in Term.objects.values_list("name", "slug")
        for word in name.split("/")
    }
