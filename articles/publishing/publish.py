"""Show a revision to readers, or show nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.delivery.site_version import touch_site
from articles.editing.audit_log import note_action
from articles.editing.errors import Refused
from articles.editing.load import load_document
from articles.editing.permissions import PUBLISH, require, require_edit
from articles.editing.proofreading import blocking, findings_of
from articles.editing.revisions import record_revision
from articles.editing.row_lock import lock
from articles.feedback.wishes import note_answered, titles_answered
from articles.law.statements import note_statement_uses
from articles.models import (
    Article,
    Platform,
    Publication,
    Review,
    Revision,
    Schedule,
    TitleKey,
    Topic,
)
from articles.search.passages import index_guide, is_indexed
from articles.search.words import add_words
from articles.text.document import Document
from articles.text.tidy import title_key

from .related_guides import note_law_uses, note_term_uses, refresh_close_guides
from .review import require_second_person

_NOTES = 3


@dataclass(frozen=True)
class Release:
    """How readers get a revision. See `models.Publication` for what each means.

    `seen` is the number of the revision that the person who publishes has looked at: another text
    is not published in its place.
    """

    is_small: bool = False
    note: str = ""
    overruled: str = ""
    seen: int | None = None


@transaction.atomic
def publish(
    article: Article,
    by: User | None = None,
    note: str = "",
    release: Release = Release(),
) -> Revision:
    """Record the working copy, with `note`, and make it what readers see.

    When they see it already, the day of publication stays. Raises NotAllowed, or Refused with what
    is in the way; nobody (the operator) is not held up by proofreading or review.
    """
    require(by, PUBLISH)
    lock(article)
    require_edit(by, article)
    revision = record_revision(article, by, note)
    show(revision, by, release)
    _overtake(revision)
    return revision


@transaction.atomic
def show(revision: Revision, by: User | None, release: Release) -> None:
    """Make a revision what readers see. Raises NotAllowed or Refused, as `publish`."""
    require(by, PUBLISH)
    check(revision, by, release)
    if revision.article.live_id != revision.pk:
        _go_live(revision, by, release)
        _close_review(revision, by)
        note_action(by, revision.article, f"发布第 {revision.number} 版")
    _spread(revision)


@transaction.atomic
def show_again(publication: Publication) -> None:
    """Make readers see what they saw before, as if it had never ended. For the day it is no news."""
    revision, article = publication.revision, publication.revision.article
    _set_live(revision, article.published_at)
    Publication.objects.filter(pk=publication.pk).update(ended_at=None)
    _spread(revision)


def _spread(revision: Revision) -> None:
    """Everything that lists, links and searches make of what readers see."""
    article = revision.article
    document = Document.from_dict(revision.document)
    titles = [document.title, *document.aliases]
    note_answered(article, titles)
    _write_title_keys(article, [*titles, *titles_answered(article)])
    html = Document.from_dict(revision.html)
    note_term_uses(article, html)
    note_law_uses(article, html)
    note_statement_uses(article)
    refresh_close_guides(article)
    if not is_indexed(article):
        index_guide(article)
    touch_site()


def check(revision: Revision, by: User | None, release: Release) -> None:
    """Raises Refused when proofreading stops the revision, or nobody else has looked at it."""
    if by is None:
        return
    if release.seen is not None:
        _require_seen(revision, release.seen)
    if not release.overruled and (found := blocking(findings_of(_document(revision)))):
        raise Refused(
            f"校对还有 {len(found)} 处要先改：「{found[0].found}」等。改好再发布，"
            "或者写明为什么不改。"
        )
    if settings.REQUIRE_REVIEW:
        require_second_person(revision, by)


@transaction.atomic
def unpublish(article: Article, by: User | None = None) -> None:
    """Take the article off the site. Working copy and revisions stay as they are.

    Raises NotAllowed.
    """
    require(by, PUBLISH)
    lock(article)
    _end_publication(article)
    if article.live_id:
        note_action(by, article, "撤下")
    article.live = None
    Article.objects.filter(pk=article.pk).update(live=None)
    article.title_keys.all().delete()
    article.passages.all().delete()
    touch_site()


def has_unpublished_changes(article: Article) -> bool:
    """Does the working copy say something else than readers see? True for a draft."""
    if article.live is None:
        return True
    return not _document(article.live).reads_as(load_document(article))


def _go_live(revision: Revision, by: User | None, release: Release) -> None:
    article = revision.article
    is_news = not (release.is_small and article.published_at)
    _set_live(revision, timezone.now() if is_news else article.published_at)
    _end_publication(article)
    Publication.objects.create(
        article=article,
        revision=revision,
        by=by,
        is_small=release.is_small,
        note=release.note,
        overruled=release.overruled,
    )
    if release.note and not release.is_small:
        _tell(article, release.note)


def _set_live(revision: Revision, published_at: datetime | None) -> None:
    """`updated_at` tells when the text was edited, which publishing is not."""
    article, document = revision.article, _document(revision)
    article.live, article.published_at = revision, published_at
    article.live_topic = _topic(article, document.topic)
    Article.objects.filter(pk=article.pk).update(
        live=revision, live_topic=article.live_topic, published_at=published_at
    )
    _write_platforms(article, document.platforms)


def _tell(article: Article, note: str) -> None:
    """Readers see the last notes on the guide."""
    told = {"day": timezone.localdate().isoformat(), "note": note}
    article.live_notes = [told, *article.live_notes][:_NOTES]
    Article.objects.filter(pk=article.pk).update(live_notes=article.live_notes)


def _topic(article: Article, slug: str) -> Topic | None:
    """The revision's topic; the working copy's when it has another address by now."""
    return Topic.objects.filter(slug=slug).first() or (article.topic if slug else None)


def _require_seen(revision: Revision, seen: int) -> None:
    looked_at = revision.article.revisions.filter(number=seen).first()
    if looked_at is None or not _document(looked_at).reads_as(_document(revision)):
        raise Refused(f"刚才又有人改过，现在是第 {revision.number} 版。请再看一眼，再决定。")


def _overtake(revision: Revision) -> None:
    """What was planned of older texts shall not come over this one."""
    plans = Schedule.objects.filter(
        article=revision.article, outcome="", revision__number__lte=revision.number
    )
    plans.update(
        outcome=Schedule.Outcome.CANCELLED,
        reason=f"先发布了第 {revision.number} 版",
        settled_at=timezone.now(),
    )


def _end_publication(article: Article) -> None:
    article.publications.filter(ended_at=None).update(ended_at=timezone.now())


def _close_review(revision: Revision, by: User | None) -> None:
    """Who publishes what was sent for review has approved it."""
    open_ones = Review.objects.filter(article=revision.article, verdict="", revision=revision)
    open_ones.update(verdict=Review.Verdict.APPROVED, answered_by=by, answered_at=timezone.now())


def _document(revision: Revision) -> Document:
    return Document.from_dict(revision.document)


def _write_platforms(article: Article, names: tuple[str, ...]) -> None:
    rows = [Platform.objects.get_or_create(name=name) for name in names]
    add_words(platform.name for platform, is_new in rows if is_new)
    if rows or article.platforms.exists():
        article.platforms.set(platform for platform, _ in rows)


def _write_title_keys(article: Article, titles: Iterable[str]) -> None:
    keys = {title_key(title)[:200] for title in titles} - {""}
    article.title_keys.all().delete()
    TitleKey.objects.bulk_create(TitleKey(article=article, key=key) for key in sorted(keys))
