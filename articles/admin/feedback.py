"""Readers' answers, read-only."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.feedback.answers import step_titles
from articles.models import Feedback


@admin.register(Feedback)
class FeedbackAdmin(admin.ModelAdmin):
    list_display = ("day", "verdict", "reason", "text", "guide", "step")
    list_display_links = None
    list_filter = ("verdict", "reason", "day", ("article", admin.RelatedOnlyFieldListFilter))
    search_fields = ("text",)
    list_per_page = 50
    fields = ("day", "verdict", "reason", "text", "guide", "step")
    readonly_fields = ("guide", "step")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Feedback]:
        answers = super().get_queryset(request)
        return answers.select_related("article", "revision").defer("revision__html")

    @admin.display(description="指南", ordering="article")
    def guide(self, answer: Feedback) -> str:
        return f"{answer.article.title}（第 {answer.revision.number} 版）"

    @admin.display(description="步骤")
    def step(self, answer: Feedback) -> SafeString | str:
        """The step's title as the reader saw it, linked to the step as it is now."""
        if not answer.anchor:
            return "—"
        title = step_titles(answer.revision).get(answer.anchor, answer.anchor)
        address = f"{answer.article.get_absolute_url()}#{answer.anchor}"
        return format_html('<a href="{}">{}</a>', address, title)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Feedback | None = None) -> bool:
        return False
