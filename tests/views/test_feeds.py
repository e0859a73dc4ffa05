"""Addresses for programs."""

from xml.etree import ElementTree

import pytest

from articles.models import Topic
from articles.publishing.publish import unpublish
from articles.views.tools.index import tools_with_addresses
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def xml(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)  # noqa: S314 - our own answer


def locations(root):
    return [loc.text for loc in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_leads_to_every_published_page_and_to_no_draft(client):
    Topic.objects.create(slug="t", name="有指南的主题")
    Topic.objects.create(slug="empty", name="空的主题")
    guide = published("甲", topic="t")
    draft = take(OWN).article
    parts = locations(xml(client, "/sitemap.xml"))
    pages = [page for part in parts for page in locations(xml(client, part))]
    assert set(pages) == {
        "http://testserver/",
        *(f"http://testserver/{page}/" for page in ("stages", "helplines", "glossary", "about")),
        *(f"http://testserver/situations/{debts}/" for debts in ("any", "loan", "rent")),
        "http://testserver/tools/",
        *(f"http://testserver{address}" for _, address in tools_with_addresses()),
        "http://testserver/topics/t/",
        f"http://testserver{guide.get_absolute_url()}",
    }
    assert draft.slug not in str(pages)


def test_the_feed_is_atom_with_the_newest_guides_first(client):
    published("先写的")
    published("后写的")
    root = xml(client, "/feed/")
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert [entry.find(f"{ATOM}title").text for entry in entries] == ["后写的", "先写的"]
    for entry in [root, *entries]:
        assert all(entry.find(ATOM + name) is not None for name in ("id", "title", "updated"))


def test_a_guide_is_there_as_markdown(client):
    take(OWN, publish_it=True)
    response = client.get("/guides/shouji-fenqi.md")
    text = response.content.decode()
    assert response["Content-Type"] == "text/markdown; charset=utf-8"
    assert text.startswith("# 手机分期断了怎么办\n\n先弄清欠谁。\n")
    assert "## 先做的步骤\n\n1. **翻出合同**\n\n   找到放款方的全称。" in text
    assert "http://testserver/guides/shouji-fenqi/" in text


def test_a_draft_is_not_there_as_markdown(client):
    take(OWN)
    assert client.get("/guides/shouji-fenqi.md").status_code == 404


def test_robots_are_told_where_the_sitemap_is(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /search/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_llms_txt_names_the_published_guides(client):
    published("甲 & 乙", slug="jia")
    unpublish(published("丙", slug="bing"))
    text = client.get("/llms.txt").content.decode()
    assert "[甲 & 乙](http://testserver/guides/jia.md)" in text
    assert "丙" not in text


def test_llms_txt_names_every_kind_of_page_there_is(client):
    Topic.objects.create(slug="zuji", name="租机逾期")
    Topic.objects.create(slug="kong", name="空的题目")
    published("甲", topic="zuji")
    text = client.get("/llms.txt").content.decode()
    for path in (
        "stages/",
        "helplines/",
        "glossary/",
        "about/",
        "feed/",
        "topics/zuji/",
        "sitemap.xml",
    ):
        assert f"(http://testserver/{path})" in text, path
        assert client.get(f"/{path}").status_code == 200, path
    assert "空的题目" not in text


def test_a_guide_names_its_plain_text(client):
    guide = published("甲", slug="jia")
    page = client.get(guide.get_absolute_url()).content.decode()
    assert '<link rel="alternate" type="text/markdown" href="/guides/jia.md">' in page
    assert client.get("/guides/jia.md").status_code == 200


def test_these_pages_are_public_and_cookieless(client):
    published("甲")
    for path in ("/feed/", "/sitemap.xml", "/robots.txt", "/llms.txt", "/healthz", "/readyz"):
        response = client.get(path)
        assert response.status_code == 200
        assert not response.cookies
