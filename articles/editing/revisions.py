"""Make revisions: of the working copy, of a conflicting text, of a text that is only previewed."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.law.statements import note_statement_uses
from articles.models import Article, Revision
from articles.text.document import Document

from .load import load_document
from .rendering import Rendering, rendering


@transaction.atomic(savepoint=False)
def record_revision(article: Article, by: User | None = None, note: str = "") -> Revision:
    """The working copy as a Revision: a new one, or the newest when nothing changed since."""
    # Two editors may record at once: the row lock makes their numbers follow each other. The
    # caller's instance may be older than the row, so the row is read again.
    document = load_document(Article.objects.locked(article.pk))
    newest = article.revisions.main_line().first()
    revision = record_if_new(article, document, newest, by, note)
    if revision != newest:
        note_statement_uses(article, revision, is_first=newest is None)
    return revision


def record_if_new(
    article: Article, document: Document, newest: Revision | None, by: User | None, note: str
) -> Revision:
    """`newest` of the main line, or a new Revision when it differs from the working copy `document`.

    The caller holds the lock of the article's row, and notes the uses of law.
    """
    made = rendering(document)
    if newest and newest.text.has_same_text_as(document):
        # The HTML is compared too: the glossary or the help channels may have changed.
        if newest.rendered == made.html:
            return newest
        # That makes nobody else an author.
        by = newest.created_by
    return _record(article, document, made, newest is None, created_by=by, note=note)


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
    made = rendering(document)
    revision = _record(article, document, made, created_by=by, note=note, based_on=origin)
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
    kept: dict[str, Any] = {"is_conflict": True, "based_on": begun, "includes": includes}
    made = rendering(document)
    return _record(article, document, made, created_by=by, note=note, **kept)


def unsaved_revision(article: Article, document: Document) -> Revision:
    """A Revision of `document` that is not saved, for a preview."""
    return _revision(article, document, rendering(document))


def _record(
    article: Article,
    document: Document,
    made: Rendering,
    is_first: bool = False,
    **fields: Any,
) -> Revision:
    numbers = article.revisions.values_list("number", flat=True)
    newest = None if is_first else numbers.first()
    revision = _revision(article, document, made)
    revision.number = (newest or 0) + 1
    for name, value in fields.items():
        setattr(revision, name, value)
    revision.save()
    return revision


def _revision(article: Article, document: Document, made: Rendering) -> Revision:
    revision = Revision(article=article, **made.columns)
    revision.text, revision.rendered = document, made.html
    return revision
