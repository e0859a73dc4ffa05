"""Who this is for, what it is not, and what it knows of its readers."""

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
