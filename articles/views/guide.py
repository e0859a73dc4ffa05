"""The page of a guide as it was last published, and previews by a signed link."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from articles.feedback.counts import view_counter
from articles.models import Article, FormerSlug
from articles.publishing.preview_links import revision_of_token
from articles.reading.guide_page import guide_page, preview_response, step_page


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    page = guide_page(request, slug)
    if page is None:
        return redirect(former_guide(slug), permanent=True)
    response = HttpResponse(page.html)
    if request.method == "GET":
        view_counter.count(page.article_id, response)
    return response


@require_safe
def print_step(request: HttpRequest, slug: str) -> HttpResponse:
    """One step of a guide on a page of its own, to be printed; without a step, the guide itself."""
    anchor = request.GET.get("step", "")
    if not anchor:
        return redirect("guide", slug)
    html = step_page(request, slug, anchor)
    if html is None:
        raise Http404
    return HttpResponse(html)


@require_safe
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """A revision, published or not, for whoever has the link."""
    revision = revision_of_token(token)
    if revision is None:
        raise Http404
    return preview_response(request, revision)


def former_guide(slug: str) -> Article:
    """The published guide that had this address. Raises Http404 when there is none."""
    former = FormerSlug.objects.select_related("article")
    return get_object_or_404(former, slug=slug, article__live__isnull=False).article
