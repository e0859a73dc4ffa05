"""Synonyms, counted searches and the wish list."""

from collections.abc import Collection, Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.feedback.wishes import gather_titles, start_draft, unwritten, with_demand
from articles.models import SearchCount, Synonym, Wanted, word_lines

from .reference import TEXTS, WordAdmin
from .usage import ShowsUse


@admin.register(Synonym)
class SynonymAdmin(ShowsUse, WordAdmin):
    list_display = ("__str__", "meanings", "is_ambiguous", "position")
    list_editable = ("position",)
    search_fields = ("words", "means")
    formfield_overrides = TEXTS

    def uses_of(self, objs: Collection[Synonym]) -> list:
        return ["搜索不再把这些说法当成一回事。指南里的字不变。"]

    @admin.display(description="其实是在找")
    def meanings(self, synonym: Synonym) -> str:
        return "、".join(word_lines(synonym.means)) or "（互相都能搜到）"


@admin.register(SearchCount)
class SearchCountAdmin(admin.ModelAdmin):
    list_display = ("day", "query", "times", "found")
    list_display_links = None
    list_filter = ("day",)
    search_fields = ("query",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: SearchCount | None = None) -> bool:
        return False


class StateFilter(admin.SimpleListFilter):
    """Shows the unwritten ones unless another state is chosen."""

    title = "状态"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("all", "全部"), ("dismissed", "不写的")]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": "还没有写的"}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Wanted]) -> QuerySet[Wanted]:
        if self.value() == "all":
            return queryset
        if self.value() == "dismissed":
            return queryset.filter(is_dismissed=True)
        return unwritten(queryset)


@admin.register(Wanted)
class WantedAdmin(admin.ModelAdmin):
    list_display = ("title", "demand", "titles", "searches", "wishes", "last_asked", "draft")
    list_filter = (StateFilter,)
    search_fields = ("title",)
    actions = ("start_drafts", "dismiss")
    fields = ("title", "is_dismissed", "searches", "wishes", "asked_as", "draft")
    readonly_fields = ("searches", "wishes", "asked_as", "draft")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Wanted]:
        # The inherited method would order by `demand` before it is annotated.
        wanted = with_demand(Wanted.objects.select_related("article"))
        return wanted.order_by(*self.get_ordering(request))

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("-demand", "pk")

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if left := gather_titles():
            self.message_user(request, f"还有 {left} 个题目在整理，刷新一次就会多出一些。")
        return super().changelist_view(request, extra_context)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_draft_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.add_article")

    # Rows as `with_demand` gives them.
    @admin.display(description="合计", ordering="demand")
    def demand(self, wanted: Any) -> int:
        return wanted.demand

    @admin.display(description="来源列出的次数", ordering="titles")
    def titles(self, wanted: Any) -> int:
        return wanted.titles

    @admin.display(description="这些说法都算它")
    def asked_as(self, wanted: Wanted) -> str:
        titles = wanted.related_titles.values_list("title", flat=True).distinct()[:20]
        return "；".join(titles) or "—"

    @admin.display(description="草稿")
    def draft(self, wanted: Wanted) -> SafeString | str:
        if wanted.article is None:
            return "—"
        address = reverse("admin:articles_article_change", args=[wanted.article_id])
        return format_html('<a href="{}">{}</a>', address, wanted.article.title)

    @admin.action(description="用这个题目开一篇草稿", permissions=["draft"])
    def start_drafts(self, request: HttpRequest, queryset: QuerySet[Wanted]) -> HttpResponse | None:
        drafts = [start_draft(wanted) for wanted in queryset]
        for draft in drafts:
            self.log_addition(request, draft, "从想看清单开的草稿")
        if len(drafts) == 1:
            return redirect("admin:articles_article_change", drafts[0].pk)
        self.message_user(request, f"开了 {len(drafts)} 篇草稿。", messages.SUCCESS)
        return None

    @admin.action(description="不写，不再列出", permissions=["change"])
    def dismiss(self, request: HttpRequest, queryset: QuerySet[Wanted]) -> None:
        keys = list(queryset.values_list("pk", flat=True))
        count = Wanted.objects.filter(pk__in=keys).update(is_dismissed=True)
        self.message_user(request, f"{count} 个题目不再列出。", messages.SUCCESS)
