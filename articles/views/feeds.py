"""Addresses for programs: sitemap, feed, robots, and the guides as plain text."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from articles.law.statements import due_places
from articles.models import Article, Debts, LegalStatement, Term, Topic
from articles.reading.guide_lists import CountedRows, all_guides, newest
from articles.text.formats.markdown_export import as_markdown

from .guide import former_guide
from .tools.index import tools_with_addresses

_PLAIN = "text/plain; charset=utf-8"
_NEWEST = 20
_IN_LLMS_TXT = 100


@require_safe
def guide_markdown(request: HttpRequest, slug: str) -> HttpResponse:
    """The published text of a guide as Markdown."""
    article = Article.objects.published().select_related("live").filter(slug=slug).first()
    if article is None:
        return redirect("guide_markdown", former_guide(slug).slug, permanent=True)
    url = request.build_absolute_uri(article.get_absolute_url())
    places = due_places(article.live.rendered, LegalStatement.objects.due())
    due = {place.anchor: place.names for place in places}
    text = as_markdown(article.live.text, url, due)
    return HttpResponse(text, content_type="text/markdown; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type=_PLAIN)


@require_safe
def llms(request: HttpRequest) -> HttpResponse:
    """What the site is and where its texts are, in the form that llmstxt.org proposes."""
    guides = [
        (article.live, request.build_absolute_uri(reverse("guide_markdown", args=[article.slug])))
        for article in Article.objects.listed()[:_IN_LLMS_TXT]
    ]
    context = {
        "guides": guides,
        "topics": TopicSitemap().items(),
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "sitemap": request.build_absolute_uri(reverse("sitemap")),
    }
    return render(request, "llms.txt", context, content_type=_PLAIN)


class GuideFeed(Feed):
    """The guides that were published last, as Atom (RFC 4287)."""

    feed_type = Atom1Feed
    title = "逾期帮助：新写的和更新的指南"
    subtitle = "租机、分期还不上，一步一步怎么做"
    # RFC 4287 asks for one wherever the entries name none.
    author_name = "逾期帮助"
    language = "zh-Hans"

    def link(self) -> str:
        return reverse("home")

    def items(self) -> QuerySet[Article]:
        return Article.objects.listed()[:_NEWEST]

    def item_title(self, item: Article) -> str:
        return item.live_revision.title

    def item_description(self, item: Article) -> str:
        # Django marks it as HTML, which an editor's text is not.
        return escape(item.live_revision.summary)

    def item_updateddate(self, item: Article) -> datetime | None:
        return item.published_at

    def item_pubdate(self, item: Article) -> datetime | None:
        return item.published_at


class GuideSitemap(Sitemap):
    limit = 5000

    def __init__(self) -> None:
        self._newest = newest()

    def items(self) -> CountedRows:
        return all_guides(self._newest.version)

    def lastmod(self, item: Article) -> datetime | None:
        return item.published_at

    def get_latest_lastmod(self) -> datetime | None:
        # Django would read all rows for it.
        return self._newest.at


class TopicSitemap(Sitemap):
    def items(self) -> QuerySet[Topic]:
        return Topic.objects.with_guides()


class TermSitemap(Sitemap):
    def items(self) -> QuerySet[Term]:
        return Term.objects.order_by("pk")


class PageSitemap(Sitemap):
    def items(self) -> list[tuple[str, ...]]:
        """Names of addresses, with what they take."""
        situations = [("situations", kind) for kind in Debts.values]
        tools = ("tools", *(tool.url_name for tool, _ in tools_with_addresses()))
        others = ("stages", "helplines", "glossary", "about", *tools)
        return [("home",), *situations, *((name,) for name in others)]

    def location(self, item: tuple[str, ...]) -> str:
        return reverse(item[0], args=item[1:])


SITEMAPS = {
    "pages": PageSitemap,
    "topics": TopicSitemap,
    "terms": TermSitemap,
    "guides": GuideSitemap,
}
