"""Take what a reader says about a guide, and keep nothing that tells who said it."""

from django.utils import timezone

from articles.models import Article, Feedback, Revision
from articles.text.masking import mask

from .limiting import said_again, take_back

_MAX_TEXT = Feedback._meta.get_field("text").max_length


def answer(
    article: Article, *, address: str, verdict: str, anchor: str = "", reason: str = "", text=""
) -> Feedback | None:
    """Record the answer for the live revision, its text masked; None if it does not count.

    An answer does not count when the same address has given it today, or gave too many this hour.
    What is passed must be valid: see `forms.feedback`.
    """
    given = f"{article.pk}:{anchor}:{verdict}"
    if said_again(address, given):
        return None
    try:
        return Feedback.objects.create(
            article=article,
            revision=article.live,
            anchor=anchor,
            verdict=verdict,
            reason=reason,
            # Cut after masking: half of a number is not recognised as one.
            text=mask(text)[:_MAX_TEXT],
            day=timezone.localdate(),
        )
    except Exception:
        # It was not kept, so the reader may say it again.
        take_back(address, given)
        raise


def step_titles(revision: Revision) -> dict[str, str]:
    """What each step of the revision is called, by its anchor."""
    sections = revision.document["sections"]
    return {
        step["anchor"]: step["title"] or step["body"][:20]
        for section in sections
        for step in section["steps"]
    }
