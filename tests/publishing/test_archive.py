"""A guide is put away and brought back, and nothing of it is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.editing.errors import NotAllowed, Refused
from articles.editing.working_copy import create_draft
from articles.models import Article, Schedule
from articles.publishing.archive import archive, unarchive
from articles.publishing.publish import publish, unpublish
from articles.publishing.review import ask_review, open_review, withdraw
from articles.publishing.schedule import (
    cancel,
    open_plans,
    run_due,
    schedule_publication,
    schedule_removal,
)
from articles.text.document import Document
from tests.support.editors import AUTHOR, PUBLISHER, REVIEWER, person
from tests.support.samples import published

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_readers_do_not_see_what_is_archived(client):
    article = published("甲", slug="jia")
    archive(article)
    assert client.get("/guides/jia/").status_code == 404
    assert list(Article.objects.kept()) == []


def test_one_step_back_shows_readers_what_they_saw(client):
    article = published("甲", slug="jia")
    before = Article.objects.get()
    archive(article)
    assert unarchive(article) == []
    after = Article.objects.get()
    assert (after.live, after.published_at) == (before.live, before.published_at)
    assert after.publications.get().ended_at is None
    assert client.get("/guides/jia/").status_code == 200
    assert "甲" in client.get("/search/?q=甲步骤").content.decode()


def test_a_draft_comes_back_as_a_draft():
    article = create_draft(Document(title="甲"))
    archive(article)
    unarchive(article)
    assert Article.objects.get().live is None


def test_what_was_taken_off_before_stays_off():
    article = published("甲", slug="jia")
    unpublish(article)
    archive(article)
    unarchive(article)
    assert Article.objects.get().live is None


def test_what_is_archived_is_neither_published_nor_archived_again():
    article = published("甲", slug="jia")
    archive(article)
    article.refresh_from_db()
    for act in (archive, publish):
        with pytest.raises(Refused, match="归档"):
            act(article)
    unarchive(article)
    with pytest.raises(Refused):
        unarchive(article)


def test_what_waits_for_review_waits_again_when_the_guide_comes_back():
    article = create_draft(Document(title="甲"))
    asked = ask_review(article, of=person(REVIEWER), note="请看第二步")
    archive(article, person(PUBLISHER))
    assert open_review(article) is None
    unarchive(article)
    assert open_review(article) == asked
    assert (asked.answered_by, asked.answered_at) == (None, None)


def test_what_had_ended_before_stays_ended():
    article = published("甲", slug="jia")
    ask_review(article)
    withdraw(article)
    cancel(schedule_removal(article, timezone.now() + DAY))
    archive(article)
    unarchive(article)
    assert (open_review(article), open_plans(article)) == (None, [])


def test_what_was_planned_is_planned_again():
    article = published("甲", slug="jia")
    plan = schedule_removal(article, timezone.now() + DAY, person(PUBLISHER))
    archive(article)
    assert open_plans(article) == []
    unarchive(article)
    assert open_plans(article) == [plan]
    Schedule.objects.update(at=timezone.now())
    assert run_due() == 1
    assert Article.objects.get().live is None


def test_a_publication_whose_time_has_passed_meanwhile_says_so_and_is_not_done():
    article = published("甲", slug="jia")
    plan = schedule_publication(article, timezone.now() + DAY)
    archive(article)
    Schedule.objects.update(at=timezone.now())
    assert unarchive(article) == [plan]
    plan.refresh_from_db()
    assert (plan.outcome, run_due()) == (Schedule.Outcome.FAILED, 0)
    assert "归档" in plan.reason
    assert Article.objects.get().live is not None


def test_what_should_have_been_taken_off_meanwhile_stays_off():
    article = published("甲", slug="jia")
    plan = schedule_removal(article, timezone.now() + DAY)
    archive(article)
    Schedule.objects.update(at=timezone.now())
    assert unarchive(article) == [plan]
    assert Article.objects.get().live is None
    plan.refresh_from_db()
    assert (plan.outcome, run_due()) == (Schedule.Outcome.DONE, 0)


def test_it_is_for_those_who_may_publish():
    article = published("甲", slug="jia")
    with pytest.raises(NotAllowed):
        archive(article, person(AUTHOR))
    archive(article, person(PUBLISHER))
    with pytest.raises(NotAllowed):
        unarchive(article, person(AUTHOR))
