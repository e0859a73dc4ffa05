"""The home page: situations, and the guides by topic."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Topic
from articles.reading.situations import situations

_GUIDES_A_TOPIC = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    listed = Article.objects.listed()
    groups = [
        # One more than is shown tells whether there are more, without counting them all.
        (topic, list(listed.filter(live_topic=topic)[: _GUIDES_A_TOPIC + 1]))
        for topic in Topic.objects.all()
    ]
    others = listed.filter(live_topic=None)[:_GUIDES_A_TOPIC]
    context = {
        "situations": situations(),
        "groups": [
            {
                "topic": topic,
                "guides": guides[:_GUIDES_A_TOPIC],
                "has_more": len(guides) > _GUIDES_A_TOPIC,
            }
            for topic, guides in groups
            if guides
        ],
        "others": others,
    }
    return render(request, "articles/home.html", context)
