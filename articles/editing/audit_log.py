"""Keep in the admin's log who did what to a guide."""

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.models import User

from articles.models import Article


def note_action(by: User | None, article: Article, what: str, is_new: bool = False) -> None:
    """`what` is a sentence for editors. What the operator does at the command line has no entry."""
    if by is not None:
        LogEntry.objects.log_actions(
            by.pk, [article], ADDITION if is_new else CHANGE, what, single_object=True
        )
