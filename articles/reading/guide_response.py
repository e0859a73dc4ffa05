"""The responses with the page of a guide: published, or a preview of a revision."""

import json
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from articles.delivery.site_version import VERSION_ROW
from articles.models import Revision, Topic
from articles.text.html.prepared_page import Prepared

from .guide_page import fill, prepare
from .prepared_pages import live_article, recipe
from .shared_content import Surroundings, read_surroundings, surroundings_at

# The guide with its page, and the site's version in the same statement. In SQL, as in `related_links`.
# The last columns are those of MADE_OF.
_GUIDE = """
SELECT version.number, guide.id, guide.views, prepared.recipe, prepared.page,
    guide.slug, guide.live_id, guide.live_topic_id, guide.live_notes
FROM articles_article guide
LEFT JOIN articles_preparedpage prepared ON prepared.article_id = guide.id
LEFT JOIN articles_siteversion version ON version.id = %s
WHERE guide.slug = %s AND guide.live_id IS NOT NULL
"""


class Shown(NamedTuple):
    """The page of a guide, and the key of its article."""

    article_id: int
    html: str


def guide_page(request: HttpRequest, slug: str) -> Shown | None:
    """The guide as readers see it; None when there is none of that name.

    Two queries, once this process knows the site's present version and the page is prepared.
    """
    with connection.cursor() as cursor:
        cursor.execute(_GUIDE, [VERSION_ROW, slug])
        row = cursor.fetchone()
    if row is None:
        return None
    number, pk, views, made_of_then, packed, *made_of, notes = row
    made_of.append(json.loads(notes))
    surroundings = surroundings_at(number or 0)
    # Who develops wants to see what the templates say now.
    is_present = made_of_then == recipe(surroundings, *made_of) and not settings.DEBUG
    page = Prepared.unpack(packed) if is_present else _made_now(pk, surroundings)
    path = reverse("guide", args=[slug])
    return Shown(pk, fill(page, pk, path, _origin(request), views)) if page else None


def _made_now(pk: int, surroundings: Surroundings) -> Prepared | None:
    article = live_article(pk, surroundings)
    # It may have left the site a moment ago.
    return prepare(article.live_revision, surroundings) if article else None


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
