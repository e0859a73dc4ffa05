"""Links that show a revision on the real page to whoever has them, for some days."""

from datetime import timedelta

from django.core import signing

from articles.models import Revision

LASTS = timedelta(days=7)
_SALT = "articles.preview"


def preview_token(revision: Revision) -> str:
    """What stands in the link. It names the revision, and nobody can make one for another."""
    return signing.dumps(revision.pk, salt=_SALT)


def previewed(token: str) -> Revision | None:
    """The revision of a link; None when the link is not ours, or has expired."""
    try:
        pk = signing.loads(token, salt=_SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    return Revision.objects.select_related("article__live_topic").filter(pk=pk).first()
