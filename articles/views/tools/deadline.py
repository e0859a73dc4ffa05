"""The last day on which something can be handed in."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.forms.tools.deadline import DeadlineForm
from articles.models import TimeLimit
from articles.tools.calendar_file import FILE_NAME, calendar_file
from articles.tools.dates import written
from articles.tools.deadline import is_long_ago

from .page import sent, show_tool, tool_page

_CALENDAR = "text/calendar; charset=utf-8"


@tool_page
def deadline(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    form = DeadlineForm(sent(request), limits=TimeLimit.objects.live(), today=today)
    if not form.is_valid() or form.found is None:
        return show_tool(request, "deadline", form)
    found = form.found
    if form.data.get("format") == "ics":
        headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
        text = calendar_file(found.day, datetime.now(UTC))
        return HttpResponse(text, content_type=_CALENDAR, headers=headers)
    received, left = form.cleaned_data.get("received"), found.days_left(today)
    context: dict[str, Any] = {
        "limit": form.limit,
        "day": written(found.day),
        "later": written(found.later) if found.later else "",
        "left": left,
        "over": -left,
        "is_long_ago": received is not None and is_long_ago(received, today),
        "how": form.cleaned_data["how"],
    }
    return show_tool(request, "deadline", form, result=found, **context)
