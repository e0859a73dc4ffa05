"""Reviews: ask for one, withdraw it, answer it; and the rule of two persons (REQUIRE_REVIEW).

Nobody gets a mail: what waits for a review is listed on the desk (`desk.work_lists`).
"""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission, User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.editing.audit_log import log_action
from articles.editing.errors import Refused
from articles.editing.permissions import REVIEW, require, require_edit
from articles.editing.working_copy import working_revision
from articles.models import Article, Review, Revision
from articles.text.document import Document

_APP, _CODENAME = REVIEW.split(".")


def reviewers() -> QuerySet[User]:
    """Everybody who may review."""
    people = get_user_model().objects.filter(is_active=True, is_staff=True)
    allowed = Permission.objects.filter(codename=_CODENAME, content_type__app_label=_APP)
    holders = Q(user_permissions__in=allowed) | Q(groups__permissions__in=allowed)
    return people.filter(holders | Q(is_superuser=True)).distinct().order_by("username")


def open_review(article: Article) -> Review | None:
    return article.reviews.filter(verdict="").select_related("asked_by", "asked_of").first()


@transaction.atomic
def ask_review(
    article: Article,
    by: User | None = None,
    of: User | None = None,
    note: str = "",
) -> Review:
    """Ask `of`, or any reviewer, to review the working copy as it is now.

    An open request for the guide is withdrawn. Raises NotAllowed, or Refused when archived.
    """
    article = Article.objects.locked(article.pk)
    require_edit(by, article)
    _close(article, Review.Verdict.WITHDRAWN, by)
    revision = working_revision(article)
    review = Review.objects.create(
        article=article, revision=revision, asked_by=by, asked_of=of, note=note
    )
    log_action(by, article, f"送审（第 {revision.number} 版）")
    return review


@transaction.atomic
def withdraw(article: Article, by: User | None = None) -> None:
    """Withdraw the open request. Raises NotAllowed, or Refused when there is none."""
    article = Article.objects.locked(article.pk)
    require_edit(by, article)
    if not _close(article, Review.Verdict.WITHDRAWN, by):
        raise Refused("这篇指南没有在送审。")
    log_action(by, article, "撤回送审")


@transaction.atomic
def answer(
    article: Article,
    verdict: Review.Verdict,
    by: User | None = None,
    text: str = "",
    seen: int | None = None,
) -> None:
    """Approve what was sent, or return it. `seen` is the number of the revision that was read.

    Raises NotAllowed, or Refused when nothing, or another revision, waits for an answer.
    """
    article = Article.objects.locked(article.pk)
    require(by, REVIEW)
    if verdict == Review.Verdict.RETURNED and not text:
        raise Refused("退回时写一句哪里要改，作者才知道怎么办。")
    review = open_review(article)
    if review and seen not in (None, review.revision.number):
        raise Refused(f"刚才又送来了第 {review.revision.number} 版。请看过它再答复。")
    if review and verdict == Review.Verdict.APPROVED and settings.REQUIRE_REVIEW:
        _refuse_own(review.revision, by)
    if not _close(article, verdict, by, text):
        raise Refused("这篇指南没有在送审。")
    log_action(by, article, f"审阅：{Review.Verdict(verdict).label}")


def require_second_person(revision: Revision, by: User | None) -> None:
    """Raises Refused unless somebody who is no author of the revision has approved its text."""
    people = authors_of(revision)
    if by is None or by.pk not in people:
        return
    approved = Review.objects.filter(article=revision.article, verdict=Review.Verdict.APPROVED)
    approved = approved.exclude(answered_by__in=people).exclude(answered_by=None)
    document = revision.text
    texts = approved.values_list("revision__document", flat=True)
    if not any(Document.from_dict(text).has_same_text_as(document) for text in texts):
        raise Refused("本站要求两个人把关：请先送审，由另一个人通过后再发布。")


def authors_of(revision: Revision) -> set[int]:
    """Keys of the people who wrote what readers have not seen yet.

    The author of a text that was restored or merged is one too, whoever restored or merged it.
    """
    people: set[int] = set()
    looked_at, waiting = set(), [revision]
    while waiting:
        for part in _unseen(waiting.pop()):
            if part.pk not in looked_at:
                looked_at.add(part.pk)
                if part.created_by_id:
                    people.add(part.created_by_id)
                waiting += filter(None, (part.based_on, part.includes))
    return people


def _unseen(revision: Revision) -> list[Revision]:
    """The revision and those before it, back to the last one that was published."""
    line = revision.article.revisions.filter(number__lte=revision.number)
    line = line.filter(Q(is_conflict=False) | Q(pk=revision.pk))
    if published := line.filter(publications__isnull=False).first():
        line = line.filter(number__gt=published.number)
    # Without the texts, of the linked revisions too.
    read = ("created_by", "number", "article", "is_conflict", "based_on", "includes")
    others = [f"{link}__{name}" for link in ("based_on", "includes") for name in read]
    return list(line.select_related("based_on", "includes").only(*read, *others))


def _refuse_own(revision: Revision, by: User | None) -> None:
    if by is not None and by.pk in authors_of(revision):
        raise Refused("这一版里有你写的文字，要请另一个人审阅。")


def _close(article: Article, verdict: Review.Verdict, by: User | None, text: str = "") -> bool:
    closed = article.reviews.filter(verdict="").update(
        verdict=verdict, answered_by=by, answered_at=timezone.now(), answer=text
    )
    return bool(closed)
