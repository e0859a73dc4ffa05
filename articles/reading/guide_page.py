"""The page of a guide: its body with the slots filled, and the page round it. See `articles.delivery`."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from articles.delivery.guide_body import BODY_VERSION, set_body
from articles.delivery.guide_parts import shown_sections
from articles.delivery.site_version import SITE_VERSION
from articles.delivery.slots import Fillers, fill
from articles.law.statements import DuePlace, due_places
from articles.models import Article, Helpline, Revision, Topic
from articles.text.document import Related
from articles.text.html.qr import qr_code
from articles.text.html.structured_data import script_json, trail_items
from articles.text.law.citations import laws_of

from .helplines import sorted_for_topic
from .related_links import RelatedLinks, related_links
from .site_parts import SiteParts, read_site_parts, site_parts
from .situations import ListedSituation

_HELPLINES = 3
# Without the long columns of Markdown and JSON.
_LIVE = (
    "title",
    "summary",
    "step_count",
    "minutes",
    "created_at",
    "last_checked",
    "body",
    "body_version",
    "structured",
    "related",
)
_ARTICLE = ("pk", "slug", "live_notes", "live_checked_by")


class GuidePage(NamedTuple):
    """The HTML of the page of a guide, and the key of its article."""

    article_id: int
    html: str


def guide_page(request: HttpRequest, slug: str) -> GuidePage | None:
    """The published guide; None when there is none of that slug.

    Two queries, once this process has read the parts of the site's present version.
    """
    found = Article.objects.published().filter(slug=slug).annotate(version=SITE_VERSION)
    columns = ("version", "live_topic", "live", *_ARTICLE, *(f"live__{name}" for name in _LIVE))
    row = found.order_by().values_list(*columns).first()
    if row is None:
        return None
    version, topic_id, live_id, *values = row
    article = Article(**dict(zip(_ARTICLE, values, strict=False)))
    live = dict(zip(_LIVE, values[len(_ARTICLE) :], strict=True))
    revision = Revision(pk=live_id, article=article, **live)
    parts = site_parts(version or 0)
    article.live_topic = parts.topics.get(topic_id)
    return GuidePage(article.pk, _page(revision, parts, _origin(request)))


def preview_response(
    request: HttpRequest, revision: Revision, is_framed: bool = False
) -> HttpResponse:
    """The page of a revision, saved or not. It is not to be indexed or stored.

    In a frame it has neither script nor the note that it is a preview.
    """
    article = revision.article
    article.live_topic = Topic.objects.filter(slug=revision.document["topic"]).first()
    flags = {"is_preview": True, "is_framed": is_framed}
    response = HttpResponse(_page(revision, read_site_parts(), _origin(request), **flags))
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response


def step_page(request: HttpRequest, slug: str, anchor: str) -> str | None:
    """A step of the published guide by itself; None where there is no such step or guide."""
    published = Article.objects.published().select_related("live", "live_topic")
    article = published.filter(slug=slug).first()
    if article is None:
        return None
    revision, guide = article.live_revision, article.get_absolute_url()
    parts = [part for part in shown_sections(revision.rendered) if part.step(anchor)]
    if not parts:
        return None
    revision.article = article
    url = f"{_origin(request)}{guide}#{anchor}"
    fillers = dict(_fillers(revision, read_site_parts(), _origin(request), is_preview=True))
    fillers |= {"url": lambda: url, "paper_qr": lambda: qr_code(url, "用手机扫一扫打开这一步")}
    shown = parts[0].step(anchor)
    step = {"shown": shown, "step": shown and shown.step, "laws": laws_of(revision.rendered)}
    text = render_to_string("articles/partials/step_text.html", step)
    # What links lead to is in the guide and not on this page.
    context = step | {
        "text": text.replace('href="#', f'href="{guide}#'),
        "section": parts[0].section,
        "revision": revision,
        "url": f"{guide}#{anchor}",
    }
    return fill(render_to_string("articles/print_step.html", context), fillers)


def _page(revision: Revision, parts: SiteParts, origin: str, **flags: bool) -> str:
    article = revision.article
    path = article.get_absolute_url()
    # A developer wants to see what the templates say now.
    if revision.body_version != BODY_VERSION or settings.DEBUG:
        revision = _whole(revision)
        set_body(revision)
    related = related_links(article.pk, path, [Related(*item) for item in revision.related])
    fillers = {**_fillers(revision, parts, origin, bool(flags)), **_link_fillers(related)}
    context = {
        "article": article,
        "revision": revision,
        "url": origin + path,
        "body": fill(revision.body, fillers),
        "structured": fill(revision.structured, fillers),
        "has_tally": revision.step_count and not _is_life_first(article),
    }
    return render_to_string("articles/guide.html", context | flags)


def _whole(revision: Revision) -> Revision:
    """With all its columns but the Markdown: `guide_page` reads a few."""
    if revision.html:
        return revision
    whole = Revision.objects.defer("document").get(pk=revision.pk)
    whole.article = revision.article
    return whole


def _fillers(revision: Revision, parts: SiteParts, origin: str, is_preview: bool) -> Fillers:
    """All slots of `articles/guide_body.html`, by name."""
    article = revision.article
    url, home = origin + article.get_absolute_url(), origin + reverse("home")
    due = {place.anchor: place for place in _due_places(revision, parts)}
    life_first = _is_life_first(article)
    helplines = _helplines(article, parts)

    def html_of(partial_name: str, **context: Any) -> str:
        return render_to_string(f"articles/partials/{partial_name}.html", context)

    def facts() -> str:
        checked_by = "" if is_preview else article.live_checked_by
        return html_of("facts", revision=revision, life_first=life_first, checked_by=checked_by)

    # Rendered once, for a guide has a form at each of its steps.
    form = "" if is_preview else html_of("stuck", article=article, anchor="ANCHOR")
    return {
        "url": lambda: url,
        "home": lambda: home,
        "trail": lambda: script_json(trail_items(_breadcrumb(revision, origin))),
        "modified": lambda: (revision.created_at or timezone.now()).isoformat(),
        "qr": lambda: qr_code(url, "用另一部手机扫一扫打开"),
        "paper_qr": lambda: qr_code(url, "用手机扫一扫打开这一页"),
        "due": partial(_due, due, "due"),
        "law_due": partial(_due, due, "law_due"),
        "terms": partial(_terms, parts),
        "stuck": lambda anchor: form.replace("ANCHOR", anchor),
        "facts": facts,
        "life_first": lambda: html_of("crisis", card="self") if life_first else "",
        "situations": lambda: html_of("guide_situations", places=_situations(revision, parts)),
        "paid_help": lambda: "" if life_first else html_of("paid_help"),
        "helplines": lambda: html_of("three_helplines", helplines=helplines),
        "to_helplines": lambda: html_of("to_helplines") if helplines else "",
        "stages": lambda: html_of("stages") if parts.has_stages and not life_first else "",
        "notes": lambda: html_of("notes", notes=article.live_notes),
        "feedback": lambda: "" if is_preview else html_of("feedback", article=article),
    }


def _link_fillers(related: RelatedLinks) -> Fillers:
    """The slots of what leads to other guides."""

    def html_of(name: str) -> Callable[[], str]:
        return partial(render_to_string, f"articles/partials/{name}.html", {"related": related})

    return {name: html_of(name) for name in ("close_guides", "source_titles")}


def _is_life_first(article: Article) -> bool:
    return bool(article.live_topic and article.live_topic.life_first)


def _helplines(article: Article, parts: SiteParts) -> list[Helpline]:
    """The first that editors want on guides, for the debts of the topic."""
    lines = [line for line in parts.helplines if line.on_guides]
    return sorted_for_topic(lines, article.live_topic)[:_HELPLINES]


def _situations(revision: Revision, parts: SiteParts) -> list[ListedSituation]:
    """Those that lead to a place which this body has: the published one may have others."""
    found = parts.situations.get(revision.article.get_absolute_url(), [])
    return [each for each in found if f' id="{each.anchor}"' in revision.body]


def _due_places(revision: Revision, parts: SiteParts) -> list[DuePlace]:
    """Reads the whole text of the guide, but only while some statement is due for review."""
    if not parts.due:
        return []
    return due_places(_whole(revision).rendered, parts.due)


def _due(due: dict[str, DuePlace], template: str, anchor: str) -> str:
    place = due.get(anchor)
    if place is None:
        return ""
    return render_to_string(f"articles/partials/{template}.html", {"place": place})


def _terms(parts: SiteParts, section: str, *marked: str) -> str:
    """The explanations of the terms that a section marks; "+" before those that an earlier one has."""
    found = [
        {
            "term": parts.terms[slug],
            "section": section,
            "is_repeated": mark.startswith("+"),
        }
        for mark in marked
        if (slug := mark.removeprefix("+")) in parts.terms
    ]
    return render_to_string("articles/partials/terms.html", {"found": found}) if found else ""


def _breadcrumb(revision: Revision, origin: str) -> list[tuple[str, str]]:
    """(name, URL) of home, the topic and the guide."""
    article = revision.article
    places = [("首页", origin + reverse("home"))]
    if topic := article.live_topic:
        places.append((topic.name, origin + topic.get_absolute_url()))
    return [*places, (revision.title, origin + article.get_absolute_url())]


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
