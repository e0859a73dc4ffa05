"""Editors keep the time limits, and try them."""

import pytest
from django.contrib.auth.models import Group

from articles.editing.versions import versions_of
from articles.models import TimeLimit

pytestmark = pytest.mark.django_db

FIELDS = {
    "slug": "zhifuling",
    "name": "支付令",
    "days": "15",
    "months": "0",
    "starts": "收到那天",
    "task": "写书面异议",
    "hand_to": "发支付令的法院",
    "missed": "对方可以直接申请执行",
    "position": "0",
}
ADD = "/admin/articles/timelimit/add/"


@pytest.fixture
def limit(admin_client) -> TimeLimit:
    """Online, in 15 days."""
    admin_client.post(ADD, FIELDS | {"_online": "1"})
    return TimeLimit.objects.get()


def page_of(limit: TimeLimit, name: str = "change") -> str:
    return f"/admin/articles/timelimit/{limit.pk}/{name}/"


def days_for_readers() -> list[int]:
    return [limit.days for limit in TimeLimit.objects.live()]


def test_a_limit_is_a_draft_until_it_is_shown(admin_client):
    admin_client.post(ADD, FIELDS)
    assert (TimeLimit.objects.get().state, days_for_readers()) == ("草稿", [])


def test_a_limit_is_tried_on_a_day_that_is_not_kept(admin_client):
    assert 'name="trial"' in admin_client.get(ADD).content.decode()
    done = admin_client.post(ADD, FIELDS | {"trial": "2026-11-20"}, follow=True)
    assert "最后一天：2026年12月7日（周一）" in done.content.decode()


def test_days_and_months_together_are_refused(admin_client):
    done = admin_client.post(ADD, FIELDS | {"months": "3"})
    assert "日和月只填一样" in done.content.decode()
    assert not TimeLimit.objects.exists()


def test_a_change_reaches_readers_when_it_is_shown(admin_client, limit):
    admin_client.post(page_of(limit), FIELDS | {"days": "10"})
    assert days_for_readers() == [15]
    assert "有改动还没上线" in admin_client.get(page_of(limit)).content.decode()
    admin_client.post(page_of(limit), FIELDS | {"days": "10", "_online": "1"})
    assert days_for_readers() == [10]


def test_a_former_version_is_taken_back(admin_client, limit):
    first = versions_of(limit).get()
    admin_client.post(page_of(limit), FIELDS | {"days": "10", "_online": "1"})
    admin_client.post(page_of(limit, "history"), {"version": first.pk})
    assert (TimeLimit.objects.get().days, days_for_readers()) == (15, [10])
    admin_client.post(page_of(limit), FIELDS | {"_online": "1"})
    assert days_for_readers() == [15]


def test_it_is_taken_from_readers(admin_client, limit):
    admin_client.post(page_of(limit), FIELDS | {"_offline": "1"})
    assert (TimeLimit.objects.get().state, days_for_readers()) == ("草稿", [])


def test_who_may_not_publish_makes_drafts_only(client, limit, django_user_model):
    editor = django_user_model.objects.create_user("shenjiao", is_staff=True)
    editor.groups.add(Group.objects.get(name="审校"))
    client.force_login(editor)
    refused = client.post(page_of(limit), FIELDS | {"days": "10", "_online": "1"})
    assert refused.status_code == 403
    client.post(page_of(limit), FIELDS | {"days": "10"})
    assert (TimeLimit.objects.get().days, days_for_readers()) == (10, [15])
