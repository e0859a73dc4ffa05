"""What an editor saves: the working copy, and with each save a revision. Nothing is overwritten."""

from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID, uuid5

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Article, Revision
from articles.text.document import Document, Section, Step
from articles.text.renumber import arranged

from .audit_log import note_action
from .load import load_document
from .permissions import EDIT, require, require_edit
from .revisions import record_aside, record_revision, record_text
from .save import create_article, replace_source, replace_text

_FIRST = 1

_Part = TypeVar("_Part", Section, Step)


@dataclass(frozen=True)
class Saved:
    """What became of a text. With `theirs` it is only kept aside: somebody had saved that before."""

    revision: Revision
    theirs: Revision | None = None


@transaction.atomic
def create_draft(document: Document, by: User | None = None, note: str = "") -> Article:
    """A new guide that readers do not see. Raises NotAllowed."""
    require(by, EDIT)
    article = create_article(arranged(document))
    replace_source(article, document.source)
    record_revision(article, by, note or "新建")
    note_action(by, article, "新建", is_new=True)
    return article


@transaction.atomic
def create_once(
    form: UUID, document: Document, by: User, note: str = ""
) -> tuple[Article, Saved | None]:
    """As `create_draft`, from a form that may be sent twice: a button pressed twice, the back key.

    What comes later is a change of the guide that the form has made, unless both its title and its
    text are others: that is another guide. Raises NotAllowed or Refused.
    """
    # One person's forms come one after the other. Not the lock of one who would change the key:
    # whoever waits for a guide here may hold it there, by a row that names this person.
    get_user_model().objects.select_for_update(no_key=True).get(pk=by.pk)
    document = arranged(document)
    if made := _meant(document, made_with(form, by)):
        return made, save_draft(made, document, by, base=_FIRST, note=note)
    article = create_draft(document, by, note)
    Article.objects.filter(pk=article.pk).update(form_key=_form_key(form, by))
    return article, None


def made_with(form: UUID, by: User) -> list[Article]:
    """The guides that this person's form has made."""
    return list(Article.objects.filter(form_key=_form_key(form, by)).order_by("pk"))


def _form_key(form: UUID, by: User) -> UUID:
    """An address may be passed on: what somebody else sends from there is theirs."""
    return uuid5(form, str(by.pk))


def _meant(document: Document, guides: list[Article]) -> Article | None:
    """The one of the guides that is to say what `document` says."""
    first = {guide: _document(guide.revisions.get(number=_FIRST)) for guide in guides}
    same_title = (g for g in guides if document.title in (g.title, first[g].title))
    same_text = (g for g in guides if replace(document, title=first[g].title).reads_as(first[g]))
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
    """Make `document` the working copy, if that still says what it said in revision `base`.

    `base` is a number, `origin` the revision whose text is restored or merged. When the working
    copy says something else by now, `document` is kept aside, to be merged; when `document` says
    nothing else than `base`, there is nothing to save. Raises NotAllowed, or Refused when archived.
    """
    article = Article.objects.select_for_update().get(pk=article.pk)
    require_edit(by, article)
    present = _recorded(article)
    based_on = present if base == present.number else _numbered(article, base)
    now, begun = _document(present), _document(based_on)
    document = replace(document, slug=article.slug)
    if document.reads_as(now) or document.reads_as(begun):
        return Saved(present)
    if begun.reads_as(now):
        return _save(
            article, arranged(document, [*now.anchors, *_live_anchors(article)]), by, note, origin
        )
    mine = arranged(_without_new_anchors(document, begun), [*begun.anchors, *now.anchors])
    return Saved(record_aside(based_on, mine, by, origin), theirs=present)


def working_revision(article: Article) -> Revision:
    """The revision that the working copy is."""
    # What the caller holds may be older than what is there by now.
    return _recorded(Article.objects.get(pk=article.pk))


def newest_revision(article: Article) -> Revision:
    """The same, without a look at whether anything else has written on the rows since."""
    return article.revisions.in_line().first() or record_revision(article)


def _recorded(article: Article) -> Revision:
    newest = article.revisions.in_line().first()
    if newest and _document(newest).reads_as(load_document(article)):
        return newest
    return record_revision(article)


def _numbered(article: Article, number: int) -> Revision:
    """The first one when there never was one of that number: everything is another text then."""
    return article.revisions.filter(number=number).first() or article.revisions.earliest("number")


def working_number(article: Article) -> int:
    """The number of the revision that the working copy is; 0 before there is any."""
    return article.revisions.in_line().values_list("number", flat=True).first() or 0


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
    note_action(by, article, f"{note or '保存'}（第 {revision.number} 版）")
    return Saved(revision)


def _document(revision: Revision | None) -> Document:
    return Document.from_dict(revision.document) if revision else Document()


def _live_anchors(article: Article) -> list[str]:
    return Document.from_dict(article.live.document).anchors if article.live else []


def _without_new_anchors(document: Document, begun: Document) -> Document:
    """Two editors may have given one new anchor to two parts: what is new here gets another one."""
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
