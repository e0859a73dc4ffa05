"""Where to ask for help, and what each place is for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Helpline


@require_safe
def helplines(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/helplines.html", {"helplines": Helpline.objects.all()})
