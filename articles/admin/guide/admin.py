"""Guides in the admin: the list, the actions on several, and the URLs of the pages of one."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path

from articles.admin.imports import import_urls
from articles.editing.errors import Refused
from articles.editing.guide_picker import guides_named_like
from articles.editing.permissions import PUBLISH, signed_in
from articles.models import Article, Review, Schedule
from articles.publishing.archive import archive
from articles.publishing.publish import publish, unpublish

from . import export, form, history, merge, next_steps, preview, slug_change
from .state import State, state_of


class StateFilter(admin.SimpleListFilter):
    title = "状态"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return State.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Hides archived guides unless that state is chosen."""
        wanted: dict[str | None, dict[str, bool | None]] = {
            State.LIVE: {"live__isnull": False},
            State.DRAFT: {"live": None, "archived_at": None},
            State.REVIEW: {"in_review": True},
            State.PLANNED: {"is_planned": True},
            State.ARCHIVED: {"archived_at__isnull": False},
        }
        return queryset.filter(**wanted.get(self.value(), {"archived_at": None}))


GuidePage = Callable[["ArticleAdmin", HttpRequest, Article], HttpResponse]
Act = Callable[[Article, User], object]


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ("title", "state", "topic", "last_checked", "views", "updated_at")
    list_filter = (StateFilter, "topic", "platforms")
    list_select_related = ("topic", "live")
    list_per_page = 50
    search_fields = ("title", "summary", "slug")
    actions = (
        "publish_selected",
        "unpublish_selected",
        "archive_selected",
        "bring_back_selected",
        "export_selected",
    )

    class Media:
        css = {"all": ("css/desk.css",)}

    # --- the list -----------------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        reviews = Review.objects.filter(article=OuterRef("pk"), verdict="")
        plans = Schedule.objects.filter(article=OuterRef("pk"), outcome="")
        guides = super().get_queryset(request).defer("live__document", "live__html")
        return guides.annotate(in_review=Exists(reviews), is_planned=Exists(plans))

    @admin.display(description="状态")
    def state(self, article: Article) -> str:
        return state_of(article)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Guides are never deleted: they are archived, which can be undone."""
        return False

    # --- the pages of one ---------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        def page(address: str, view: GuidePage, name: str) -> URLPattern:
            def opened(request: HttpRequest, object_id: str) -> HttpResponse:
                return self._open(request, object_id, view)

            route = f"<path:object_id>/{address}"
            return path(route, self.admin_site.admin_view(opened), name=f"articles_article_{name}")

        wrap = self.admin_site.admin_view
        return [
            *import_urls(self),
            path("suggest/", wrap(self.suggest), name="articles_article_suggest"),
            path("add/preview/", wrap(self.preview_new), name="articles_article_preview_new"),
            page("preview/", preview.preview_page, "preview"),
            page("release/", next_steps.release_page, "release"),
            page("address/", slug_change.address_page, "address"),
            page("compare/", history.compare_page, "compare"),
            page("restore/", history.restore_page, "restore"),
            page("merge/", merge.merge_page, "merge"),
            page("export/", export.export_page, "export"),
            *super().get_urls(),
        ]

    def _open(self, request: HttpRequest, object_id: str, view: GuidePage) -> HttpResponse:
        article = self.get_object(request, unquote(object_id))
        if article is None:
            self.message_user(request, "这篇指南不在了。", messages.WARNING)
            return redirect("admin:index")
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return view(self, request, article)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return form.edit_page(self, request, None)
        return self._open(request, object_id, form.edit_page)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return self._open(request, object_id, history.history_page)

    def preview_new(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return preview.preview_page(self, request, None)

    def suggest(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return JsonResponse({"guides": guides_named_like(request.GET.get("q", "")[:60])})

    # --- several at once ----------------------------------------------------------------------

    def has_release_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    def _each(self, request: HttpRequest, guides: QuerySet[Article], act: Act, done: str) -> None:
        """Call `act(guide, user)` for each guide; show the reason for each that is refused."""
        count = 0
        if not guides:
            self.message_user(request, "选中的指南已经不在这个列表里了。", messages.WARNING)
        for article in guides:
            try:
                act(article, signed_in(request))
            except Refused as reason:
                self.message_user(request, f"《{article.title}》：{reason}", messages.WARNING)
            else:
                count += 1
        if count:
            self.message_user(request, f"{done} {count} 篇指南。", messages.SUCCESS)

    @admin.action(description="发布选中的指南", permissions=["release"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self._each(request, queryset, publish, "已发布")

    @admin.action(description="撤下选中的指南", permissions=["release"])
    def unpublish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self._each(request, queryset, unpublish, "已撤下")

    @admin.action(description="归档选中的指南", permissions=["release"])
    def archive_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self._each(request, queryset, archive, "已归档")

    @admin.action(description="恢复选中的指南", permissions=["release"])
    def bring_back_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        def act(article: Article, _: User) -> None:
            next_steps.unarchive(request, article)

        self._each(request, queryset, act, "已从归档恢复")

    def get_actions(self, request: HttpRequest) -> dict:
        """In the list of archived guides only what fits them, elsewhere the others."""
        actions = super().get_actions(request)
        is_archive = request.GET.get(StateFilter.parameter_name) == State.ARCHIVED
        apart = {"bring_back_selected"}
        if is_archive:
            apart = {"publish_selected", "unpublish_selected", "archive_selected"}
        return {name: action for name, action in actions.items() if name not in apart}

    @admin.action(description="导出选中的指南", permissions=["view"])
    def export_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        return export.export_several(queryset.select_related("topic"))
