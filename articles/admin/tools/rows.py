"""Letters, the questions about messages of courts, and the plan."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from articles.forms.tools.letter import LetterForm
from articles.forms.tools.written_letter import write
from articles.models import CourtQuestion, Letter, PlanQuestion, PlanRule
from articles.reading.letters import led_lines, readable
from articles.reading.plan import check_plan, condition_mistake
from articles.tools.targets import Target, read_steps
from articles.tools.tool_list import BY_SLUG

from .versioned import VersionedAdmin

_SHOWN_GAPS = 30


@admin.register(Letter)
class LetterAdmin(VersionedAdmin):
    list_display = ("name", "purpose", "state", "position")
    search_fields = ("name", "purpose", "body")

    def targets_of(self, row: Letter) -> list[tuple[str, Target]]:
        try:
            steps = read_steps(row.steps)
        except ValueError:
            return []
        return [(step.text, step.target) for step in steps if step.target]

    def get_urls(self) -> list[URLPattern]:
        # A reader's form has no token, and what is sent to it changes nothing.
        view = csrf_exempt(self.admin_site.admin_view(csrf_exempt(self.try_view)))
        return [path("<int:pk>/try/", view, name="articles_letter_try"), *super().get_urls()]

    def try_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The reader's page of the working copy."""
        row = get_object_or_404(Letter, pk=pk)
        if not self.has_view_or_change_permission(request, row):
            return redirect("admin:index")
        read = readable(row)
        if read is None:
            self.message_user(request, "草稿里还有错，改好才能试写。", messages.WARNING)
            return redirect(reverse("admin:articles_letter_change", args=[pk]))
        data = request.POST if request.method == "POST" else None
        creditor = data.get("creditor", "") if data else ""
        form = LetterForm(data, letter=read, today=timezone.localdate(), creditor=creditor)
        context = {
            "tool": BY_SLUG["letters"],
            "form": form,
            "letter": row,
            "result": write(form) if form.is_valid() else None,
            "steps": led_lines(read),
        }
        return render(request, "tools/letter.html", context)


@admin.register(CourtQuestion)
class CourtQuestionAdmin(VersionedAdmin):
    list_display = ("slug", "text", "effect", "state", "position")
    list_display_links = ("text",)


@admin.register(PlanQuestion)
class PlanQuestionAdmin(VersionedAdmin):
    list_display = ("text", "name", "state", "position")


@admin.register(PlanRule)
class PlanRuleAdmin(VersionedAdmin):
    change_list_template = "admin/tools/plan_change_list.html"
    list_display = ("text", "part", "condition", "target", "state", "position")
    list_filter = ("part",)
    search_fields = ("text", "condition", "target")
    list_per_page = 200

    def mistakes_of(self, row: PlanRule) -> dict[str, str]:
        """With those of the condition, which names answers to the questions that are online."""
        why = condition_mistake(row.condition)
        return row.mistakes() | ({"condition": why} if why else {})

    def targets_of(self, row: PlanRule) -> list[tuple[str, Target]]:
        return [(row.text, row.leads_to)] if row.leads_to else []

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        check = check_plan()
        context = {"check": check, "gaps": check.gaps[:_SHOWN_GAPS]}
        return super().changelist_view(request, (extra_context or {}) | context)
