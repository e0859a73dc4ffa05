"""Publish a guide, or take it off the site.

Which findings stop a guide: `text.proofreading.checks`, and the rules that editors keep.
"""

from collections.abc import Iterable
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
from articles.editing.revisions import record_revision
from articles.feedback.wishes import mark_answered, titles_answered
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

from .related_guides import refresh_close_guides, store_law_uses, store_term_uses
from .review import require_second_person

_NOTES = 3


@dataclass(frozen=True)
class Release:
    """The choices of who publishes. See `models.Publication` for what each means.

    `seen` is the number of the revision that the person has looked at: when the working copy says
    something else by now, publishing is refused.
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
    """Record the working copy, with `note`, and show it to readers.

    When they see it already, the day of publication stays. Raises NotAllowed, or Refused with what
    is in the way. Without `by`, who is the operator, neither proofreading nor review is required.
    """
    require(by, PUBLISH)
    article.lock()
    require_edit(by, article)
    revision = record_revision(article, by, note)
    make_live(revision, by, release)
    _cancel_older_plans(revision)
    return revision


@transaction.atomic
def make_live(revision: Revision, by: User | None, release: Release) -> None:
    """Show a revision to readers. Raises NotAllowed or Refused, as `publish`."""
    require(by, PUBLISH)
    check_release(revision, by, release)
    if revision.article.live_id != revision.pk:
        _go_live(revision, by, release)
        _close_review(revision, by)
        log_action(by, revision.article, f"发布第 {revision.number} 版")
    _update_derived(revision)


@transaction.atomic
def make_live_again(publication: Publication) -> None:
    """Continue an ended publication. The day of publication stays."""
    revision, article = publication.revision, publication.revision.article
    _set_live(revision, article.published_at)
    Publication.objects.filter(pk=publication.pk).update(ended_at=None)
    _update_derived(revision)


def _update_derived(revision: Revision) -> None:
    """Bring up what is derived from a live revision: wishes, title keys, uses, links, search."""
    article = revision.article
    document = revision.text
    titles = [document.title, *document.aliases]
    mark_answered(article, titles)
    _write_title_keys(article, [*titles, *titles_answered(article)])
    store_term_uses(article, revision.rendered)
    store_law_uses(article, revision.rendered)
    note_statement_uses(article, revision)
    refresh_close_guides(article)
    if not is_indexed(article):
        index_guide(article)
    touch_site()


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
        _add_live_note(article, release.note)


def _set_live(revision: Revision, published_at: datetime | None) -> None:
    """Written by `update`, for `updated_at` tells when the text was edited."""
    article, document = revision.article, revision.text
    article.live, article.published_at = revision, published_at
    article.live_topic = _topic(article, document.topic)
    Article.objects.filter(pk=article.pk).update(
        live=revision, live_topic=article.live_topic, published_at=published_at
    )
    _write_platforms(article, document.platforms)


def _add_live_note(article: Article, note: str) -> None:
    """The guide shows the last notes on what changed."""
    entry = {"day": timezone.localdate().isoformat(), "note": note}
    article.live_notes = [entry, *article.live_notes][:_NOTES]
    Article.objects.filter(pk=article.pk).update(live_notes=article.live_notes)


def _topic(article: Article, slug: str) -> Topic | None:
    """The revision's topic; the working copy's when that topic's slug has changed since."""
    return Topic.objects.filter(slug=slug).first() or (article.topic if slug else None)


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


def _write_platforms(article: Article, names: tuple[str, ...]) -> None:
    rows = [Platform.objects.get_or_create(name=name) for name in names]
    add_words(platform.name for platform, is_new in rows if is_new)
    if rows or article.platforms.exists():
        article.platforms.set(platform for platform, _ in rows)


def _write_title_keys(article: Article, titles: Iterable[str]) -> None:
    keys = {title_key(title)[:200] for title in titles} - {""}
    article.title_keys.all().delete()
    TitleKey.objects.bulk_create(TitleKey(article=article, key=key) for key in sorted(keys))
