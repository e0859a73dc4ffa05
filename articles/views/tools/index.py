"""The list of the tools."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.tools.tool_list import TOOLS, Tool


@require_safe
def tools(request: HttpRequest) -> HttpResponse:
    return render(request, "tools/index.html", {"tools": tools_with_addresses()})


def tools_with_addresses() -> list[tuple[Tool, str]]:
    return [(tool, reverse(tool.url_name)) for tool in TOOLS]
