"""Put a guide away for good, without deleting anything; and take that back."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Review, Schedule

from .noting import note_action
from .permitting import PUBLISH, require
from .publishing import show_again, unpublish
from .refusing import Refused


@transaction.atomic
def archive(article: Article, by: AbstractBaseUser | None = None) -> None:
    """Take the guide off the site and out of the editors' way. Its address stays its own.

    Open reviews and plans end with it. Raises NotAllowed, or Refused when it is archived already.
    """
    require(by, PUBLISH)
    article = Article.objects.select_for_update().get(pk=article.pk)
    if article.archived_at:
        raise Refused("这篇指南已经归档了。")
    article.archived_at = now = timezone.now()
    Article.objects.filter(pk=article.pk).update(archived_at=now)
    unpublish(article, by)
    article.reviews.filter(verdict="").update(
        verdict=Review.Verdict.WITHDRAWN, answered_by=by, answered_at=now
    )
    article.schedules.filter(outcome="").update(outcome=Schedule.Outcome.CANCELLED, settled_at=now)
    note_action(by, article, "归档")


@transaction.atomic
def bring_back(article: Article, by: AbstractBaseUser | None = None) -> bool:
    """Undo `archive`: what readers saw, who was asked to look, what was planned.

    A plan whose time has passed meanwhile has failed. Returns whether readers see anything.

    Raises NotAllowed, or Refused when it is not archived.
    """
    require(by, PUBLISH)
    article = Article.objects.select_for_update().get(pk=article.pk)
    if not article.archived_at:
        raise Refused("这篇指南没有归档。")
    # Nothing else ends a publication once a guide is archived.
    seen = article.publications.filter(ended_at__gte=article.archived_at).first()
    archived_at, article.archived_at = article.archived_at, None
    Article.objects.filter(pk=article.pk).update(archived_at=None)
    note_action(by, article, "从归档恢复")
    _reopen(article, archived_at)
    if seen:
        seen.revision.article = article
        show_again(seen)
    return seen is not None


def _reopen(article: Article, archived_at: datetime) -> None:
    """What ended at that very moment ended because the guide was archived."""
    article.reviews.filter(verdict=Review.Verdict.WITHDRAWN, answered_at=archived_at).update(
        verdict="", answered_by=None, answered_at=None
    )
    now = timezone.now()
    plans = article.schedules.filter(outcome=Schedule.Outcome.CANCELLED, settled_at=archived_at)
    missed = plans.filter(at__lte=now)
    missed.update(
        outcome=Schedule.Outcome.FAILED, reason="到时间的时候，这篇指南在归档里。", settled_at=now
    )
    plans.update(outcome="", settled_at=None)
