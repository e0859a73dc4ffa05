"""Bring an earlier revision back as the working copy."""

from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Revision
from articles.text.document import Document

from .working_copy import Saved, save_draft, working_revision


@transaction.atomic
def restore(revision: Revision, by: User | None = None) -> Saved:
    """Make what the revision says the working copy again; what that says now stays a revision.

    Readers see nothing of it before it is published. Raises NotAllowed, or Refused when archived.
    """
    return save_draft(
        revision.article,
        Document.from_dict(revision.document),
        by,
        base=working_revision(revision.article).number,
        note=f"恢复第 {revision.number} 版",
        origin=revision,
    )
