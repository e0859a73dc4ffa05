"""What is planned happens once, at its time, and with the text that was planned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.editing.errors import NotAllowed, Refused
from articles.editing.revisions import record_revision
from articles.editing.working_copy import create_draft
from articles.importing.reference_data import load_references
from articles.models import Article, Schedule
from articles.publishing.archive import archive
from articles.publishing.publish import Release, publish
from articles.publishing.schedule import (
    cancel,
    open_plans,
    run_due,
    schedule_publication,
    schedule_removal,
)
from articles.text.document import Document
from tests.support.editors import AUTHOR, PUBLISHER, person
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db
Outcome = Schedule.Outcome


@pytest.fixture
def publisher():
    return person(PUBLISHER)


@pytest.fixture
def article():
    return create_draft(Document(title="甲", summary="旧", first_action="打电话"))


def tomorrow():
    return timezone.now() + timedelta(days=1)


def let_a_day_pass() -> None:
    Schedule.objects.update(at=timezone.now() - timedelta(minutes=1))


def live(article) -> str | None:
    article.refresh_from_db()
    return article.live and article.live.summary


def test_nothing_happens_before_its_time(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    assert run_due() == 0
    assert live(article) is None
    assert len(open_plans(article)) == 1


def test_readers_get_what_was_planned_and_not_what_was_written_since(article, publisher):
    schedule_publication(article, tomorrow(), publisher, Release(note="第一次", checked_by="某人"))
    Article.objects.update(summary="后来写的")
    record_revision(article)
    let_a_day_pass()
    assert run_due() == 1
    assert live(article) == "旧"
    assert article.publications.get().by == publisher
    assert article.live_notes[0]["note"] == "第一次"
    assert article.live_checked_by == article.publications.get().checked_by == "某人"


def test_it_happens_once(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    let_a_day_pass()
    assert (run_due(), run_due()) == (1, 0)
    assert Schedule.objects.get().outcome == Outcome.DONE


def test_a_guide_is_taken_off_at_its_time(article, publisher):
    publish(article)
    schedule_removal(article, tomorrow(), publisher)
    assert live(article)
    let_a_day_pass()
    run_due()
    assert live(article) is None


def test_a_plan_can_be_called_off(article, publisher):
    plan = schedule_publication(article, tomorrow(), publisher)
    cancel(plan, publisher)
    let_a_day_pass()
    assert run_due() == 0
    with pytest.raises(Refused):
        cancel(plan, publisher)


def test_a_new_plan_takes_the_place_of_the_old_one(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    schedule_publication(article, tomorrow() + timedelta(days=1), publisher)
    assert [plan.outcome for plan in Schedule.objects.order_by("pk")] == [Outcome.CANCELLED, ""]


def test_a_time_that_has_passed_is_refused(article, publisher):
    with pytest.raises(Refused, match="已经过了"):
        schedule_publication(article, timezone.now(), publisher)


def test_who_may_not_publish_plans_nothing(article, publisher):
    author = person(AUTHOR)
    with pytest.raises(NotAllowed):
        schedule_publication(article, tomorrow(), author)
    plan = schedule_publication(article, tomorrow(), publisher)
    with pytest.raises(NotAllowed):
        cancel(plan, author)


def test_who_has_lost_the_right_meanwhile_publishes_nothing(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    publisher.groups.clear()
    let_a_day_pass()
    assert run_due() == 0
    plan = Schedule.objects.get()
    assert (plan.outcome, live(article)) == (Outcome.FAILED, None)
    assert "身份" in plan.reason


def test_one_that_fails_keeps_no_other_from_being_done(article, publisher):
    loser = person(PUBLISHER)
    other = create_draft(Document(title="乙", summary="二", first_action="做"))
    schedule_publication(article, tomorrow(), loser)
    schedule_publication(other, tomorrow(), publisher)
    loser.groups.clear()
    let_a_day_pass()
    assert run_due() == 1
    assert live(other) == "二"


def test_archiving_calls_everything_off(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    archive(article)
    let_a_day_pass()
    assert run_due() == 0
    assert live(article) is None


def test_what_proofreading_stops_is_not_even_planned(article, publisher):
    Article.objects.update(summary="我们包减免。")
    record_revision(article)
    load_references(SEEDS)
    with pytest.raises(Refused, match="校对"):
        schedule_publication(article, tomorrow(), publisher)


def test_a_plan_that_is_broken_keeps_no_other_from_being_done(article, publisher):
    broken = schedule_publication(article, tomorrow(), publisher)
    Schedule.objects.filter(pk=broken.pk).update(revision=None)
    other = create_draft(Document(title="乙", summary="二", first_action="做"))
    schedule_publication(other, tomorrow(), publisher)
    let_a_day_pass()
    assert run_due() == 1
    assert Schedule.objects.get(pk=broken.pk).outcome == Outcome.FAILED
    assert live(other) == "二"


def test_an_older_text_does_not_come_over_a_newer_one(article, publisher):
    plan = schedule_publication(article, tomorrow(), publisher)
    Article.objects.update(summary="新")
    publish(article, publisher)
    let_a_day_pass()
    assert run_due() == 0
    assert live(article) == "新"
    plan.refresh_from_db()
    assert (plan.outcome, plan.reason) == (Outcome.CANCELLED, "先发布了第 2 版")


def test_a_plan_outlives_nobody(article, publisher):
    schedule_publication(article, tomorrow(), publisher)
    Schedule.objects.update(by=None)
    let_a_day_pass()
    assert run_due() == 0
    assert live(article) is None
    assert "不在了" in Schedule.objects.get().reason
