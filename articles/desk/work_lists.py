"""Lists of open work: reviews, returned guides, drafts, scheduled changes."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When
from django.utils import timezone

from articles.editing.permissions import EDIT, PUBLISH, REVIEW
from articles.models import Article, Review, Revision, Schedule

from .desk_list import DeskList, Found, Row, guide_page, minute

_FAILED_STAYS = timedelta(days=14)
_REVIEW_FIELDS = (
    "article",
    "article__title",
    "asked_by__username",
    "asked_of",
    "asked_of__username",
    "asked_at",
    "note",
)


def _open_reviews(user: User) -> QuerySet:
    """Reviews that the user is asked for, then those for anybody, then others'; the oldest first."""
    anybody = Q(asked_of=None) & ~Q(asked_by=user)
    place = Case(When(asked_of=user, then=0), When(anybody, then=1), default=2)
    found = Review.objects.filter(verdict="").order_by(place, "asked_at", "pk")
    return found.values(*_REVIEW_FIELDS)


def _sent_reviews(user: User) -> QuerySet:
    return _open_reviews(user).filter(asked_by=user)


def _review_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (
                each["article__title"],
                each["asked_by__username"] or "",
                each["asked_of__username"] or "谁有空谁看",
                minute(each["asked_at"]),
                each["note"],
            ),
            guide_page(each["article"], "release", "review"),
            tag="请你看" if each["asked_of"] == user.pk else "",
        )
        for each in found
    ]


def _returned(user: User) -> QuerySet:
    """Guides of the user that the last review returned and that were not saved or sent since."""
    later = Review.objects.filter(article=OuterRef("article"), pk__gt=OuterRef("pk"))
    found = Review.objects.filter(
        ~Exists(later),
        asked_by=user,
        verdict=Review.Verdict.RETURNED,
        answered_at__gt=F("article__updated_at"),
        article__archived_at=None,
    )
    fields = ("article", "article__title", "answered_by__username", "answered_at", "answer")
    return found.order_by("-answered_at", "-pk").values(*fields)


def _returned_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (
                each["article__title"],
                each["answered_by__username"] or "",
                minute(each["answered_at"]),
                each["answer"],
            ),
            guide_page(each["article"]),
        )
        for each in found
    ]


def _drafts(user: User) -> QuerySet:
    """Guides with an unpublished revision by the user."""
    unseen = Q(article__live=None) | Q(pk__gt=F("article__live_id"))
    written = Revision.objects.main_line().filter(unseen, created_by=user).order_by()
    changed = Q(live=None) | Q(updated_at__gt=F("live__created_at"))
    found = Article.objects.kept().filter(changed, pk__in=written.values("article"))
    return found.order_by("-updated_at", "-pk").values("pk", "title", "live", "updated_at")


def _draft_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (
                each["title"],
                "有修改还没有发布" if each["live"] else "还没有发布过",
                minute(each["updated_at"]),
            ),
            guide_page(each["pk"]),
        )
        for each in found
    ]


def _plans(user: User) -> QuerySet:
    """Changes that failed lately, then coming ones; those of others only for users who may publish."""
    lately = Q(outcome=Schedule.Outcome.FAILED, settled_at__gte=timezone.now() - _FAILED_STAYS)
    found = Schedule.objects.filter(Q(outcome="") | lately)
    if not user.has_perm(PUBLISH):
        wrote = Revision.objects.filter(created_by=user).order_by()
        found = found.filter(Q(by=user) | Q(article__in=wrote.values("article")))
    place = Case(When(outcome=Schedule.Outcome.FAILED, then=0), default=1)
    return found.order_by(place, "at", "pk").values(
        "article", "article__title", "action", "at", "by__username", "outcome", "reason"
    )


def _plan_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (
                each["article__title"],
                str(Schedule.Action(each["action"]).label),
                minute(each["at"]),
                each["by__username"] or "",
                each["reason"],
            ),
            guide_page(each["article"], "release", "publish"),
            tag="没有做成" if each["outcome"] else "",
        )
        for each in found
    ]


_REVIEW_COLUMNS = ("指南", "送审的人", "请谁看", "送审时间", "留言")

WAITING = DeskList(
    "reviews",
    "等你审阅",
    "没有要审阅的。",
    _REVIEW_COLUMNS,
    REVIEW,
    _open_reviews,
    _review_rows,
    more="articles/article/?state=review",
)
SENT = DeskList(
    "sent",
    "你送审的，还在等答复",
    "没有在等答复的。",
    _REVIEW_COLUMNS,
    EDIT,
    _sent_reviews,
    _review_rows,
    unless=REVIEW,
)
RETURNED = DeskList(
    "returned",
    "退回给你的",
    "没有退回给你的。",
    ("指南", "谁退回的", "退回时间", "哪里要改"),
    EDIT,
    _returned,
    _returned_rows,
)
DRAFTS = DeskList(
    "drafts",
    "你的草稿",
    "你没有写到一半的指南。",
    ("指南", "状态", "最后改动"),
    EDIT,
    _drafts,
    _draft_rows,
)
PLANS = DeskList(
    "plans",
    "定时",
    "没有定时要发布或撤下的。",
    ("指南", "做什么", "什么时候", "谁定的", "没有做成的原因"),
    EDIT,
    _plans,
    _plan_rows,
    more="articles/article/?state=planned",
)
