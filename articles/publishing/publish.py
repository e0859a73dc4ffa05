"""Publish a guide, or take it off the site.

Which findings stop a guide: `text.proofreading.checks`, and the rules that editors keep.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.delivery.site_version import touch_site
from articles.editing.audit_log import log_action
from articles.editing.errors import Refused
from articles.editing.load import load_document
from articles.editing.permissions import PUBLISH, require, require_edit
from articles.editing.proofreading import blocking, findings_of
from articles.editing.rendering import prepare
from articles.editing.revisions import record_if_new
from articles.feedback.wishes import mark_answered
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
from articles.search.passage_index import index_guide, is_indexed
from articles.search.word_index import add_words
from articles.text.tidy_text import title_key

from .related_guides import (
    refresh_close_guides,
    store_column,
    store_uses,
)
from .review import require_second_person

_NOTES = 3
_KEY = TitleKey._meta.get_field("key").max_length


@dataclass(frozen=True)
class Release:
    """The choices of who publishes. See `models.Publication` for what each means.

    `seen` is the number of the revision that the person has looked at: when the working copy says
    something else by now, publishing is refused.
    """

    is_small: bool = False
    note: str = ""
    overruled: str = ""
    checked_by: str = ""
    seen: int | None = None


def publish(
    article: Article,
    by: User | None = None,
    note: str = "",
    release: Release = Release(),
) -> Revision:
    """Record the working copy, with `note`, and show it to readers.

    When they see it already, the day of publication stays. Raises NotAllowed, or Refused with what
    is in the way. Without `by`, who is the operator, neither proofreading nor review is required.
    """
    require(by, PUBLISH)
    prepare(load_document(Article.objects.get(pk=article.pk)))
    return publish_prepared(article, by, note, release)


@transaction.atomic
def publish_prepared(
    article: Article, by: User | None, note: str, release: Release = Release()
) -> Revision:
    """`publish` for callers who have prepared the text: see `editing.rendering`."""
    require(by, PUBLISH)
    article.lock()
    require_edit(by, article)
    newest = article.revisions.main_line().first()
    revision = record_if_new(article, load_document(article), newest, by, note)
    make_live(revision, by, release, newest=revision)
    _cancel_older_plans(revision)
    return revision


def make_live(
    revision: Revision,
    by: User | None,
    release: Release,
    newest: Revision | None = None,
    is_created: bool = False,
) -> None:
    """Show a revision to readers. Raises NotAllowed or Refused, as `publish`.

    The caller holds the lock of the article's row. `newest` is the revision that the working copy
    is, where that is at hand. With `is_created` this transaction has made the article, so there is
    nothing to end and to compare with.
    """
    require(by, PUBLISH)
    check_release(revision, by, release)
    article = revision.article
    is_first = article.published_at is None and article.live is None
    is_news = article.live_id != revision.pk
    if is_news:
        _go_live(revision, by, release)
        if not is_created:
            _close_review(revision, by)
        log_action(by, article, f"发布第 {revision.number} 版")
    changed = _update_derived(revision, newest, is_first, is_created)
    if is_news or not is_indexed(article):
        index_guide(article)
        changed = True
    if changed:
        touch_site()


def make_live_again(publication: Publication) -> None:
    """Continue an ended publication. The day of publication stays.

    The caller holds the lock of the article's row.
    """
    revision, article = publication.revision, publication.revision.article
    _set_live(revision, article.published_at)
    _set_checked_by(article, publication.checked_by)
    Publication.objects.filter(pk=publication.pk).update(ended_at=None)
    _update_derived(revision)
    index_guide(article)
    touch_site()


def _update_derived(
    revision: Revision,
    newest: Revision | None = None,
    is_first: bool = False,
    is_created: bool = False,
) -> bool:
    """Bring up what is derived from a live revision but its search index; was anything to be changed?

    With `is_first` readers have never seen the guide; the rest is as in `make_live`.
    """
    article, html = revision.article, revision.rendered
    titles = [revision.text.title, *revision.text.aliases]
    titles += mark_answered(article, titles)
    has_other_uses, traits = store_uses(article, html, is_first)
    changed = (
        has_other_uses,
        _write_title_keys(article, titles, is_first),
        note_statement_uses(article, newest, revision, is_created),
        refresh_close_guides(article, traits, is_first),
    )
    return any(changed)


def check_release(revision: Revision, by: User | None, release: Release) -> None:
    """Raises Refused when the person saw another text, proofreading stops it, or a review is lacking."""
    if by is None:
        return
    if release.seen is not None:
        _require_seen(revision, release.seen)
    if not release.overruled and (found := blocking(findings_of(revision.text))):
        raise Refused(
            f"校对还有 {len(found)} 处要先改：「{found[0].found}」等。改好再发布，"
            "或者写明为什么不改。"
        )
    if settings.REQUIRE_REVIEW:
        require_second_person(revision, by)


@transaction.atomic
def unpublish(article: Article, by: User | None = None) -> None:
    """Take the guide off the site. Working copy and revisions stay. Raises NotAllowed."""
    require(by, PUBLISH)
    article.lock()
    _end_publication(article)
    if article.live_id:
        log_action(by, article, "撤下")
    article.live = None
    Article.objects.filter(pk=article.pk).update(live=None)
    article.title_keys.all().delete()
    article.passages.all().delete()
    touch_site()


def has_unpublished_changes(article: Article) -> bool:
    """Whether the working copy differs from what readers see. True for a draft."""
    if article.live is None:
        return True
    return not article.live.text.has_same_text_as(load_document(article))


def _go_live(revision: Revision, by: User | None, release: Release) -> None:
    article = revision.article
    is_news = not (release.is_small and article.published_at)
    if article.published_at:
        _end_publication(article)
    _set_live(revision, timezone.now() if is_news else article.published_at)
    # A corrected typing error is no new text to check.
    checked_by = release.checked_by or (article.live_checked_by if release.is_small else "")
    _set_checked_by(article, checked_by)
    Publication.objects.create(
        article=article,
        revision=revision,
        by=by,
        is_small=release.is_small,
        note=release.note,
        overruled=release.overruled,
        checked_by=checked_by,
    )
    if release.note and not release.is_small:
        _add_live_note(article, release.note)


def _set_live(revision: Revision, published_at: datetime | None) -> None:
    """Written by `update`, for `updated_at` tells when the text was edited."""
    article, document = revision.article, revision.text
    is_first = article.published_at is None
    article.live, article.published_at = revision, published_at
    article.live_topic = _topic(article, document.topic)
    Article.objects.filter(pk=article.pk).update(
        live=revision, live_topic=article.live_topic, published_at=published_at
    )
    _write_platforms(article, document.platforms, is_first)


def _set_checked_by(article: Article, checked_by: str) -> None:
    if article.live_checked_by != checked_by:
        article.live_checked_by = checked_by
        Article.objects.filter(pk=article.pk).update(live_checked_by=checked_by)


def _add_live_note(article: Article, note: str) -> None:
    """The guide shows the last notes on what changed."""
    entry = {"day": timezone.localdate().isoformat(), "note": note}
    article.live_notes = [entry, *article.live_notes][:_NOTES]
    Article.objects.filter(pk=article.pk).update(live_notes=article.live_notes)


def _topic(article: Article, slug: str) -> Topic | None:
    """The revision's topic; the working copy's when that topic's slug has changed since."""
    own = article.topic if slug else None
    if not slug or (own and own.slug == slug):
        return own
    return Topic.objects.filter(slug=slug).first() or own


