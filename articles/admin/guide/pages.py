"""What the pages of one guide share: their frame, and how refusals are shown."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.editing.errors import Refused
from articles.editing.permissions import EDIT, PUBLISH, REVIEW
from articles.models import Article


def address_of(article: Article, page: str = "change") -> str:
    return reverse(f"admin:articles_article_{page}", args=[quote(article.pk)])


def render_page(
    admin: ModelAdmin,
    request: HttpRequest,
    article: Article | None,
    template: str,
    context: dict,
    status: int = 200,
) -> HttpResponse:
    """An admin page of the guide, or of a new one (None)."""
    user = request.user
    frame = admin.admin_site.each_context(request) | {
        "opts": admin.opts,
        "article": article,
        "title": article.title if article else "新的指南",
        "may_edit": user.has_perm(EDIT) and not (article and article.archived_at),
        "may_review": user.has_perm(REVIEW),
        "may_publish": user.has_perm(PUBLISH),
    }
    path = f"admin/articles/article/{template}.html"
    return TemplateResponse(request, path, frame | context, status=status)


def attempt(
    request: HttpRequest, act: Callable[[], object], done: str, goal: str, back: str
) -> HttpResponse:
    """Call `act` and redirect to `goal` with the message `done`; if refused, to `back` with the reason."""
    try:
        act()
    except Refused as reason:
        messages.error(request, str(reason))
        return HttpResponseRedirect(back)
    messages.success(request, done)
    return HttpResponseRedirect(goal)
