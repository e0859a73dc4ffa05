"""The database keeps the index by itself, answers in the order of keys, and in time."""

import pytest
from django.db import OperationalError, ProgrammingError, connection, transaction

from articles.models import Passage
from articles.search import postgresql, sqlite
from articles.search.expression import All, Any, Term
from articles.search.full_text import SearchTooSlow, find, key_range, refresh, time_limit
from tests.support.samples import published

pytestmark = pytest.mark.django_db

SLOW = {
    "sqlite": (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)"
        " SELECT max(i) FROM n"
    ),
    "postgresql": "SELECT pg_sleep(60)",
}


@pytest.fixture
def passage():
    """A passage whose terms a test writes by itself."""
    article = published("题目")
    [lead] = article.passages.whole_guides()

    def with_terms(terms, place=100):
        return Passage.objects.create(
            id=lead.pk + place,
            article=article,
            revision=article.live,
            scheme=1,
            anchor=f"p{place}",
            title="",
            terms=terms,
        )

    return with_terms


def keys(*texts, limit=100):
    return find(All(tuple(map(Term, texts))), limit)


# --- what it finds --------------------------------------------------------------------------------


def test_all_and_any_and_the_start_of_a_term(passage):
    one, two = passage("租机 机逾 逾期 期", 100), passage("逾期 期还 还款 款", 101)
    assert keys("逾期") == [one.pk, two.pk]
    assert keys("逾期", "租机") == [one.pk]
    assert keys("租机", "还款") == []
    assert find(Any((Term("租机"), Term("还款"))), 10) == [one.pk, two.pk]
    assert find(Term("还", is_start=True), 10) == [two.pk]
    assert find(Term("还"), 10) == []


def test_keys_come_in_their_order_and_no_more_than_asked_for(passage):
    rows = [passage("逾期", place) for place in (107, 103, 105)]
    expected = sorted(row.pk for row in rows)
    assert keys("逾期") == expected
    assert keys("逾期", limit=2) == expected[:2]


def test_a_labelled_term_is_another_term(passage):
    passage("逾期")
    labelled = passage("_逾期 逾期", 101)
    assert keys("_逾期") == [labelled.pk]


def test_letters_beyond_the_first_plane_are_letters(passage):
    row = passage("\U00020bb7野 野 é 1")
    assert keys("\U00020bb7野", "é", "1") == [row.pk]


def test_a_passage_without_terms_can_be_kept(passage):
    passage("")
    assert keys("逾期") == []


def test_the_key_range_is_from_the_first_passage_to_the_last(passage):
    row = passage("逾期", 200)
    [lead] = Passage.objects.whole_guides()
    assert key_range() == (lead.pk, row.pk)
    Passage.objects.all().delete()
    assert key_range() == (0, 0)


# --- the database keeps it ------------------------------------------------------------------------


def test_the_index_follows_what_is_written_changed_and_deleted(passage):
    row = passage("逾期")
    assert keys("逾期") == [row.pk]
    row.terms = "征信"
    row.save()
    assert keys("逾期") == []
    assert keys("征信") == [row.pk]
    Passage.objects.filter(pk=row.pk).update(terms="还款")
    assert keys("征信") == []
    assert keys("还款") == [row.pk]
    row.delete()
    assert keys("还款") == []


def test_the_index_follows_whole_querysets(passage):
    rows = [passage("逾期", place) for place in range(100, 110)]
    Passage.objects.filter(pk__in=[row.pk for row in rows[:4]]).delete()
    assert keys("逾期") == [row.pk for row in rows[4:]]


def test_the_index_follows_a_statement_that_does_not_come_from_here(passage):
    row = passage("逾期")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_passage WHERE id = %s", [row.pk])
    assert keys("逾期") == []


def test_what_is_rolled_back_is_not_in_the_index(passage):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        passage("逾期")
        assert keys("逾期")
        raise ZeroDivisionError
    assert keys("逾期") == []


@pytest.mark.django_db(transaction=True)
def test_made_anew_it_has_what_there_is_and_goes_on_following(passage):
    row = passage("逾期")
    refresh(connection)
    assert keys("逾期") == [row.pk]
    later = passage("逾期", 101)
    row.delete()
    assert keys("逾期") == [later.pk]


# --- in time --------------------------------------------------------------------------------------


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


@pytest.mark.django_db(transaction=True)
def test_what_takes_too_long_is_stopped():
    with pytest.raises(SearchTooSlow), time_limit(50):
        run(SLOW[connection.vendor])


@pytest.mark.django_db(transaction=True)
def test_a_search_that_was_stopped_leaves_the_database_usable_and_without_a_limit():
    with pytest.raises(SearchTooSlow), time_limit(50):
        run(SLOW[connection.vendor])
    few = {
        "sqlite": SLOW["sqlite"].replace("1000000000", "300000"),
        "postgresql": "SELECT pg_sleep(0.1)",
    }
    assert run(few[connection.vendor])


def test_what_is_in_time_is_not_disturbed():
    with time_limit(60_000):
        assert run("SELECT 1") == [(1,)]


def test_another_failure_is_not_called_slow():
    wrong = pytest.raises((OperationalError, ProgrammingError))
    with wrong, time_limit(60_000), transaction.atomic():
        run("SELECT nothing FROM nowhere")


def test_both_databases_have_the_same_interface():
    for database in (sqlite, postgresql):
        assert "{order}" in database.FIND
        assert isinstance(database.REFRESH, str)
        assert callable(database.compile_expression)
        assert callable(database.set_time_limit)
        assert callable(database.is_timeout)
