"""The pages of guides for who asks for them: readers what is published, others by a link."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from articles.models import Article, Revision, Topic
from articles.text.prepared import Prepared

from .composing import fill, prepare
from .freshness import SITE_VERSION
from .preparing import MADE_OF, live_article, recipe
from .surroundings import Surroundings, read_surroundings, surroundings_at

_COLUMNS = ("pk", "views", "prepared__recipe", "prepared__page", *MADE_OF)


class Shown(NamedTuple):
    """The page of a guide, and the key of its article."""

    article_id: int
    html: str


def guide_page(request: HttpRequest, slug: str) -> Shown | None:
    """The guide as readers see it; None when there is none of that name.

    Two queries, once this process knows the site's present version and the page is prepared.
    """
    rows = Article.objects.published().filter(slug=slug).values_list(SITE_VERSION, *_COLUMNS)
    row = rows.order_by().first()
    if row is None:
        return None
    number, pk, views, made_of_then, packed, *made_of = row
    surroundings = surroundings_at(number or 0)
    # Who develops wants to see what the templates say now.
    is_present = made_of_then == recipe(surroundings, *made_of) and not settings.DEBUG
    page = Prepared.unpack(packed) if is_present else _made_now(pk, surroundings)
    path = reverse("guide", args=[slug])
    return page and Shown(pk, fill(page, pk, path, _origin(request), views))


def _made_now(pk: int, surroundings: Surroundings) -> Prepared | None:
    article = live_article(pk, surroundings)
    # It may have left the site a moment ago.
    return article and prepare(article.live, surroundings)


def preview_response(
    request: HttpRequest, revision: Revision, is_framed: bool = False
) -> HttpResponse:
    """The page of a revision, saved or not, as it would be. It is not to be found or kept.

    In a frame it has neither script nor a word about being a preview.
    """
    article = revision.article
    article.live_topic = Topic.objects.filter(slug=revision.document["topic"]).first()
    page = prepare(revision, read_surroundings(), is_preview=True, is_framed=is_framed)
    path = article.get_absolute_url()
    response = HttpResponse(fill(page, article.pk, path, _origin(request)))
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
