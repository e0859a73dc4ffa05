"""Readers' answers about a guide. Nothing is stored that tells who answered."""

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Feedback, Revision
from articles.text.masking import mask

from .rate_limit import admit

_MAX_TEXT = Feedback._meta.get_field("text").max_length


@transaction.atomic
def answer(
    article: Article,
    *,
    address: str,
    verdict: str,
    anchor: str = "",
    reason: str = "",
    text: str = "",
) -> Feedback | None:
    """Store the answer about the live revision, its text masked; None if it does not count.

    It does not count when the address has sent the same today, or too much: see `rate_limit`.
    The values must be valid: see `forms.feedback`.
    """
    # Masked before it is cut, for half of a number is not recognised as one.
    masked = mask(text)[:_MAX_TEXT]
    if not admit(address, f"{article.pk}:{anchor}:{verdict}:{reason}:{masked}"):
        return None
    return Feedback.objects.create(
        article=article,
        revision=article.live_revision,
        anchor=anchor,
        verdict=verdict,
        reason=reason,
        text=masked,
        day=timezone.localdate(),
    )


def step_titles(revision: Revision) -> dict[str, str]:
    """The title of each step of the revision, by its anchor."""
    sections = revision.document["sections"]
    return {
        step["anchor"]: step["title"] or step["body"][:20]
        for section in sections
        for step in section["steps"]
    }