def _require_seen(revision: Revision, seen: int) -> None:
    looked_at = revision.article.revisions.filter(number=seen).first()
    if looked_at is None or not looked_at.text.has_same_text_as(revision.text):
        raise Refused(f"刚才又有人改过，现在是第 {revision.number} 版。请再看一眼，再决定。")


def _cancel_older_plans(revision: Revision) -> None:
    """A planned publication of an older text must not replace this one."""
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
    """Publishing a revision that waits for review approves it."""
    open_reviews = Review.objects.filter(article=revision.article, verdict="", revision=revision)
    open_reviews.update(verdict=Review.Verdict.APPROVED, answered_by=by, answered_at=timezone.now())


def _write_platforms(article: Article, names: Collection[str], is_first: bool) -> None:
    known = Platform.objects.filter(name__in=names) if names else ()
    platforms = {platform.name: platform for platform in known}
    if new := [name for name in names if name not in platforms]:
        platforms |= {name: Platform.objects.get_or_create(name=name)[0] for name in new}
        add_words(new)
    if not is_first:
        article.platforms.set(platforms.values())
    elif platforms:
        article.platforms.add(*platforms.values())


def _write_title_keys(article: Article, titles: Iterable[str], is_first: bool) -> bool:
    keys = {title_key(title)[:_KEY] for title in titles} - {""}
    return store_column(article.title_keys, "key", sorted(keys), is_first)
