"""The home page: what is most urgent, what one owes, and the guides by topic."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Topic
from articles.reading.situations import urgent_situations

_GUIDES_A_TOPIC = 3
_OTHER_GUIDES = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    listed = Article.objects.listed()
    counts = dict(
        Article.objects.published().order_by().values_list("live_topic").annotate(Count("pk"))
    )
    context = {
        "urgent": urgent_situations(),
        "groups": [
            {
                "topic": topic,
                "count": counts[topic.pk],
                "guides": listed.filter(live_topic=topic)[:_GUIDES_A_TOPIC],
            }
            for topic in Topic.objects.all()
            if topic.pk in counts
        ],
        "others": listed.filter(live_topic=None)[:_OTHER_GUIDES],
    }
    return render(request, "articles/home.html", context)
