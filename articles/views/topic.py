"""All guides of a topic, a page at a time."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.delivery.site_version import SITE_VERSION
from articles.models import Article, Topic
from articles.reading.guide_lists import guides_of

_GUIDES_A_PAGE = 20


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    # The page lists all topics; the site's version has to be read before the guides.
    topics = {each.slug: each for each in Topic.objects.annotate(version=SITE_VERSION)}
    found = topics.pop(slug, None)
    if found is None:
        raise Http404
    guides: Paginator[Article] = Paginator(guides_of(found, found.version), _GUIDES_A_PAGE)
    context = {
        "topic": found,
        "page": guides.get_page(request.GET.get("page")),
        "other_topics": topics.values(),
    }
    return render(request, "articles/topic.html", context)
