"""Rules that hold on every page a reader can open."""

import re

import pytest
from django.db import transaction

from articles.models import Article
from tests.support.seeded import publish_seeds

pytestmark = pytest.mark.django_db

PAGES = (
    ("/", 200),
    ("/topics/zuji/", 200),
    ("/topics/xieshang/", 200),
    ("/guides/xinyong-zuji-yuqi/", 200),
    ("/guides/yuqi-xieshang/", 200),
    ("/guides/fenqile-yuqi-xieshang/", 200),
    ("/situations/rent/", 200),
    ("/situations/any/", 200),
    ("/stages/", 200),
    ("/helplines/", 200),
    ("/glossary/", 200),
    ("/glossary/zhanqi/", 200),
    ("/about/", 200),
    ("/tools/", 200),
    ("/situations/none/", 404),
    ("/guides/none/", 404),
    ("/no/such/page", 404),
)


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """Our guides, published once for all tests, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_seeds()
        yield
        transaction.set_rollback(True)


@pytest.fixture(params=PAGES, ids=lambda page: page[0])
def response(request, client, seeds):
    path, status = request.param
    response = client.get(path)
    assert response.status_code == status
    return response


def test_it_has_one_heading_a_title_and_its_language(response):
    page = response.content.decode()
    assert page.count("<h1") == 1
    assert re.search("<title>[^<]+</title>", page)
    assert '<html lang="zh-Hans">' in page


def test_it_sets_no_cookie(response):
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_it_asks_no_other_site_for_anything(response):
    page = response.content.decode()
    loaded = re.findall(r"<(?:script|img|iframe|link)[^>]*?(?:src|href)=\"([^\"]+)\"", page)
    assert all(url.startswith(("/", "http://testserver/")) for url in loaded)


def test_a_preview_of_it_says_nothing_of_debts(response):
    lines = re.findall(r'<meta property="og:(\w+)" content="([^"]*)"', response.content.decode())
    shown = "".join(text for name, text in lines if name != "url")
    assert "title" in dict(lines)
    assert not re.search("逾期|欠|债|还款|催|租机|分期|协商", shown)


def test_its_policy_allows_no_inline_code(response):
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response["Referrer-Policy"] == "no-referrer"
    page = response.content.decode()
    assert not re.search(r"\sstyle=|\son[a-z]+=\"|<script>|<style", page)


def test_its_ids_are_unique_and_its_links_lead_to_them(response):
    page = response.content.decode()
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_only_reading_is_allowed(client, seeds):
    for path, _ in PAGES[:14]:
        assert client.post(path).status_code == 405


def test_a_view_of_a_guide_is_counted(client, seeds, view_counter):
    client.get("/guides/yuqi-xieshang/")
    view_counter.flush()
    assert Article.objects.get(slug="yuqi-xieshang").views == 1
