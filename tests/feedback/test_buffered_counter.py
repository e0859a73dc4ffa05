"""Counts are taken after the response, in memory, and written together."""

import threading

import pytest
from django.core.signals import request_finished
from django.db import DatabaseError, close_old_connections
from django.http import HttpResponse

from articles.feedback import buffered_counter
from articles.feedback.buffered_counter import BufferedCounter
from articles.feedback.counts import write_views
from articles.models import Article
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def connection_of_the_test():
    """The end of a response closes connections, also the one that this test is using."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


def view(counter, article):
    response = HttpResponse()
    counter.count(article.pk, response)
    return response


def test_a_view_counts_when_the_response_is_closed():
    article, counter = published("甲"), BufferedCounter(write_views, flush_after=None)
    response = view(counter, article)
    counter.flush()
    assert Article.objects.get().views == 0
    response.close()
    counter.flush()
    assert Article.objects.get().views == 1


def test_views_are_counted_without_the_database_and_written_together(django_assert_num_queries):
    article, counter = published("甲"), BufferedCounter(write_views, flush_after=None)
    with django_assert_num_queries(0):
        for _ in range(5):
            view(counter, article).close()
    counter.flush()
    assert Article.objects.get().views == 5


def test_a_busy_database_loses_no_view(monkeypatch):
    article, counter = published("甲"), BufferedCounter(write_views, flush_after=None)
    view(counter, article).close()

    def fail(*args, **kwargs):
        raise DatabaseError

    with monkeypatch.context() as patch:
        patch.setattr(buffered_counter.transaction, "atomic", fail)
        counter.flush()
    counter.flush()
    assert Article.objects.get().views == 1


def test_one_thread_writes_later_whatever_the_number_of_views(monkeypatch):
    article, counter = published("甲"), BufferedCounter(write_views, flush_after=0)
    written = threading.Event()
    monkeypatch.setattr(counter, "_flush_and_disconnect", written.set)
    for _ in range(3):
        view(counter, article).close()
    assert written.wait(timeout=10)
    assert counter._counts[article.pk] == 3
