"""A guide, as it was last published."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.models import Article, FormerSlug
from articles.services.counting import view_counter
from articles.services.relating import close_guides, related_links
from articles.text.document import Document


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().select_related("live", "topic").filter(slug=slug).first()
    if article is None:
        return _moved(slug)
    document = Document.from_dict(article.live.html)
    links = related_links(article, document)
    context = {
        "article": article,
        "revision": article.live,
        "document": document,
        "sections": [section for section in document.sections if not section.is_empty],
        "close_guides": close_guides(article),
        "answered_links": [link for link in links if link.url],
        "open_links": [link for link in links if not link.url],
    }
    response = render(request, "articles/guide.html", context)
    if request.method == "GET":
        view_counter.count(article.pk, response)
    return response


def _moved(slug: str) -> HttpResponsePermanentRedirect:
    """An address that a published guide had leads to the one it has. Raises Http404 otherwise."""
    former = get_object_or_404(
        FormerSlug.objects.select_related("article"), slug=slug, article__live__isnull=False
    )
    return redirect(former.article, permanent=True)
