"""Which card a text calls for, by the rows that editors keep."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.delivery.site_version import touch_site
from articles.feedback.counts import write_cards
from articles.models import CardCount, CrisisRule
from articles.operations.prune import SEARCHES_KEPT_DAYS, prune_searches
from articles.search.crisis import (
    active_lists,
    calls_for_card,
    card_for,
    crisis_rules,
    rules_including,
)
from articles.text.crisis.rules import Kind

pytestmark = pytest.mark.django_db


def row(name="不想活", kind="self", phrases="不想活", **fields):
    return CrisisRule.objects.create(name=name, slug=name, kind=kind, phrases=phrases, **fields)


def test_rows_say_what_calls_for_which_card():
    row()
    row("没饭吃", "hint", "没饭吃")
    row("称呼", "person", "老公")
    assert card_for("不想活了") == Kind.SELF
    assert card_for("老公说不想活") == Kind.OTHER
    assert card_for("没饭吃") == Kind.HINT
    assert card_for("怎么协商") is None
    assert calls_for_card("不想活") and not calls_for_card("没饭吃")


def test_a_row_that_is_not_in_use_calls_for_nothing_and_gives_no_words():
    row(is_active=False)
    row("家人", "list", "爸妈", is_active=False)
    assert card_for("不想活") is None
    assert active_lists() == {}


def test_rows_that_call_for_a_list_are_found_wherever_they_do():
    first = row("甲", phrases="见【家人】")
    second = row("乙", unless="怕【家人】")
    row("丙", also="【家人们】")
    assert rules_including("家人") == [first, second]


def test_a_change_holds_from_the_next_version_of_the_site_on():
    assert card_for("不想活") is None
    row()
    touch_site()
    assert card_for("不想活") == Kind.SELF


def test_it_costs_one_query_and_what_has_no_letters_none(django_assert_num_queries):
    row()
    card_for("不想活")
    with django_assert_num_queries(1):
        assert card_for("不想活") == Kind.SELF
    with django_assert_num_queries(0):
        assert card_for("！！😀") is None


def test_other_changes_of_the_site_read_the_rows_and_do_not_prepare_them_anew():
    row()
    first = crisis_rules(1)
    assert crisis_rules(2) is first
    row("小卡", "hint", "没饭吃")
    assert crisis_rules(3) is not first


# --- the count ------------------------------------------------------------------------------------


def test_only_the_day_and_the_number_are_kept():
    assert [field.name for field in CardCount._meta.fields] == ["id", "day", "times"]


def test_the_counts_of_a_day_are_added_up_and_forgotten_with_those_of_searches():
    write_cards(Counter(card=2))
    write_cards(Counter(card=1))
    [today] = CardCount.objects.all()
    assert (today.day, today.times) == (timezone.localdate(), 3)
    oldest = timezone.localdate() - timedelta(days=SEARCHES_KEPT_DAYS)
    kept = CardCount.objects.create(day=oldest, times=1)
    CardCount.objects.create(day=oldest - timedelta(days=1), times=1)
    prune_searches()
    assert set(CardCount.objects.all()) == {today, kept}
