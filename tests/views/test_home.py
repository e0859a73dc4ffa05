"""The first page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Topic
from articles.publishing.publish import unpublish
from tests.support.samples import published

pytestmark = pytest.mark.django_db


def home(client):
    return client.get("/").content.decode()


def test_an_empty_site_says_so_and_offers_help(client):
    assert "还没有发布的指南" in home(client)
    assert "tel:12348" in home(client)


def test_guides_stand_under_their_topics(client):
    Topic.objects.create(slug="a", name="协商")
    Topic.objects.create(slug="b", name="空的主题")
    guide = published("题目", topic="a")
    page = home(client)
    assert page.index("协商") < page.index("1 篇") < page.index(guide.get_absolute_url())
    assert "空的主题" not in page


def test_a_guide_without_a_topic_is_listed_too(client):
    guide = published("题目")
    assert guide.get_absolute_url() in home(client)


def test_drafts_are_not_listed(client):
    guide = published("题目")
    unpublish(guide)
    assert guide.get_absolute_url() not in home(client)


def test_a_long_topic_is_cut_short_and_says_so(client):
    Topic.objects.create(slug="a", name="协商")
    for number in range(7):
        published(f"题目 {number}", topic="a")
    page = home(client)
    assert page.count('<a href="/guides/') == 3
    assert "7 篇" in page
    assert "「协商」的全部指南" in page


def test_no_guide_is_listed_twice(client):
    Topic.objects.create(slug="a", name="协商")
    guides = [published("甲", topic="a"), published("乙")]
    page = home(client)
    for guide in guides:
        assert page.count(f'href="{guide.get_absolute_url()}"') == 1


def test_stages_helplines_and_tools_are_near_the_top(client):
    published("题目")
    page = home(client)
    main = page[page.index("<main") : page.index('class="topics"')]
    assert 'href="/stages/"' in main
    assert 'href="/helplines/"' in main
    assert 'href="/tools/"' in main


def test_many_guides_need_no_more_queries_than_few(client):
    Topic.objects.create(slug="a", name="协商")
    counts = []
    for first in (0, 10):
        for number in range(first, first + 10):
            published(f"有主题的 {number}", topic="a")
            published(f"没有主题的 {number}")
        with CaptureQueriesContext(connection) as captured:
            home(client)
        counts.append(len(captured))
    assert counts[0] == counts[1]
