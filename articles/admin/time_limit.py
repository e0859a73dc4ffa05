"""The time limits that readers choose from, in 最后一天."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from articles.forms.tools.fields import ReadField
from articles.models import TimeLimit
from articles.tools.dates import read_day, written
from articles.tools.deadline import last_day

from .usage import ShowsUse
from .versioned import VersionedAdmin, VersionedForm


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
    list_display = ("name", "length", "starts", "task", "shown", "position")
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
