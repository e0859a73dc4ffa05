"""The page of all stages: what usually happens, and what to do at each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Helpline, dials
from articles.reading.stages import rungs


@require_safe
def stages(request: HttpRequest) -> HttpResponse:
    context = {"rungs": rungs(), "numbers": dials(Helpline.objects.all())}
    return render(request, "articles/stages.html", context)
