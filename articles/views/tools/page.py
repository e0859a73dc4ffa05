"""What the pages of all tools have in common.

A form posts to the address of its own page, and the answer shows the form again, as it was filled in,
with the result. Nothing that was typed is stored, logged, kept in a cache or put into an address. As
on all readers' pages there is no cookie, and so no CSRF token: see `posted_forms`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from articles.forms.tools.fields import ToolForm
from articles.search.crisis import card_for
from articles.tools.tool_list import BY_SLUG

from ..posted_forms import is_same_origin, posted

View = Callable[..., HttpResponse]


def tool_page(view: View) -> View:
    """For a view of a tool: who may post to it, and that nobody keeps its answer."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @sensitive_post_parameters()
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not is_same_origin(request):
            raise PermissionDenied
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    return shown


def sent(request: HttpRequest) -> QueryDict | None:
    """The fields of the form, None when nothing was posted."""
    return posted(request) if request.method == "POST" else None


def show_tool(request: HttpRequest, slug: str, form: Any = None, **context: Any) -> HttpResponse:
    """The page `tools/<slug>.html` with `tool`, `form`, the crisis card and the rest of the context.

    `template` in the context is another name for the page.
    """
    text = form.typed_text() if isinstance(form, ToolForm) and form.is_bound else ""
    context |= {"tool": BY_SLUG[slug], "form": form, "card": card_for(text) if text else None}
    return render(request, f"tools/{context.get('template', slug)}.html", context)
