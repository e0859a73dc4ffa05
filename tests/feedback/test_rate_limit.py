"""Each address says each thing once a day, not too much in all, and is not remembered."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.feedback import rate_limit
from articles.feedback.rate_limit import ANSWERS_A_DAY, admit
from articles.models import DailySalt, RateLimitEntry

pytestmark = pytest.mark.django_db

HERE, THERE = "203.0.113.7", "203.0.113.8"


@pytest.fixture
def clock(monkeypatch):
    """Moves the day with `clock(day, hour)`."""

    def set_to(day, hour=12):
        now = datetime(2026, 11, day, hour, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
        monkeypatch.setattr(rate_limit.timezone, "localdate", lambda: now.date())

    set_to(20)
    return set_to


# --- once a day -----------------------------------------------------------------------------------


def test_the_same_is_refused_and_another_thing_is_not():
    assert admit(HERE, "甲")
    assert not admit(HERE, "甲")
    assert admit(HERE, "乙")


def test_another_address_says_it_for_the_first_time():
    admit(HERE, "甲")
    assert admit(THERE, "甲")


def test_on_another_day_it_is_new(clock):
    admit(HERE, "甲")
    clock(20, hour=23)
    assert not admit(HERE, "甲")
    clock(21, hour=0)
    assert admit(HERE, "甲")


def test_what_was_not_kept_was_not_said():
    with pytest.raises(RuntimeError), transaction.atomic():
        admit(HERE, "甲")
        raise RuntimeError
    assert admit(HERE, "甲")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=2_000))
@example("很" * 500)
@example(" ")
def test_any_text_can_be_said(what):
    RateLimitEntry.objects.all().delete()
    assert admit(HERE, what)
    assert not admit(HERE, what)


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_one_is_admitted():
    if connection.vendor == "sqlite":
        # A database in memory cannot be written to by two; its transactions follow each other.
        assert [admit(HERE, "甲") for _ in range(3)] == [True, False, False]
        return

    def say(_):
        try:
            return admit(HERE, "甲")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(say, range(8))).count(True) == 1


# --- not too much ---------------------------------------------------------------------------------


def test_so_much_a_day_and_no_more(clock):
    assert all(admit(HERE, str(number)) for number in range(ANSWERS_A_DAY))
    assert not admit(HERE, "丙")
    assert admit(THERE, "丙")
    clock(21)
    assert admit(HERE, "丙")


# --- who it was -----------------------------------------------------------------------------------


def test_the_name_of_an_address_changes_with_the_day_and_with_the_salt(clock):
    first = rate_limit._pseudonym(HERE)
    assert rate_limit._pseudonym(HERE) == first
    assert HERE not in first
    DailySalt.objects.all().delete()
    second = rate_limit._pseudonym(HERE)
    clock(21)
    assert len({first, second, rate_limit._pseudonym(HERE)}) == 3


def test_salt_and_names_are_gone_with_the_first_answer_of_another_day(clock):
    admit(HERE, "甲")
    clock(21)
    admit(THERE, "乙")
    assert [salt.day.day for salt in DailySalt.objects.all()] == [21]
    assert RateLimitEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:203.0.113.7", HERE, True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        (HERE, THERE, False),
        ("", "nonsense", True),
    ],
)
def test_a_phone_is_one_reader_whatever_ipv6_address_it_takes(one, other, are_one):
    assert (rate_limit._pseudonym(one) == rate_limit._pseudonym(other)) is are_one
