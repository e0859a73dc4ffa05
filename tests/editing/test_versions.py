"""Rows of readers' tools have a working copy, a version that readers see, and a history."""

import pytest
from django.contrib.auth.models import User

from articles.delivery.site_version import site_version
from articles.editing.errors import Refused
from articles.editing.versions import (
    keep_version,
    put_online,
    restore_version,
    take_offline,
    versions_of,
)
from articles.models import CourtQuestion

pytestmark = pytest.mark.django_db


@pytest.fixture
def question():
    return CourtQuestion.objects.create(
        slug="q1", text="要转钱吗？", why="骗", effect="suspect", position=3
    )


def test_readers_see_what_was_put_online_and_not_the_working_copy(question):
    assert question.state == "草稿" and CourtQuestion.objects.live() == []
    before = site_version()
    put_online(question, None)
    assert site_version() > before and question.state == "已上线"
    question.text = "改了"
    question.save()
    assert question.state == "已上线，有改动还没上线"
    [shown] = CourtQuestion.objects.live()
    assert (shown.text, shown.position) == ("要转钱吗？", 3)


def test_what_goes_offline_is_seen_by_nobody(question):
    put_online(question, None)
    take_offline(question)
    assert CourtQuestion.objects.live() == [] and versions_of(question).count() == 1


def test_a_row_with_a_mistake_does_not_go_online(question):
    question.effect = "hint-yes"
    question.save()
    with pytest.raises(Refused, match="这样算的问题要有一句提示"):
        put_online(question, None)
    assert CourtQuestion.objects.live() == []


def test_each_text_is_kept_once_with_its_author(question):
    editor = User.objects.create_user("zhe")
    keep_version(question, editor)
    keep_version(question, None)
    question.text = "改了"
    question.save()
    keep_version(question, None)
    assert [(each.values["text"], each.by) for each in versions_of(question)] == [
        ("改了", None),
        ("要转钱吗？", editor),
    ]


def test_an_earlier_version_comes_back_into_the_working_copy(question):
    put_online(question, None)
    first = versions_of(question).get()
    question.text = "改了"
    question.save()
    put_online(question, None)
    restore_version(question, first, None)
    question.refresh_from_db()
    assert question.text == "要转钱吗？" and CourtQuestion.objects.live()[0].text == "改了"


def test_fields_that_are_newer_or_gone_do_no_harm(question):
    put_online(question, None)
    version = question.live
    version.values = {"text": "旧", "gone": 1}
    version.save()
    [shown] = CourtQuestion.objects.live()
    assert (shown.text, shown.why) == ("旧", "")
