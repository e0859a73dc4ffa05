"""The admin's log of who did what to a guide (Django's LogEntry)."""

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.models import User

from articles.models import Article


def log_action(by: User | None, article: Article, what: str, is_new: bool = False) -> None:
    """Add an entry; `what` is a sentence for editors.

    Without `by` there is none: the operator acts at the command line.
    """
    if by is not None:
        LogEntry.objects.log_actions(
            by.pk, [article], ADDITION if is_new else CHANGE, what, single_object=True
        )
