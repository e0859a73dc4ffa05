"""A topic's page."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Topic
from articles.publishing.publish import unpublish
from articles.reading.guide_lists import count_at
from articles.views import topic as view
from tests.support.samples import copies_of, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return Topic.objects.create(slug="xieshang", name="协商", description="怎么谈")


@pytest.fixture
def many(topic):
    """The titles of 45 guides, newest first; five each were published at the same moment."""
    first = published("题目 0", topic="xieshang")
    guides = [first, *copies_of(first, [f"题目 {number}" for number in range(1, 45)])]
    for same in range(0, 45, 5):
        later = guides[same : same + 5]
        moment = later[0].published_at
        Article.objects.filter(pk__in=[guide.pk for guide in later]).update(published_at=moment)
    return [f"题目 {number}" for number in reversed(range(45))]


def titles(client, page):
    text = client.get("/topics/xieshang/", {"page": page}).content.decode()
    return re.findall(r'class="guide-link"[^>]*>([^<]+)<', text)


def queries(client, page):
    """Of a page that nobody has asked for since the site changed."""
    count_at.cache_clear()
    with CaptureQueriesContext(connection) as captured:
        client.get("/topics/xieshang/", {"page": page})
    return len(captured)


def test_it_lists_its_guides_alone(client, topic):
    mine, other = published("我的", topic="xieshang"), published("别的")
    page = client.get("/topics/xieshang/").content.decode()
    assert mine.get_absolute_url() in page
    assert other.get_absolute_url() not in page


def test_an_empty_topic_says_so(client, topic):
    assert "还没有发布的指南" in client.get("/topics/xieshang/").content.decode()


def test_twenty_guides_fill_a_page(client, topic):
    copies_of(published("题目", topic="xieshang"), [f"题目 {number}" for number in range(20)])
    first = client.get("/topics/xieshang/").content.decode()
    second = client.get("/topics/xieshang/?page=2").content.decode()
    assert first.count('class="guide-item"') == 20
    assert second.count('class="guide-item"') == 1
    assert 'rel="next"' in first
    assert 'rel="prev"' in second


@pytest.mark.parametrize("length", [20, 6, 1])
def test_each_page_has_its_guides_in_their_order(client, many, monkeypatch, length):
    """The later ones are read from the end, the others from the beginning."""
    monkeypatch.setattr(view, "_GUIDES_A_PAGE", length)
    published("别的主题的")
    expected = [many[first : first + length] for first in range(0, 45, length)]
    assert [titles(client, page + 1) for page in range(len(expected))] == expected
    assert titles(client, len(expected) + 1) == expected[-1]


def test_the_last_page_is_reached_without_walking_over_the_others(client, many):
    with CaptureQueriesContext(connection) as captured:
        assert titles(client, 3) == many[40:]
    assert not [query for query in captured if "OFFSET" in query["sql"]]


def test_a_guide_is_counted_from_the_moment_of_its_publication(client, topic):
    first = published("题目 0", topic="xieshang")
    guides = [first, *copies_of(first, [f"题目 {number}" for number in range(1, 20)])]
    assert "翻页" not in client.get("/topics/xieshang/").content.decode()
    newest = published("刚发布的", topic="xieshang")
    assert "第 2 页，共 2 页" in client.get("/topics/xieshang/?page=2").content.decode()
    assert titles(client, 1)[0] == "刚发布的"
    assert titles(client, 2) == ["题目 0"]
    unpublish(newest)
    unpublish(guides[3])
    assert "翻页" not in client.get("/topics/xieshang/").content.decode()
    assert len(titles(client, 1)) == 19


def test_a_guide_that_leaves_while_the_page_is_made_is_left_out(client, topic):
    guides = [published(f"题目 {number}", topic="xieshang") for number in range(3)]

    def leave_between(execute, sql, *arguments):
        """Once the keys are read, and before the guides are."""
        if " IN (" in sql:
            Article.objects.filter(pk=guides[1].pk).update(live=None)
        return execute(sql, *arguments)

    with connection.execute_wrapper(leave_between):
        assert titles(client, 1) == ["题目 2", "题目 0"]


def test_many_guides_need_no_more_queries_than_few(client, topic):
    first = published("题目", topic="xieshang")
    few = queries(client, 1)
    copies_of(first, [f"题目 {number}" for number in range(24)])
    # That tells the site that there are more.
    published("刚发布的", topic="xieshang")
    assert queries(client, 1) == queries(client, 2) == few == 4


def test_a_page_after_the_first_counts_nothing(client, topic):
    published("题目", topic="xieshang")
    client.get("/topics/xieshang/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/topics/xieshang/")
    assert not [query for query in captured if "COUNT(" in query["sql"]]


@pytest.mark.parametrize("page", ["0", "99", "x", "1' OR 1", "\0", "9" * 400])
def test_a_page_that_is_not_there_shows_one_that_is(client, topic, page):
    assert client.get("/topics/xieshang/", {"page": page}).status_code == 200


def test_an_unknown_topic_is_not_there(client, topic):
    assert client.get("/topics/none/").status_code == 404


def test_the_other_topics_are_named_in_their_order(client, topic):
    for position, slug in enumerate(("c", "a", "b")):
        Topic.objects.create(slug=slug, name=f"主题 {slug}", position=position)
    page = client.get("/topics/xieshang/").content.decode()
    others = page[page.index('id="other-topics"') :]
    assert re.findall(r'href="/topics/(\w+)/"', others) == ["c", "a", "b"]
