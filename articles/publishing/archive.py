"""Archive a guide, without deleting anything; and bring it back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.editing.audit_log import log_action
from articles.editing.errors import Refused
from articles.editing.permissions import PUBLISH, require
from articles.models import Article, Review, Schedule

from .publish import make_live_again, unpublish


@transaction.atomic
def archive(article: Article, by: User | None = None) -> None:
    """Take the guide off the site and out of the editors' lists. Its slug stays reserved.

    Open reviews are withdrawn, plans cancelled. Raises NotAllowed, or Refused when it is archived
    already.
    """
    require(by, PUBLISH)
    article = Article.objects.locked(article.pk)
    if article.archived_at:
        raise Refused("这篇指南已经归档了。")
    article.archived_at = now = timezone.now()
    Article.objects.filter(pk=article.pk).update(archived_at=now)
    unpublish(article, by)
    article.reviews.filter(verdict="").update(
        verdict=Review.Verdict.WITHDRAWN, answered_by=by, answered_at=now
    )
    article.schedules.filter(outcome="").update(outcome=Schedule.Outcome.CANCELLED, settled_at=now)
    log_action(by, article, "归档")


@transaction.atomic
def unarchive(article: Article, by: User | None = None) -> list[Schedule]:
    """Undo `archive`: the published revision, open reviews and plans come back.

    A plan whose time passed meanwhile is settled and returned: a removal counts as done, so the
    guide stays off the site, a publication as failed. Raises NotAllowed, or Refused when the guide
    is not archived.
    """
    require(by, PUBLISH)
    article = Article.objects.locked(article.pk)
    if not article.archived_at:
        raise Refused("这篇指南没有归档。")
    # Nothing else ends a publication of an archived guide.
    seen = article.publications.filter(ended_at__gte=article.archived_at).first()
    archived_at, article.archived_at = article.archived_at, None
    Article.objects.filter(pk=article.pk).update(archived_at=None)
    log_action(by, article, "从归档恢复")
    missed = _reopen(article, archived_at)
    is_off = any(plan.action == Schedule.Action.UNPUBLISH for plan in missed)
    if seen and not is_off:
        seen.revision.article = article
        make_live_again(seen)
    return missed


def _reopen(article: Article, archived_at: datetime) -> list[Schedule]:
    """Reopen what ended at `archived_at`, for that ended it. Returns the plans that are past due."""
    article.reviews.filter(verdict=Review.Verdict.WITHDRAWN, answered_at=archived_at).update(
        verdict="", answered_by=None, answered_at=None
    )
    now = timezone.now()
    plans = article.schedules.filter(outcome=Schedule.Outcome.CANCELLED, settled_at=archived_at)
    missed = list(plans.filter(at__lte=now))
    plans.filter(at__gt=now).update(outcome="", settled_at=None)
    for plan in missed:
        is_removal = plan.action == Schedule.Action.UNPUBLISH
        plan.outcome = Schedule.Outcome.DONE if is_removal else Schedule.Outcome.FAILED
        plan.reason = "" if is_removal else "到时间的时候，这篇指南在归档里。"
        plan.settled_at = now
        plan.save(update_fields=["outcome", "reason", "settled_at"])
    return missed
