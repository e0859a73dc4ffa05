"""The revisions of a guide: the list, a comparison of two, reverting to one."""

from django.contrib.admin import ModelAdmin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from articles.editing.load import document_of
from articles.editing.permissions import signed_in
from articles.editing.revert import revert
from articles.editing.working_copy import working_number
from articles.models import Article, Revision
from articles.publishing.preview_links import LASTS, preview_token
from articles.text.compare.differences import compare

from .pages import address_of, attempt, render_page

_A_PAGE = 30


def history_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    revisions = article.revisions.select_related("created_by").defer("document", "html")
    revisions = revisions.prefetch_related("publications__by", "reviews__answered_by")
    context = {
        "tab": "history",
        "page": Paginator(revisions, _A_PAGE).get_page(request.GET.get("page")),
        "working": working_number(article),
        "merged": _merged(article),
        "log": _log(article),
    }
    return render_page(admin, request, article, "history", context)


def compare_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    """Compares revision `to` with revision `from`, or with the one before it."""
    new = find_revision(article, request.GET.get("to"))
    old = _given(article, request.GET.get("from")) or _before(new)
    context = {
        "tab": "history",
        "old": old,
        "new": new,
        "both": [each for each in (old, new) if each],
        "changes": compare(document_of(old), document_of(new)),
        "working": working_number(article),
        "preview_url": preview_address(request, new),
        "lasts": LASTS,
    }
    return render_page(admin, request, article, "compare", context)


def restore_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    """POST only: reverts the working copy to a revision."""
    if request.method != "POST" or not admin.has_change_permission(request, article):
        raise PermissionDenied
    revision = find_revision(article, request.POST.get("number"))
    return attempt(
        request,
        lambda: revert(revision, signed_in(request)),
        f"已恢复第 {revision.number} 版的文字。读者看到的还没有变。",
        address_of(article),
        address_of(article, "history"),
    )


def find_revision(article: Article, number: str | None) -> Revision:
    """Raises Http404."""
    revision = _given(article, number)
    if revision is None:
        raise Http404("没有这一版。")
    return revision


def preview_address(request: HttpRequest, revision: Revision) -> str:
    """The signed link that shows the revision to anybody: see `publishing.preview_links`."""
    return request.build_absolute_uri(reverse("preview", args=[preview_token(revision)]))


def _given(article: Article, number: str | None) -> Revision | None:
    if not number or not number.isdecimal() or len(number) > 9:
        return None
    return article.revisions.select_related("created_by").filter(number=number).first()


def _before(revision: Revision) -> Revision | None:
    return revision.article.revisions.main_line().filter(number__lt=revision.number).first()


def _merged(article: Article) -> set[int]:
    """Keys of the conflicting revisions that were merged, directly or within another one."""
    carried = dict(article.revisions.filter(is_conflict=True).values_list("pk", "includes"))
    merged: set[int] = set()
    for key in article.revisions.main_line().values_list("based_on", flat=True):
        while key in carried and key not in merged:
            merged.add(key)
            key = carried[key]
    return merged


def _log(article: Article) -> list[LogEntry]:
    kind = ContentType.objects.get_for_model(Article)
    entries = LogEntry.objects.filter(content_type=kind, object_id=str(article.pk))
    return list(entries.select_related("user").order_by("-action_time")[:_A_PAGE])
