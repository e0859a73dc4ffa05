"""Searches are counted a day, masked and in one form, and what found nothing is wanted."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from articles.feedback import counts
from articles.feedback.buffered_counter import BufferedCounter
from articles.feedback.counts import searched, write_searches
from articles.models import SearchCount, Wanted
from articles.search.query import LONGEST_QUERY

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(monkeypatch):
    """Moves the day with `today(day)`."""

    def set_to(day):
        monkeypatch.setattr(counts.timezone, "localdate", lambda: date(2026, 11, day))

    set_to(20)
    return set_to


def write(*searches):
    write_searches(Counter(searched(typed, found) for typed, found in searches))


def rows():
    return list(SearchCount.objects.order_by("query").values_list("query", "times", "found"))


# --- what is kept of a search ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  租機　逾期 ", "租机 逾期"),
        ("FenQiLe", "fenqile"),
        ("我是13812345678逾期", "我是[号码]逾期"),
        ("１３８ 1234 5678", "[号码]"),
        ("身份证11010119900307123X怎么办", "身份证[号码]怎么办"),
        ("发到 zhang.san@example.com", "发到 [邮箱]"),
        ("欠 4999 元打12378", "欠 4999 元打12378"),
    ],
)
def test_it_is_kept_in_one_form_and_without_what_tells_who_typed_it(typed, kept):
    assert searched(typed, 1) == (kept, 1)


def test_a_number_is_not_cut_before_it_is_masked():
    typed = "很" * (LONGEST_QUERY - 4) + "13812345678"
    assert "138" not in searched(typed, 0).query
    assert len(searched(typed, 0).query) <= LONGEST_QUERY


def test_nothing_tells_who_searched_or_at_what_time():
    assert {field.name for field in SearchCount._meta.get_fields()} == {
        "id",
        "day",
        "query",
        "times",
        "found",
    }
    assert SearchCount._meta.get_field("day").get_internal_type() == "DateField"


# --- counts ---------------------------------------------------------------------------------------


def test_what_is_typed_in_several_ways_is_counted_together(today):
    write(("租机逾期", 3), ("租機逾期", 3), (" 租机逾期　", 3))
    write(("租机逾期", 4))
    assert rows() == [("租机逾期", 4, 4)]
    assert SearchCount.objects.get().day == date(2026, 11, 20)


def test_each_day_has_its_own_count(today):
    write(("租机逾期", 3))
    today(21)
    write(("租机逾期", 3), ("租机逾期", 3))
    days = SearchCount.objects.order_by("day").values_list("day", "times")
    assert list(days) == [(date(2026, 11, 20), 1), (date(2026, 11, 21), 2)]


def test_somebody_who_makes_things_up_fills_no_more_than_a_days_room(today, monkeypatch):
    monkeypatch.setattr(counts, "_MOST_A_DAY", 3)
    write(*((f"编的 {number}", 0) for number in range(3)))
    write(("编的 0", 0), ("编的 9", 0))
    assert [row[:2] for row in rows()] == [("编的 0", 2), ("编的 1", 1), ("编的 2", 1)]
    assert Wanted.objects.count() <= 3
    today(21)
    write(("编的 9", 0))
    assert SearchCount.objects.filter(query="编的 9").exists()


def test_a_day_that_is_too_full_already_takes_nothing_new(today, monkeypatch):
    write(("编的 0", 1), ("编的 1", 1), ("编的 2", 1))
    monkeypatch.setattr(counts, "_MOST_A_DAY", 2)
    write(("编的 8", 1), ("编的 9", 1))
    assert [query for query, *_ in rows()] == ["编的 0", "编的 1", "编的 2"]


def test_writing_nothing_is_no_trouble():
    write_searches(Counter())
    assert rows() == []


# --- what found nothing ---------------------------------------------------------------------------


def test_a_search_that_found_nothing_is_wanted_and_one_that_found_something_is_not(today):
    write(("车贷断供", 0), ("车贷断供", 0), ("租机逾期", 3))
    [wanted] = Wanted.objects.all()
    assert (wanted.title, wanted.searches, wanted.wishes) == ("车贷断供", 2, 0)


def test_numbers_of_readers_are_on_no_wish_list(today):
    write(("13812345678 车贷断供", 0))
    assert "138" not in Wanted.objects.get().title


def test_hundreds_of_long_searches_at_once_are_written(today):
    """As many different characters as a script can think of, between two writes."""
    random = Random(4)  # noqa: S311
    texts = {
        "".join(chr(random.randrange(0x4E00, 0x9FA6)) for _ in range(LONGEST_QUERY))
        for _ in range(300)
    }
    counter = BufferedCounter(write_searches, flush_after=None)
    for text in texts:
        counter._add(searched(text, 0))
    counter.flush()
    assert SearchCount.objects.count() == len(texts)
    assert not counter._counts
