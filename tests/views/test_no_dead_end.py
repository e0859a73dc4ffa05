"""From home every link leads somewhere, to a place that is there, and no page is without a way on."""

from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve
from lxml import html

from articles.models import Article
from articles.views.tools.index import tools_with_addresses

pytestmark = pytest.mark.django_db

PAGES = {"home", "topic", "guide", "stages", "helplines", "glossary", "term", "about", "thanks"}
KINDS = PAGES | {"tools"} | {tool.url_name for tool, _ in tools_with_addresses()}
OUTSIDE = ("http", "https", "tel", "mailto")
ALL_ANSWERS = "/thanks/?guide=yuqi-xieshang&said={said}&step=s3-1"


@dataclass
class Crawl:
    """Follows every link of our own, once. `dead` says which lead nowhere, and from where."""

    client: Client
    ids: dict[str, set[str]] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)
    dead: list[str] = field(default_factory=list)

    def run(self, *starts: str) -> "Crawl":
        waiting = deque(starts)
        while waiting:
            path = waiting.popleft()
            if path not in self.ids:
                self._open(path)
                waiting.extend(urldefrag(link)[0] for link in self.links[path])
        self.dead += self._missing_places()
        return self

    def _open(self, path: str) -> None:
        response = self.client.get(path, follow=True)
        page = is_page(response)
        tree = html.fromstring(response.content) if page else None
        self.ids[path] = set(tree.xpath("//@id")) if page else set()
        self.links[path] = self._own(path, tree.xpath("//a/@href")) if page else set()
        if response.status_code != 200:
            self.dead.append(f"{path}: {response.status_code}")

    def _own(self, path: str, links: list[str]) -> set[str]:
        addresses = {urljoin(path, link) for link in links}
        ours = {link for link in addresses if not urlsplit(link).scheme}
        self.outside |= addresses - ours
        return ours

    def _missing_places(self) -> list[str]:
        return [
            f"{path} -> {link}: no such place"
            for path, links in self.links.items()
            for address, fragment in map(urldefrag, links)
            for link in [f"{address}#{fragment}"]
            if fragment and fragment not in self.ids[address]
        ]


def is_page(response) -> bool:
    return response["Content-Type"].startswith("text/html")


@pytest.fixture
def crawl(client, seeds) -> Crawl:
    return Crawl(client)


def test_no_link_is_dead_and_no_page_is_a_dead_end(crawl):
    answers = [ALL_ANSWERS.format(said=said) for said in ("yes", "no", "stuck")]
    crawl.run("/", *answers, "/thanks/")
    assert crawl.dead == []
    assert {resolve(urlsplit(path).path).url_name for path in crawl.ids} >= KINDS
    without_way_on = [
        path for path, links in crawl.links.items() if path.endswith("/") and not links
    ]
    assert without_way_on == []


def test_every_guide_can_be_reached_from_home(crawl):
    crawl.run("/")
    assert {guide.get_absolute_url() for guide in Article.objects.published()} <= set(crawl.ids)


def test_links_to_elsewhere_are_whole_addresses(crawl):
    for link in crawl.run("/").outside:
        parts = urlsplit(link)
        assert parts.scheme in OUTSIDE and (parts.netloc or parts.path), link


def test_a_page_that_is_not_there_leads_on(crawl):
    crawl.run("/no/such/page/")
    assert crawl.dead == ["/no/such/page/: 404"]
    assert "/" in crawl.links["/no/such/page/"]


def test_a_dead_link_and_a_missing_place_would_be_noticed(crawl):
    article = Article.objects.get(slug="yuqi-xieshang")
    links = '<a href="/gone/">一</a><a href="#gone">二</a>'
    type(article.live).objects.filter(pk=article.live_id).update(body=article.live.body + links)
    assert crawl.run("/").dead == [
        "/gone/: 404",
        "/guides/yuqi-xieshang/ -> /guides/yuqi-xieshang/#gone: no such place",
    ]
