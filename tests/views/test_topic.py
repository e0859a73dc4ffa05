"""A topic's page."""

import pytest

from articles.models import Topic
from tests.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return Topic.objects.create(slug="xieshang", name="协商", description="怎么谈")


def test_it_lists_its_guides_alone(client, topic):
    mine, other = published("我的", topic="xieshang"), published("别的")
    page = client.get("/topics/xieshang/").content.decode()
    assert mine.get_absolute_url() in page
    assert other.get_absolute_url() not in page


def test_an_empty_topic_says_so(client, topic):
    assert "还没有发布的指南" in client.get("/topics/xieshang/").content.decode()


def test_twenty_guides_fill_a_page(client, topic):
    for number in range(21):
        published(f"题目 {number}", topic="xieshang")
    first = client.get("/topics/xieshang/").content.decode()
    second = client.get("/topics/xieshang/?page=2").content.decode()
    assert first.count('class="guide-item"') == 20
    assert second.count('class="guide-item"') == 1
    assert 'rel="next"' in first
    assert 'rel="prev"' in second


@pytest.mark.parametrize("page", ["0", "99", "x", "1' OR 1", "\0", "9" * 400])
def test_a_page_that_is_not_there_shows_one_that_is(client, topic, page):
    assert client.get("/topics/xieshang/", {"page": page}).status_code == 200


def test_an_unknown_topic_is_not_there(client):
    assert client.get("/topics/none/").status_code == 404
