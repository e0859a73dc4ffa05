"""All guides of a topic, a page at a time."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article, Topic

_GUIDES_A_PAGE = 20


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    guides = Paginator(Article.objects.listed().filter(live_topic=found), _GUIDES_A_PAGE)
    context = {
        "topic": found,
        "page": guides.get_page(request.GET.get("page")),
        "other_topics": Topic.objects.exclude(pk=found.pk),
    }
    return render(request, "articles/topic.html", context)
