"""The page of all help channels."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Helpline, numbers_to_dial
from articles.reading.helplines import by_purpose


@require_safe
def helplines(request: HttpRequest) -> HttpResponse:
    lines = list(Helpline.objects.all())
    context = {"groups": by_purpose(lines), "numbers": numbers_to_dial(lines)}
    return render(request, "articles/helplines.html", context)
