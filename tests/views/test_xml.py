"""Sitemaps and feed against their grammars, and what no grammar can say."""

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from articles.models import Article, Topic
from articles.publishing.publish import publish, unpublish
from articles.reading.guide_lists import count_at
from articles.views.feeds import SITEMAPS, GuideSitemap
from tests.support.paths import GUIDES_IN_SEEDS
from tests.support.samples import published

pytestmark = pytest.mark.django_db

SCHEMAS = Path(__file__).parent / "schemas"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "a": "http://www.w3.org/2005/Atom",
}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@pytest.fixture
def xml(client):
    def read(path: str) -> etree._Element:
        response = client.get(path)
        assert response.status_code == 200
        assert "xml" in response["Content-Type"]
        return etree.fromstring(response.content, PARSER)

    return read


def faults(root: etree._Element, grammar: str) -> str:
    """What the grammar has against it; nothing when it is valid."""
    schema = etree.RelaxNG(file=str(SCHEMAS / f"{grammar}.rng"))
    return "" if schema.validate(root) else str(schema.error_log)


def texts(root: etree._Element, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NAMES)]


def are_absolute(addresses: list[str]) -> bool:
    return all(urlsplit(address).netloc == "testserver" for address in addresses)


# --- sitemaps -------------------------------------------------------------------------------------


def test_the_list_of_sitemaps_is_valid(seeds, xml):
    root = xml("/sitemap.xml")
    assert faults(root, "sitemap-index") == ""
    assert len(texts(root, "//s:loc/text()")) == len(SITEMAPS)


@pytest.mark.parametrize("section", SITEMAPS)
def test_each_sitemap_is_valid_and_names_each_page_once(seeds, xml, section):
    root = xml(f"/sitemap-{section}.xml")
    assert faults(root, "sitemap") == ""
    addresses = texts(root, "//s:loc/text()")
    assert addresses
    assert len(addresses) == len(set(addresses)) <= 50_000
    assert are_absolute(addresses)


def test_every_guide_in_the_sitemap_says_when_it_changed(seeds, xml):
    root = xml("/sitemap-guides.xml")
    places, changes = (texts(root, f"//s:url/s:{name}/text()") for name in ("loc", "lastmod"))
    assert len(places) == len(changes) == GUIDES_IN_SEEDS


def test_many_guides_are_spread_over_several_sitemaps(xml, monkeypatch):
    monkeypatch.setattr(GuideSitemap, "limit", 1)
    for title in ("甲", "乙"):
        published(title)
    root = xml("/sitemap.xml")
    assert faults(root, "sitemap-index") == ""
    parts = [part for part in texts(root, "//s:loc/text()") if "guides" in part]
    found = [texts(xml(part), "//s:loc/text()") for part in parts]
    assert [len(addresses) for addresses in found] == [1, 1]
    assert found[0] != found[1]


@pytest.fixture
def seven(monkeypatch):
    """Addresses of seven guides, in the order in which they were made; three fill a sitemap."""
    monkeypatch.setattr(GuideSitemap, "limit", 3)
    guides = [published(f"题目 {number}", slug=f"guide-{number}") for number in range(7)]
    return [f"http://testserver{guide.get_absolute_url()}" for guide in guides]


def test_each_guide_is_in_one_of_the_sitemaps_in_the_order_of_keys(xml, seven):
    found = [
        texts(xml(f"/sitemap-guides.xml?p={page}"), "//s:url/s:loc/text()") for page in (1, 2, 3)
    ]
    assert found == [seven[:3], seven[3:6], seven[6:]]


@pytest.mark.parametrize("page", ["0", "4", "-1", "x", ""])
def test_a_sitemap_that_is_not_there_is_not_found(client, seven, page):
    assert client.get("/sitemap-guides.xml", {"p": page}).status_code == 404


def test_sitemaps_know_a_guide_from_the_moment_of_its_publication(xml, seven):
    before = texts(xml("/sitemap.xml"), "//s:loc/text()")
    for number in range(3):
        published(f"刚发布的 {number}")
    after = texts(xml("/sitemap.xml"), "//s:loc/text()")
    assert [*before, "http://testserver/sitemap-guides.xml?p=4"] == after
    assert len(texts(xml("/sitemap-guides.xml?p=4"), "//s:url")) == 1
    unpublish(Article.objects.get(slug="guide-0"))
    assert texts(xml("/sitemap.xml"), "//s:loc/text()") == before


def test_the_list_of_sitemaps_is_as_new_as_the_newest_guide(xml, seven):
    for number, day in enumerate(("2026-03-04", "2026-05-06", "2026-01-02")):
        moment = datetime.fromisoformat(f"{day}T12:00:00+08:00")
        Article.objects.filter(slug=f"guide-{number}").update(published_at=moment)
    for number in range(3, 7):
        unpublish(Article.objects.get(slug=f"guide-{number}"))
    (newest,) = set(texts(xml("/sitemap.xml"), "//s:lastmod/text()"))
    assert newest.startswith("2026-05-06")


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-guides.xml?p=2", "/feed/"])
def test_many_guides_need_no_more_queries_than_few(client, seven, path):
    few = queries(client, path)
    for number in range(3):
        published(f"刚发布的 {number}")
    assert queries(client, path) == few


