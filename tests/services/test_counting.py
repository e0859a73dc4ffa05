"""Views are counted after the response, without a cookie."""

import pytest
from django.core.signals import request_finished
from django.db import DatabaseError, close_old_connections
from django.http import HttpResponse

from articles.models import Article
from articles.services import counting
from articles.services.counting import ViewCounter
from tests.samples import published

pytestmark = pytest.mark.django_db


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def connection_of_the_test():
    """The end of a response closes connections, also the one that this test is using."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


@pytest.fixture
def clock():
    return Clock()


def view(counter, article):
    response = HttpResponse()
    counter.count(article.pk, response)
    return response


def test_a_view_counts_when_the_response_is_closed(clock):
    article, counter = published("甲"), ViewCounter(clock=clock)
    response = view(counter, article)
    counter.flush()
    assert Article.objects.get().views == 0
    response.close()
    counter.flush()
    assert Article.objects.get().views == 1


def test_views_are_written_together_when_it_is_time(clock, django_assert_num_queries):
    article, counter = published("甲"), ViewCounter(flush_after=10, clock=clock)
    with django_assert_num_queries(0):
        for _ in range(5):
            view(counter, article).close()
    clock.now = 10
    view(counter, article).close()
    assert Article.objects.get().views == 6


def test_a_busy_database_loses_no_view(clock, monkeypatch):
    article, counter = published("甲"), ViewCounter(clock=clock)
    view(counter, article).close()

    def fail(*args, **kwargs):
        raise DatabaseError

    with monkeypatch.context() as patch:
        patch.setattr(counting.transaction, "atomic", fail)
        counter.flush()
    counter.flush()
    assert Article.objects.get().views == 1
