"""Who may do what to a guide. Every function that changes one checks here; buttons only follow.

Which role (作者、审校、发布、管理员) has which permission is data: migrations 0006 and 0013 set it.
Whether a second person has to approve: `publishing.review`.
"""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from articles.models import Article

from .errors import NotAllowed, Refused

EDIT = "articles.change_article"
REVIEW = "articles.review_article"
PUBLISH = "articles.publish_article"

_NEEDED = {
    EDIT: "要有作者、审校、发布或管理员的身份，才能修改指南。",
    REVIEW: "要有审校、发布或管理员的身份，才能审阅指南。",
    PUBLISH: "要有发布或管理员的身份，才能让读者看到的内容变化。",
}


def signed_in(request: HttpRequest) -> User:
    """The editor who sent the request. Raises PermissionDenied when nobody is logged in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def require(by: User | None, permission: str) -> None:
    """Raises NotAllowed unless `by` has the permission.

    None is the operator at the command line, who may do everything.
    """
    if by is not None and not by.has_perm(permission):
        raise NotAllowed(_NEEDED[permission])


def require_edit(by: User | None, article: Article) -> None:
    """Raises NotAllowed, or Refused while the guide is archived."""
    require(by, EDIT)
    if article.archived_at:
        raise Refused("这篇指南已归档。先恢复它，才能再改。")
