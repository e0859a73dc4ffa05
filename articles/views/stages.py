"""The page of all stages: what usually happens, and what to do at each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Helpline, numbers_to_dial
from articles.reading.stages import listed_stages


@require_safe
def stages(request: HttpRequest) -> HttpResponse:
    context = {"stages": listed_stages(), "numbers": numbers_to_dial(Helpline.objects.all())}
    return render(request, "articles/stages.html", context)
