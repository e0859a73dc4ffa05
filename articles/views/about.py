"""关于本站: who runs the site, what it is for, what it stores."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Operator


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    operator = Operator.objects.first()
    return render(
        request, "articles/about.html", {"operator_text": operator.about if operator else ""}
    )
