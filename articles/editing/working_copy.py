"""Save the working copy. Each save makes a revision, and nobody's text is overwritten.

A text that was written from an older version than the present one is a conflict: it is kept as a
revision of its own until somebody merges the two (`text.compare.merge`).
"""

from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID, uuid5

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Article, Revision
from articles.text.document import Document, Section, Step
from articles.text.numbers_and_anchors import renumbered

from .audit_log import log_action
from .load import load_document
from .permissions import EDIT, require, require_edit
from .revisions import record_conflict, record_revision, record_text
from .save import create_article, replace_source, replace_text

_FIRST = 1

_Part = TypeVar("_Part", Section, Step)


@dataclass(frozen=True)
class Saved:
    """The revision of the text that was saved.

    With `theirs` it is a conflict: somebody had saved `theirs` meanwhile, and the text waits to be
    merged.
    """

    revision: Revision
    theirs: Revision | None = None


@transaction.atomic
def create_draft(document: Document, by: User | None = None, note: str = "") -> Article:
    """A new guide that readers do not see. Raises NotAllowed."""
    require(by, EDIT)
    article = create_article(renumbered(document))
    replace_source(article, document.source)
    record_revision(article, by, note or "新建")
    log_action(by, article, "新建", is_new=True)
    return article


@transaction.atomic
def create_once(
    form: UUID, document: Document, by: User, note: str = ""
) -> tuple[Article, Saved | None]:
    """Like `create_draft`, from a form that may be sent twice: a button pressed twice, the back key.

    A later send changes the guide that the form has made, unless both title and text differ: then
    it makes another guide. Raises NotAllowed or Refused.
    """
    # One person's forms come one after the other. The weaker lock (`no_key`) avoids a deadlock: a
    # transaction that holds the guide may write a row with a foreign key to this person.
    get_user_model().objects.select_for_update(no_key=True).get(pk=by.pk)
    document = renumbered(document)
    if made := _made_before(document, made_with(form, by)):
        return made, save_draft(made, document, by, base=_FIRST, note=note)
    article = create_draft(document, by, note)
    Article.objects.filter(pk=article.pk).update(form_key=_form_key(form, by))
    return article, None


def made_with(form: UUID, by: User) -> list[Article]:
    """The guides that this person's form has made."""
    return list(Article.objects.filter(form_key=_form_key(form, by)).order_by("pk"))


def _form_key(form: UUID, by: User) -> UUID:
    """The person counts too: somebody else may have been sent the form's address."""
    return uuid5(form, str(by.pk))


def _made_before(document: Document, guides: list[Article]) -> Article | None:
    """The guide among `guides` that `document` is another version of."""
    first = {guide: guide.revisions.get(number=_FIRST).text for guide in guides}
    same_title = (g for g in guides if document.title in (g.title, first[g].title))
    same_text = (
        g for g in guides if replace(document, title=first[g].title).has_same_text_as(first[g])
    )
    return next(same_title, None) or next(same_text, None)


@transaction.atomic
def save_draft(
    article: Article,
    document: Document,
    by: User | None = None,
    *,
    base: int,
    note: str = "",
    origin: Revision | None = None,
) -> Saved:
    """Make `document` the working copy if nobody has changed that since revision `base`.

    `base` is a number, `origin` the revision whose text is restored or merged. When the working
    copy has changed since, `document` is stored as a conflict, to be merged; when `document` says
    the same as `base`, nothing is saved. Raises NotAllowed, or Refused when the guide is archived.
    """
    article = Article.objects.locked(article.pk)
    require_edit(by, article)
    present = _recorded(article)
    based_on = present if base == present.number else _numbered(article, base)
    now, begun = present.text, based_on.text
    document = replace(document, slug=article.slug)
    if document.has_same_text_as(now) or document.has_same_text_as(begun):
        return Saved(present)
    if begun.has_same_text_as(now):
        return _save(
            article, renumbered(document, [*now.anchors, *_live_anchors(article)]), by, note, origin
        )
    mine = renumbered(_without_new_anchors(document, begun), [*begun.anchors, *now.anchors])
    return Saved(record_conflict(based_on, mine, by, origin), theirs=present)


def working_revision(article: Article) -> Revision:
    """The revision that the working copy is."""
    # The caller's instance may be older than the row.
    return _recorded(Article.objects.get(pk=article.pk))


def newest_revision(article: Article) -> Revision:
    """The newest revision of the main line, without comparing it with the rows. Cheap."""
    return article.revisions.main_line().first() or record_revision(article)


def _recorded(article: Article) -> Revision:
    newest = article.revisions.main_line().first()
    if newest and newest.text.has_same_text_as(load_document(article)):
        return newest
    return record_revision(article)


def _numbered(article: Article, number: int) -> Revision:
    """The revision of that number; the first one when there is none, so that all text differs."""
    return article.revisions.filter(number=number).first() or article.revisions.earliest("number")


def working_number(article: Article) -> int:
    """The number of the revision that the working copy is; 0 before there is any."""
    return article.revisions.main_line().values_list("number", flat=True).first() or 0


def _save(
    article: Article,
    document: Document,
    by: User | None,
    note: str,
    origin: Revision | None,
) -> Saved:
    replace_text(article, document)
    replace_source(article, document.source)
    revision = record_text(article, document, by, note, origin)
    log_action(by, article, f"{note or '保存'}（第 {revision.number} 版）")
    return Saved(revision)


def _live_anchors(article: Article) -> list[str]:
    return article.live.text.anchors if article.live else []


def _without_new_anchors(document: Document, begun: Document) -> Document:
    """Clears the anchors of new parts: another editor may have given the same ones to other parts."""
    known = set(begun.anchors)

    def known_only(part: _Part) -> _Part:
        return part if part.anchor in known else replace(part, anchor="")

    return replace(
        document,
        sections=tuple(
            replace(known_only(section), steps=tuple(map(known_only, section.steps)))
            for section in document.sections
        ),
    )
