"""Editors write letters and plans as drafts, try them, put them online, and get back what was there."""

import pytest
from django.urls import reverse

from articles.desk.dead_places import DEAD_PLACES
from articles.editing.versions import put_online
from articles.models import Letter, PlanQuestion, PlanRule
from tests.support.editors import ADMINISTRATOR, AUTHOR, PUBLISHER, REVIEWER, person

pytestmark = pytest.mark.django_db

ADD = reverse("admin:articles_letter_add")
FIELDS = {
    "name": "要明细",
    "slug": "yao-mingxi",
    "purpose": "要账单",
    "creditors": "lessor",
    "title": "函",
    "questions": "答复日：日期；必填",
    "body": "请在{答复日}前提供。",
    "position": "10",
}


def page_of(row, name="change"):
    return reverse(f"admin:articles_{row._meta.model_name}_{name}", args=[row.pk])


@pytest.fixture
def letter(admin_client):
    admin_client.post(ADD, FIELDS | {"_online": "1"})
    return Letter.objects.get()


def test_a_draft_is_seen_by_nobody_until_it_is_put_online(admin_client, client):
    assert admin_client.post(ADD, FIELDS).status_code == 302
    assert "要账单" not in client.get("/tools/letters/").content.decode()
    admin_client.post(page_of(Letter.objects.get()), FIELDS | {"_online": "1"})
    assert "要账单" in client.get("/tools/letters/").content.decode()


def test_a_mistake_refuses_to_go_online_at_its_field_and_nothing_is_lost(admin_client):
    wrong = FIELDS | {"body": "请在{日子}前提供。"}
    html = admin_client.post(ADD, wrong | {"_online": "1"}).content.decode()
    assert "第 1 行：{日子} 不是上面问到的" in html and "请在{日子}前提供。</textarea>" in html
    assert not Letter.objects.exists()


def test_a_draft_with_a_mistake_is_kept_and_says_why_it_cannot_go_online(admin_client):
    admin_client.post(ADD, FIELDS | {"body": "请在{日子}前提供。"})
    html = admin_client.get(page_of(Letter.objects.get())).content.decode()
    assert "草稿" in html and "还不能上线" in html and "正文：第 1 行：{日子}" in html


def test_readers_keep_what_is_online_while_a_draft_is_written(admin_client, client, letter):
    admin_client.post(page_of(letter), FIELDS | {"body": "新的{答复日}"})
    assert Letter.objects.live()[0].body == "请在{答复日}前提供。"
    html = admin_client.get(page_of(letter)).content.decode()
    assert "已上线，有改动还没上线" in html
    admin_client.post(page_of(letter), FIELDS | {"_offline": "1"})
    assert client.get("/tools/letters/yao-mingxi/").status_code == 404


@pytest.mark.parametrize("key", [".", "x", "0", "9" * 30])
def test_the_history_of_nothing_is_not_there(admin_client, key):
    assert admin_client.get(f"/admin/articles/letter/{key}/history/").status_code == 404


def test_an_earlier_text_comes_back_from_the_history(admin_client, letter):
    admin_client.post(page_of(letter), FIELDS | {"body": "新的{答复日}", "_online": "1"})
    html = admin_client.get(page_of(letter, "history")).content.decode()
    assert "<pre>请在{答复日}前提供。</pre>" in html and "读者看到的" in html
    first = letter.live_id
    admin_client.post(page_of(letter, "history"), {"version": first})
    letter.refresh_from_db()
    assert letter.body == "请在{答复日}前提供。" and Letter.objects.live()[0].body == "新的{答复日}"
    assert admin_client.post(page_of(letter, "history"), {"version": "x"}).status_code == 404


def test_a_draft_is_tried_as_a_reader_would(admin_client, letter):
    admin_client.post(page_of(letter), FIELDS | {"body": "新的{答复日}"})
    sent = {"creditor": "lessor", "答复日": "2026-12-20"}
    html = admin_client.post(page_of(letter, "try"), sent).content.decode()
    assert "新的2026年12月20日" in html


def test_reviewers_write_and_publishers_put_online(client):
    for role, status in ((AUTHOR, 403), (REVIEWER, 302)):
        client.force_login(person(role))
        assert client.post(ADD, FIELDS).status_code == status
    letter = Letter.objects.get()
    assert client.post(page_of(letter), FIELDS | {"_online": "1"}).status_code == 403
    assert "_online" not in client.get(page_of(letter)).content.decode()
    client.force_login(person(PUBLISHER))
    assert client.post(page_of(letter), FIELDS | {"_online": "1"}).status_code == 302
    assert Letter.objects.live()


def test_administrators_delete_a_letter(client, letter):
    client.force_login(person(ADMINISTRATOR))
    client.post(page_of(letter, "delete"), {"post": "yes"})
    assert not Letter.objects.exists()


def test_a_line_of_a_plan_that_leads_nowhere_is_told(admin_client, admin_user, letter):
    letter.steps = "看 → mei-you#s1"
    letter.save()
    put_online(letter, None)
    rule = PlanRule.objects.create(slug="a", part="today", text="做", target="信:mei-you")
    put_online(rule, None)
    assert "没有「mei-you」这篇指南" in admin_client.get(page_of(letter)).content.decode()
    found = DEAD_PLACES.find(admin_user)
    assert [each["row"] for each in found] == [letter, rule]


def test_a_condition_names_questions_that_are_online(admin_client):
    page = reverse("admin:articles_planrule_add")
    fields = {"slug": "a", "part": "today", "text": "做", "target": "/tools/plan/", "position": "1"}
    fields |= {"condition": "走到 是 法院", "_online": "1"}
    assert "开头不是问到的名称" in admin_client.post(page, fields).content.decode()
    question = PlanQuestion.objects.create(
        slug="stage", name="走到", text="到哪？", options="a：法院\nb：别的"
    )
    put_online(question, None)
    assert admin_client.post(page, fields).status_code == 302
    html = admin_client.get(reverse("admin:articles_planrule_changelist")).content.decode()
    assert (
        "2 种答法里，有 2 种有一栏是空的" in html
        and "走到：别的 → 空着：今天、这周、先别做" in html
    )
