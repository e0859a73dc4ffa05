"""Put a guide away for good, without deleting anything; and take that back."""

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

    Open reviews and plans end. Raises NotAllowed, or Refused when it is archived already.
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
    """Undo `archive`: readers see again what they saw before. Returns whether they see anything.

    Raises NotAllowed, or Refused when it is not archived.
    """
    require(by, PUBLISH)
    article = Article.objects.select_for_update().get(pk=article.pk)
    if not article.archived_at:
        raise Refused("这篇指南没有归档。")
    # Nothing else ends a publication once a guide is archived.
    seen = article.publications.filter(ended_at__gte=article.archived_at).first()
    Article.objects.filter(pk=article.pk).update(archived_at=None)
    article.archived_at = None
    note_action(by, article, "从归档恢复")
    if seen:
        seen.revision.article = article
        show_again(seen)
    return seen is not None