def test_the_list_of_sitemaps_reads_no_guide(client, seven):
    with CaptureQueriesContext(connection) as captured:
        client.get("/sitemap.xml")
    assert not [query for query in captured if '"slug"' in query["sql"]]


def queries(client, path):
    """Of a page that nobody has asked for since the site changed."""
    count_at.cache_clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_an_empty_site_has_valid_sitemaps(xml):
    assert faults(xml("/sitemap.xml"), "sitemap-index") == ""
    assert faults(xml("/sitemap-guides.xml"), "sitemap") == ""


# --- the feed -------------------------------------------------------------------------------------


def test_the_feed_is_valid(seeds, xml):
    root = xml("/feed/")
    assert faults(root, "atom") == ""
    assert len(texts(root, "a:entry/a:id/text()")) == GUIDES_IN_SEEDS


def test_an_empty_feed_is_valid(xml):
    assert faults(xml("/feed/"), "atom") == ""


def test_ids_in_the_feed_are_unique_and_addresses_absolute(seeds, xml):
    root = xml("/feed/")
    ids = texts(root, "//a:id/text()")
    assert len(ids) == len(set(ids))
    assert are_absolute([*ids, *texts(root, "//a:link/@href")])
    assert texts(root, "a:link[@rel='self']/@href") == ["http://testserver/feed/"]
    for entry in root.findall("a:entry", NAMES):
        # 4.1.2: no content, so the page itself has to be named, and once.
        assert len(texts(entry, "a:link[@rel='alternate']/@href")) == 1


def test_the_feed_is_as_new_as_its_newest_entry(seeds, xml):
    root = xml("/feed/")
    assert texts(root, "a:updated/text()") == [max(texts(root, "a:entry/a:updated/text()"))]


def test_an_entry_keeps_its_id_when_the_guide_is_published_again(xml):
    article = published("甲")
    before = texts(xml("/feed/"), "a:entry/a:id/text()")
    article.summary = "新的结论"
    article.save()
    publish(article)
    assert texts(xml("/feed/"), "a:entry/a:id/text()") == before


def test_markup_in_a_title_or_summary_is_text(xml):
    Topic.objects.create(slug="t", name="主题")
    published("A & <b>B</b>", summary="'<script>alert(1)</script> & x'")
    (entry,) = xml("/feed/").findall("a:entry", NAMES)
    assert entry.findtext("a:title", namespaces=NAMES) == "A & <b>B</b>"
    summary = entry.find("a:summary", NAMES)
    assert summary.get("type") == "html"
    assert summary.text == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; x"


# --- the grammars themselves ----------------------------------------------------------------------

ENTRY = (
    "<entry><id>https://a.cn/1</id><title>甲</title><updated>2026-11-20T00:00:00Z</updated>"
    '<link href="https://a.cn/1"/></entry>'
)
FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>我们</name></author>'
    "<id>https://a.cn/</id><title>题</title><updated>2026-11-20T00:00:00+08:00</updated>"
    f'<link href="https://a.cn/"/>{ENTRY}</feed>'
)
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.cn/</loc>'
    "<lastmod>2026-11-20</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url>"
    "</urlset>"
)


def test_the_grammars_have_nothing_against_what_is_right():
    assert faults(etree.fromstring(FEED), "atom") == ""
    assert faults(etree.fromstring(SITEMAP), "sitemap") == ""


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (FEED, "<author><name>我们</name></author>", ""),
        (FEED, "<id>https://a.cn/</id>", ""),
        (FEED, "<title>甲</title>", "<title>甲</title><title>乙</title>"),
        (FEED, "<title>甲</title>", "<title> </title>"),
        (FEED, "2026-11-20T00:00:00Z", "2026-11-20"),
        (FEED, "2026-11-20T00:00:00Z", "2026-11-20T00:00:00"),
        (FEED, 'href="https://a.cn/1"', 'href="/1"'),
        (FEED, "<title>甲</title>", '<title type="xhtml">甲</title>'),
        (FEED, "<title>甲</title>", "<title>甲</title><headline>甲</headline>"),
        (SITEMAP, "https://a.cn/", "/"),
        (SITEMAP, "https://a.cn/", "https://a.cn/" + "a" * 2048),
        (SITEMAP, "2026-11-20", "20.11.2026"),
        (SITEMAP, "2026-11-20", "2026-11-20T10:00:00"),
        (SITEMAP, "daily", "often"),
        (SITEMAP, "0.5", "1.5"),
        (SITEMAP, "<loc>https://a.cn/</loc>", ""),
    ],
)
def test_the_grammars_notice_what_is_wrong(text, old, new):
    assert old in text
    broken = etree.fromstring(text.replace(old, new, 1))
    assert faults(broken, "atom" if text is FEED else "sitemap")
