"""Editors read what readers said, and write none of it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Feedback
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/feedback/"


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


@pytest.fixture
def say(article):
    def said(text, verdict="stuck", reason="refused", anchor="s1-2"):
        fields = {"verdict": verdict, "reason": reason, "anchor": anchor, "text": text}
        return Feedback.objects.create(
            article=article, revision=article.live, day=date(2026, 11, 20), **fields
        )

    return said


def page(client, **query):
    return client.get(LIST, query).content.decode()


def test_the_list_shows_what_was_said_and_leads_to_the_step(admin_client, say):
    say("他们不同意")
    shown = page(admin_client)
    assert "他们不同意" in shown
    assert "对方拒绝" in shown
    assert '<a href="/guides/shouji-fenqi/#s1-2">打官方客服</a>' in shown
    assert "手机分期断了怎么办（第 1 版）" in shown


def test_a_step_that_is_no_more_is_shown_by_its_anchor(admin_client, say):
    say("找不到", anchor="s9-9")
    assert "#s9-9" in page(admin_client)


@pytest.mark.parametrize("query", [{"verdict__exact": "no"}, {"reason__exact": "outdated"}])
def test_the_list_is_filtered(admin_client, say, query):
    say("甲的话")
    say("乙的话", verdict="no", reason="outdated", anchor="")
    shown = page(admin_client, **query)
    assert "乙的话" in shown
    assert "甲的话" not in shown


def test_what_readers_wrote_is_text(admin_client, say):
    say("<script>alert(1)</script>")
    assert "<script>alert(1)" not in page(admin_client)


def test_nothing_is_added_or_changed(admin_client, say):
    answer = say("原话")
    assert admin_client.get(f"{LIST}add/").status_code == 403
    assert admin_client.get(f"{LIST}{answer.pk}/change/").status_code == 200
    response = admin_client.post(f"{LIST}{answer.pk}/change/", {"text": "改过"})
    assert response.status_code == 403
    answer.refresh_from_db()
    assert answer.text == "原话"


def test_abuse_is_deleted(admin_client, say):
    answers = [say("骂人"), say("还骂", anchor="s1-1")]
    selected = {"_selected_action": [answer.pk for answer in answers]}
    admin_client.post(LIST, {"action": "delete_selected", "post": "yes"} | selected)
    assert not Feedback.objects.exists()


def test_the_list_asks_as_little_for_many_answers_as_for_few(admin_client, say):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            page(admin_client)
        return len(captured)

    say("一")
    few = queries()
    for number in range(10):
        say(str(number))
    assert queries() == few
