"""Letters, time limits, the questions about messages of courts, and the plan."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from articles.forms.tools.fields import ReadField
from articles.forms.tools.letter import LetterForm
from articles.forms.tools.written_letter import write
from articles.models import CourtQuestion, Letter, PlanQuestion, PlanRule, TimeLimit
from articles.reading.letters import led_lines, readable
from articles.reading.plan import check_plan, condition_mistake
from articles.tools.dates import read_day, written
from articles.tools.deadline import last_day
from articles.tools.targets import Target, read_steps
from articles.tools.tool_list import BY_SLUG

from ..usage import ShowsUse
from .versioned import VersionedAdmin, VersionedForm

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


class TimeLimitForm(VersionedForm):
    """With a day to try the limit on, which is not kept."""

    trial = ReadField(
        lambda text: read_day(text, timezone.localdate()),
        label="试一试",
        required=False,
        help_text="填一个收到的日子，保存后告诉你最后一天是哪天。日子不会留下。",
    )


@admin.register(TimeLimit)
class TimeLimitAdmin(ShowsUse, VersionedAdmin):
    form = TimeLimitForm
    list_display = ("name", "length", "starts", "task", "state", "position")
    search_fields = ("name", "slug", "task", "basis")

    @admin.display(description="多久")
    def length(self, limit: TimeLimit) -> str:
        return str(limit.term or "看纸上写的")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        self._tell(request, obj, form.cleaned_data.get("trial"))

    def _tell(self, request: HttpRequest, limit: TimeLimit, received: date | None) -> None:
        if received and limit.term:
            found = last_day(received, limit.term)
            said = "".join(found.steps)
            self.message_user(request, f"最后一天：{written(found.day)}。{said}", messages.INFO)

    def uses_of(self, objs: Collection[TimeLimit]) -> list:
        return ["「最后一天」里不再能选它。"]


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
