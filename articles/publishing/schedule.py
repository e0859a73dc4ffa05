"""Schedules: publish a guide, or take it off the site, at a later time."""

import logging
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.utils import timezone

from articles.editing.audit_log import log_action
from articles.editing.errors import Refused
from articles.editing.permissions import PUBLISH, require, require_edit
from articles.editing.working_copy import working_revision
from articles.models import Article, Schedule

from .publish import Release, check_release, make_live, unpublish

_LOG = logging.getLogger(__name__)


@transaction.atomic
def schedule_publication(
    article: Article,
    at: datetime,
    by: User | None = None,
    release: Release | None = None,
) -> Schedule:
    """Plan to publish at `at` what the working copy says now, whatever is written until then.

    Raises NotAllowed, or Refused with what is in the way.
    """
    release = release or Release()
    article = Article.objects.locked(article.pk)
    require(by, PUBLISH)
    require_edit(by, article)
    revision = working_revision(article)
    check_release(revision, by, release)
    return _schedule(
        article,
        Schedule.Action.PUBLISH,
        at,
        by,
        revision=revision,
        is_small=release.is_small,
        note=release.note,
        overruled=release.overruled,
        checked_by=release.checked_by,
    )


@transaction.atomic
def schedule_removal(article: Article, at: datetime, by: User | None = None) -> Schedule:
    """Plan to take the guide off the site at `at`. Raises NotAllowed or Refused."""
    article = Article.objects.locked(article.pk)
    require(by, PUBLISH)
    require_edit(by, article)
    return _schedule(article, Schedule.Action.UNPUBLISH, at, by)


@transaction.atomic
def cancel(plan: Schedule, by: User | None = None) -> None:
    """Cancel a plan. Raises NotAllowed, or Refused when it is settled already."""
    require(by, PUBLISH)
    if not _settle(plan, Schedule.Outcome.CANCELLED):
        raise Refused("它已经做完了，或者已经取消了。")
    log_action(by, plan.article, f"取消定时{plan.get_action_display()}")


def open_plans(article: Article) -> list[Schedule]:
    return list(article.schedules.filter(outcome="").select_related("revision"))


def run_due() -> int:
    """Carry out the plans that are due, in the order of their times; return how many were.

    Safe to run twice and on several machines: each plan is carried out once, by the process that
    locks its guide first.
    """
    due = Schedule.objects.filter(outcome="", at__lte=timezone.now()).order_by("at", "pk")
    return sum(_run(pk) for pk in due.values_list("pk", flat=True))


def _run(pk: int) -> bool:
    try:
        return _run_locked(pk)
    except Refused as reason:
        _settle(Schedule.objects.get(pk=pk), Schedule.Outcome.FAILED, str(reason)[:300])
        _LOG.warning("Scheduled change %s was refused", pk)
    except DatabaseError:
        # The plan stays open for the next run.
        raise
    except Exception:  # one broken plan must not keep the others from being carried out
        _LOG.exception("Scheduled change %s failed", pk)
        _settle(Schedule.objects.get(pk=pk), Schedule.Outcome.FAILED, "出了意外，请重新安排。")
    return False


@transaction.atomic
def _run_locked(pk: int) -> bool:
    article_id = Schedule.objects.values_list("article_id", flat=True).get(pk=pk)
    article = Article.objects.locked(article_id)
    plan = Schedule.objects.select_related("revision", "by").get(pk=pk)
    if not _settle(plan, Schedule.Outcome.DONE):
        return False
    if plan.by is None:
        raise Refused("定它的人已经不在了。请重新安排。")
    if plan.action == Schedule.Action.UNPUBLISH:
        unpublish(article, plan.by)
    elif plan.revision is None:
        raise ValueError("a plan to publish no revision")
    else:
        plan.revision.article = article
        if article.live and article.live.number > plan.revision.number:
            raise Refused(f"后来发布了更新的第 {article.live.number} 版。")
        release = Release(plan.is_small, plan.note, plan.overruled, plan.checked_by)
        make_live(plan.revision, plan.by, release)
    return True


def _schedule(
    article: Article, action: str, at: datetime, by: User | None, **fields: Any
) -> Schedule:
    if at <= timezone.now():
        raise Refused("时间已经过了。选一个以后的时间，或者现在就做。")
    for plan in article.schedules.filter(outcome="", action=action):
        _settle(plan, Schedule.Outcome.CANCELLED)
    plan = Schedule.objects.create(article=article, action=action, at=at, by=by, **fields)
    when = timezone.localtime(at).strftime("%Y-%m-%d %H:%M")
    log_action(by, article, f"定于 {when} {plan.get_action_display()}")
    return plan


def _settle(plan: Schedule, outcome: str, reason: str = "") -> bool:
    """Close a plan; False when it was closed before."""
    still_open = Schedule.objects.filter(pk=plan.pk, outcome="")
    return bool(still_open.update(outcome=outcome, reason=reason, settled_at=timezone.now()))
