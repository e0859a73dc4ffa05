"""Revert the working copy of a guide to an earlier revision."""

from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Revision

from .working_copy import Saved, save_draft, working_revision


@transaction.atomic
def revert(revision: Revision, by: User | None = None) -> Saved:
    """Make the revision's text the working copy; the present text stays as a revision.

    Readers see nothing of it before it is published. Raises NotAllowed, or Refused when the guide
    is archived.
    """
    return save_draft(
        revision.article,
        revision.text,
        by,
        base=working_revision(revision.article).number,
        note=f"恢复第 {revision.number} 版",
        origin=revision,
    )
