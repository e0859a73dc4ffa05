"""A blank sheet for what was said and when, to print, and as CSV."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from articles.tools.contact_log import COLUMNS, MARKS, ROWS_A_PAGE, WAYS, blank_csv

from .page import show_tool, tool_page

_CSV = "text/csv; charset=utf-8"


@tool_page
def contact_log(request: HttpRequest) -> HttpResponse:
    if request.GET.get("format") == "csv":
        headers = {"Content-Disposition": 'attachment; filename="jilu.csv"'}
        return HttpResponse(blank_csv(), content_type=_CSV, headers=headers)
    context: dict[str, Any] = {
        "columns": COLUMNS,
        "ways": WAYS,
        "marks": MARKS,
        "rows": range(1, ROWS_A_PAGE + 1),
    }
    return show_tool(request, "contact-log", **context)
