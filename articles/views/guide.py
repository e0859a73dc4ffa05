"""A guide, as it was last published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, FormerSlug, Helpline, Term, dials
from articles.services.addressing import find_guides
from articles.services.counting import view_counter
from articles.services.fitting import fitting_first
from articles.services.laddering import all_stages, guides_named, short_rungs
from articles.services.relating import close_guides, related_keys, related_links
from articles.text.document import Document
from articles.text.laws import laws_of
from articles.text.structured import guide_data


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    articles = Article.objects.published().select_related("live", "topic")
    article = articles.defer("live__document").filter(slug=slug).first()
    if article is None:
        return redirect(former_guide(slug), permanent=True)
    document = Document.from_dict(article.live.html)
    stages, lines = all_stages(), list(Helpline.objects.all())
    guides = find_guides(guides_named(stages), related_keys(document).values())
    links = related_links(article, document, guides.by_title)
    terms = {slug for section in document.sections for slug in section.terms}
    url = request.build_absolute_uri(article.get_absolute_url())
    context = {
        "article": article,
        "revision": article.live,
        "document": document,
        "sections": [section for section in document.sections if not section.is_empty],
        "terms": Term.objects.in_bulk(terms, field_name="slug"),
        "helplines": fitting_first((line for line in lines if line.on_guides), article.topic),
        "numbers": dials(lines),
        "rungs": short_rungs(stages, guides.by_slug),
        "close_guides": close_guides(article),
        "answered_links": [link for link in links if link.url],
        "open_links": [link for link in links if not link.url],
        "laws": laws_of(document),
        "url": url,
        "structured": _structured(request, article, document, url),
    }
    response = render(request, "articles/guide.html", context)
    if request.method == "GET":
        view_counter.count(article.pk, response)
    return response


def _structured(request: HttpRequest, article: Article, document: Document, url: str) -> dict:
    places = [("首页", request.build_absolute_uri(reverse("home")))]
    if article.topic:
        address = request.build_absolute_uri(article.topic.get_absolute_url())
        places.append((article.topic.name, address))
    return guide_data(document, url, article.live.created_at.isoformat(), places)


def former_guide(slug: str) -> Article:
    """The published guide that had this address. Raises Http404 when there is none."""
    former = FormerSlug.objects.select_related("article")
    return get_object_or_404(former, slug=slug, article__live__isnull=False).article
