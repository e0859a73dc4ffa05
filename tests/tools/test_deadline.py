"""Counting days as a court does, over weekends, holidays and worked weekends."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.calendar_file import calendar_file
from articles.tools.days_off import is_announced, is_day_off
from articles.tools.deadline import How, Term, last_day

# Received, days, last day, and the later one that is possible: the examples of both fact sheets.
EXAMPLES = (
    ("2026-11-30", 15, "2026-12-15", None),
    ("2026-09-18", 15, "2026-10-08", None),
    ("2026-09-05", 15, "2026-09-20", None),
    ("2026-09-10", 15, "2026-09-28", None),
    ("2026-02-05", 15, "2026-02-24", None),
    ("2026-12-05", 15, "2026-12-21", None),
    ("2026-12-18", 15, "2027-01-02", "2027-01-04"),
    ("2026-12-17", 15, "2027-01-02", "2027-01-04"),
    ("2026-12-01", 15, "2026-12-16", None),
    ("2026-11-20", 15, "2026-12-07", None),
    ("2026-02-04", 15, "2026-02-24", None),
    ("2025-01-20", 15, "2025-02-05", None),
    ("2025-01-16", 10, "2025-01-26", None),
    ("2025-04-16", 15, "2025-05-06", None),
    ("2025-09-18", 15, "2025-10-09", None),
    ("2025-09-26", 15, "2025-10-11", None),
    ("2025-12-18", 15, "2026-01-04", None),
    ("2026-02-13", 15, "2026-02-28", None),
    ("2026-03-20", 15, "2026-04-07", None),
    ("2026-04-24", 15, "2026-05-09", None),
    ("2026-04-29", 5, "2026-05-06", None),
    ("2026-06-10", 10, "2026-06-22", None),
    ("2026-09-11", 15, "2026-09-28", None),
    ("2027-01-25", 15, "2027-02-09", "2027-02-11"),
)


def on(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(("received", "days", "expected", "later"), EXAMPLES)
def test_an_example_of_the_fact_sheets_comes_out(received, days, expected, later):
    found = last_day(on(received), Term(days))
    assert found.day == on(expected)
    assert found.later == (on(later) if later else None)


@pytest.mark.parametrize(
    ("received", "months", "expected"),
    [
        ("2026-08-31", 3, "2026-11-30"),
        ("2025-11-29", 3, "2026-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2025-12-15", 12, "2026-12-15"),
        ("2026-04-01", 6, "2026-10-08"),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(received, months, expected):
    assert last_day(on(received), Term(months=months)).day == on(expected)


def test_a_public_notice_is_received_after_thirty_days():
    found = last_day(on("2026-10-20"), Term(15), How.NOTICE)
    assert found.day == on("2026-12-04")
    assert "2026年11月19日" in found.steps[0]


def test_days_that_the_paper_says_count_from_the_notice_and_may_end_later():
    found = last_day(on("2026-10-20"), Term(15), How.NOTICE, is_written=True)
    assert (found.day, found.later) == (on("2026-11-04"), on("2026-12-04"))


@given(
    st.dates(date(2024, 6, 1), date(2028, 6, 1)),
    st.builds(Term, days=st.integers(1, 120)) | st.builds(Term, months=st.integers(1, 12)),
)
def test_a_last_day_is_never_before_the_term_ends_and_never_certainly_off(received, term):
    found = last_day(received, term)
    assert found.day >= term.end(received) > received
    assert not is_day_off(found.day)
    assert found.later is None or found.later > found.day


def test_only_the_holidays_themselves_are_certain_in_a_year_without_a_plan():
    assert is_announced(2026)
    assert not is_announced(2028)
    january = [date(2028, 1, 1) + timedelta(days=day) for day in range(3)]
    assert [is_day_off(day) for day in january] == [True, False, False]


def test_a_calendar_learns_the_day_and_nothing_else():
    text = calendar_file(on("2026-12-15"), datetime(2026, 12, 1, tzinfo=UTC))
    assert "DTSTART;VALUE=DATE:20261215\r\nDTEND;VALUE=DATE:20261216\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    for word in ("法院", "支付令", "逾期", "债"):
        assert word not in text
