"""Everything that the page of a guide shows."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from articles.models import Helpline, Revision, Term, Topic, dials
from articles.text.document import Document
from articles.text.laws import laws_of
from articles.text.structured import guide_data

from .addressing import find_guides
from .fitting import fitting_first
from .laddering import all_stages, guides_named, short_rungs
from .ledger import due_places
from .relating import close_guides, related_keys, related_links

# From a path to the whole address.
Absolute = Callable[[str], str]


def guide_context(revision: Revision, absolute: Absolute) -> dict:
    """What the template of a guide needs to show a revision, saved or not."""
    article, document = revision.article, Document.from_dict(revision.html)
    laws = laws_of(document)
    stages, lines = all_stages(), list(Helpline.objects.all())
    guides = find_guides(guides_named(stages), related_keys(document).values())
    links = related_links(article, document, guides.by_title)
    terms = {slug for section in document.sections for slug in section.terms}
    url = absolute(article.get_absolute_url())
    return {
        "article": article,
        "revision": revision,
        "document": document,
        "sections": [section for section in document.sections if not section.is_empty],
        "terms": Term.objects.in_bulk(terms, field_name="slug"),
        "helplines": fitting_first((line for line in lines if line.on_guides), article.live_topic),
        "numbers": dials(lines),
        "rungs": short_rungs(stages, guides.by_slug),
        "close_guides": close_guides(article) if article.pk else (),
        "answered_links": [link for link in links if link.url],
        "open_links": [link for link in links if not link.url],
        "laws": laws,
        "due": due_places(document) if laws.laws else [],
        "url": url,
        "structured": _structured(absolute, revision, document, url),
    }


def _structured(absolute: Absolute, revision: Revision, document: Document, url: str) -> dict:
    places = [("首页", absolute(reverse("home")))]
    if topic := revision.article.live_topic:
        places.append((topic.name, absolute(topic.get_absolute_url())))
    modified = revision.created_at or timezone.now()
    return guide_data(document, url, modified.isoformat(), places)


def preview_response(
    request: HttpRequest, revision: Revision, is_framed: bool = False
) -> HttpResponse:
    """The page of a revision, saved or not, as it would be. It is not to be found or kept.

    In a frame it has neither script nor a word about being a preview.
    """
    topic = Topic.objects.filter(slug=revision.document["topic"]).first()
    revision.article.live_topic = topic
    context = guide_context(revision, request.build_absolute_uri) | {
        "is_preview": True,
        "is_framed": is_framed,
    }
    response = render(request, "articles/guide.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response
