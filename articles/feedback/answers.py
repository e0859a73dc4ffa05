"""Take what a reader says about a guide, and keep nothing that tells who said it."""

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Feedback, Revision
from articles.text.masking import mask

from .rate_limit import said_again

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
    """Record the answer for the live revision, its text masked; None if it does not count.

    An answer does not count when the same address has given just this today, or gave too many.
    What is passed must be valid: see `forms.feedback`.
    """
    # Cut after masking: half of a number is not recognised as one.
    masked = mask(text)[:_MAX_TEXT]
    if said_again(address, f"{article.pk}:{anchor}:{verdict}:{reason}:{masked}"):
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
    """What each step of the revision is called, by its anchor."""
    sections = revision.document["sections"]
    return {
        step["anchor"]: step["title"] or step["body"][:20]
        for section in sections
        for step in section["steps"]
    }
