"""The page of a guide: first with blanks, which is most of the work, then with the blanks filled."""

from collections.abc import Mapping

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from articles.law.statements import due_places
from articles.models import Revision, numbers_to_dial
from articles.text.document import Document, Related
from articles.text.html.prepared_page import Prepared
from articles.text.html.qr import qr_code
from articles.text.html.structured_data import guide_data
from articles.text.law.citations import laws_of

from .helplines import sorted_for_topic
from .related_links import related_links
from .shared_content import Surroundings
from .stages import stage_summaries

# What differs between two answers that show the same text: where the site is, what stands beside.
BLANKS = ("origin", "qr", "views", "paper_qr", "beside")


def prepare(revision: Revision, surroundings: Surroundings, **flags: bool) -> Prepared:
    """The page of a revision, saved or not. `flags` are `is_preview` and `is_framed`."""
    document = revision.rendered

    def render(blanks: Mapping[str, str]) -> str:
        context = _context(revision, document, surroundings, blanks)
        return render_to_string("articles/guide.html", context | flags)

    related = [(item.category, item.title, item.excerpt) for item in document.related]
    return Prepared.make(render, BLANKS, related)


def fill(page: Prepared, article_id: int | None, path: str, origin: str, views: int = 0) -> str:
    """The whole page at `origin` (scheme and host). One query, for what stands beside the guide."""
    url = origin + path
    related = related_links(article_id, path, [Related(*item) for item in page.extra])
    return page.fill(
        {
            "origin": origin,
            "qr": qr_code(url, "用另一部手机扫一扫打开"),
            "views": f"这篇指南有 {views} 次阅读。" if views else "",
            "paper_qr": qr_code(url, "用手机扫一扫打开这一页"),
            "beside": render_to_string("articles/partials/related.html", {"related": related}),
        }
    )


def _context(
    revision: Revision,
    document: Document,
    surroundings: Surroundings,
    blanks: Mapping[str, str],
) -> dict:
    article, laws = revision.article, laws_of(document)
    lines = surroundings.helplines
    url = blanks["origin"] + article.get_absolute_url()
    return {
        "article": article,
        "revision": revision,
        "document": document,
        "sections": [section for section in document.sections if not section.is_empty],
        "terms": surroundings.terms,
        "helplines": sorted_for_topic(
            (line for line in lines if line.on_guides), article.live_topic
        ),
        "numbers": numbers_to_dial(lines),
        "stages": stage_summaries(surroundings.stages, surroundings.places),
        "laws": laws,
        "due": due_places(document, surroundings.due),
        "url": url,
        "blanks": blanks,
        "structured": _structured(revision, document, blanks["origin"], url),
    }


def _structured(revision: Revision, document: Document, origin: str, url: str) -> dict:
    places = [("首页", origin + reverse("home"))]
    if topic := revision.article.live_topic:
        places.append((topic.name, origin + topic.get_absolute_url()))
    modified = revision.created_at or timezone.now()
    return guide_data(document, url, modified.isoformat(), places)
