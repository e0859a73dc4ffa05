"""Signed links that show a revision to whoever has the link, for seven days."""

from datetime import timedelta

from django.core import signing

from articles.models import Revision

LASTS = timedelta(days=7)
_SALT = "articles.preview"


def preview_token(revision: Revision) -> str:
    """The signed key of the revision, for the link."""
    return signing.dumps(revision.pk, salt=_SALT)


def revision_of_token(token: str) -> Revision | None:
    """The revision of a link; None when the signature is wrong or has expired."""
    try:
        pk = signing.loads(token, salt=_SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    return Revision.objects.select_related("article__live_topic").filter(pk=pk).first()
