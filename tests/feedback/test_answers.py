"""Answers are counted once, and nothing about who gave them is kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from articles.feedback import rate_limit
from articles.feedback.answers import answer, step_titles
from articles.feedback.rate_limit import ANSWERS_A_DAY
from articles.models import Feedback
from articles.publishing.publish import publish
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

HERE, THERE = "203.0.113.7", "203.0.113.8"
STUCK = {"verdict": "stuck", "anchor": "s1-1"}


@pytest.fixture
def clock(monkeypatch):
    """Moves the day of the service with `clock(day, hour)`."""

    def set_to(day, hour=12):
        now = datetime(2026, 11, day, hour, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
        monkeypatch.setattr(rate_limit.timezone, "localdate", lambda: now.date())

    set_to(20)
    return set_to


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


def test_an_answer_is_kept_with_the_revision_that_readers_see(article):
    article.title = "改过"
    article.save()
    live = publish(article)
    kept = answer(article, address=HERE, reason="refused", text="他们不同意", **STUCK)
    assert kept.revision == live == article.live
    assert (kept.anchor, kept.reason, kept.text) == ("s1-1", "refused", "他们不同意")


def test_numbers_are_masked_before_the_text_is_cut(article):
    text = "很" * 295 + "13812345678"
    kept = answer(article, address=HERE, verdict="no", text=text)
    assert kept.text == "很" * 295 + "[号码]"
    kept = answer(article, address=HERE, text="很" * 297 + "13812345678", **STUCK)
    assert "138" not in kept.text
    kept = answer(article, address=THERE, verdict="no", text="很" * 10_000)
    assert len(kept.text) == 300


def test_the_same_answer_counts_once_a_day(article, clock):
    assert answer(article, address=HERE, **STUCK)
    assert answer(article, address=HERE, **STUCK) is None
    clock(20, hour=23)
    assert answer(article, address=HERE, **STUCK) is None
    clock(21, hour=0)
    assert answer(article, address=HERE, **STUCK)
    assert Feedback.objects.count() == 2


def test_another_reader_step_verdict_reason_or_text_counts(article):
    """Many phones share one address: what they write differs."""
    answer(article, address=HERE, **STUCK)
    assert answer(article, address=HERE, reason="other", **STUCK)
    assert answer(article, address=HERE, text="没人接", **STUCK)
    assert answer(article, address=HERE, text="没人接", **STUCK) is None
    assert answer(article, address=THERE, **STUCK)
    assert answer(article, address=HERE, verdict="stuck", anchor="s1-2")
    assert answer(article, address=HERE, verdict="no")


def test_an_address_gives_so_many_answers_a_day_and_no_more(article):
    for number in range(ANSWERS_A_DAY):
        assert answer(article, address=HERE, verdict="stuck", anchor=f"s{number}")
    assert answer(article, address=HERE, verdict="yes") is None
    assert answer(article, address=THERE, verdict="yes")
    assert Feedback.objects.count() == ANSWERS_A_DAY + 1


def test_an_answer_that_was_not_kept_may_be_given_again(article):
    live, article.live = article.live, None
    with pytest.raises(ValueError, match="not published"), transaction.atomic():
        answer(article, address=HERE, verdict="yes")
    article.live = live
    assert answer(article, address=HERE, verdict="yes")


def test_nothing_tells_who_answered_or_at_what_time():
    fields = {field.name for field in Feedback._meta.get_fields()}
    assert fields == {"id", "article", "revision", "anchor", "verdict", "reason", "text", "day"}
    assert Feedback._meta.get_field("day").get_internal_type() == "DateField"


def test_a_step_without_a_title_is_called_by_its_text():
    article = take(
        "题目\n#### 一、步骤\n1. 做：这样。\n2. 没有标题的一步。\n", publish_it=True
    ).article
    assert list(step_titles(article.live).values()) == ["做", "没有标题的一步。"]
