"""Editors write what happens in a stage, and lead from stages and situations to places in guides."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.models import Situation, Stage, StageAction
from tests.support.samples import published

pytestmark = pytest.mark.django_db

ADD = reverse("admin:articles_stage_add")
EVENT = {"side": "loan", "likelihood": "likely", "text": "短信"}


@pytest.fixture
def stage():
    stage = Stage.objects.create(name="甲", slug="jia", when="某天")
    for position, text in ((10, "一"), (20, "二")):
        stage.actions.create(text=text, position=position)
    return stage


def address(row):
    return reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])


def rows(prefix, given, initial=0):
    """What a form sends of the rows of that kind."""
    sent = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": initial}
    for place, row in enumerate(given):
        sent |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
    return sent


def stage_form(events=(), actions=(), initial=0):
    own = {"name": "甲", "slug": "jia", "when": "某天", "basis": "", "position": "0"}
    return own | rows("events", events) | rows("actions", actions, initial)


def texts():
    return list(StageAction.objects.values_list("text", "position"))


# --- the rows of a stage --------------------------------------------------------------------------


def test_a_stage_is_written_with_its_rows_and_empty_ones_do_not_count(admin_client, client):
    events = [EVENT, {"side": "", "likelihood": "", "text": "", "position": ""}]
    sent = stage_form(events, [{"text": "打 110"}])
    assert admin_client.post(ADD, sent).status_code == 302
    html = client.get("/stages/").content.decode()
    assert '<span class="mark mark-likely">常见</span> <span>短信</span>' in html
    assert "<p>打 110</p>" in html


def test_rows_stand_by_their_number_and_without_one_at_the_end(admin_client, stage):
    one, two = stage.actions.all()
    actions = [
        {"id": one.pk, "stage": stage.pk, "text": "一", "position": "10"},
        {"id": two.pk, "stage": stage.pk, "text": "二", "position": "20"},
        {"text": "最后", "position": ""},
        {"text": "中间", "position": "15"},
    ]
    response = admin_client.post(address(stage), stage_form(actions=actions, initial=2))
    assert response.status_code == 302
    assert texts() == [("一", 10), ("中间", 20), ("二", 30), ("最后", 40)]


def test_a_row_that_says_too_little_is_named_and_nothing_is_lost(admin_client):
    response = admin_client.post(ADD, stage_form([EVENT | {"side": ""}], [{"anchor": "s1"}]))
    html = response.content.decode()
    assert response.status_code == 200 and not Stage.objects.exists()
    assert "短信</textarea>" in html and "写了锚点，就要写是哪一篇指南" in html


@pytest.mark.parametrize(("role", "may"), [("发布", True), ("作者", False)])
def test_who_may_change_a_stage_may_change_its_rows(client, django_user_model, stage, role, may):
    user = django_user_model.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    html = client.get(address(stage)).content.decode()
    assert ("actions-0-text" in html) is may and "一" in html
    actions = [{"text": "三"}]
    response = client.post(address(stage), stage_form(actions=actions))
    assert response.status_code == (302 if may else 403)
    assert len(texts()) == (3 if may else 2)


# --- places -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "anchor", "place"),
    [
        ("jia", "s1", ("jia", "s1")),
        ("标题甲", "", ("jia", "")),
        ("标题甲（jia）", "s1-1", ("jia", "s1-1")),
        ("https://x.cn/guides/jia/#s1-1", "", ("jia", "s1-1")),
        ("/guides/jia/#s1-1", "s1", ("jia", "s1-1")),
        ("/guides/jia/", "s1", ("jia", "s1")),
        ("jia#s1-1", "", ("jia", "s1-1")),
        ("https://x.cn/guides/jia/?utm=1#s1-1）", "", ("jia", "s1-1")),
        ("https://x.cn/guides/jia.md", "#s1", ("jia", "s1")),
        ("not-yet", "", ("not-yet", "")),
    ],
)
def test_a_place_is_named_by_address_title_or_slug(admin_client, typed, anchor, place):
    published("标题甲", slug="jia")
    sent = {"label": "急", "slug": "a", "group": "any", "position": "0"}
    page = reverse("admin:articles_situation_add")
    assert admin_client.post(page, sent | {"guide": typed, "anchor": anchor}).status_code == 302
    situation = Situation.objects.get()
    assert (situation.guide, situation.anchor) == place
    actions = [{"text": "做", "guide": typed, "anchor": anchor}]
    assert admin_client.post(ADD, stage_form(actions=actions)).status_code == 302
    assert StageAction.objects.values_list("guide", "anchor").get() == place


def test_another_guide_does_not_get_the_anchor_of_the_former_one(admin_client):
    """It may have such a step, too: another one."""
    published("标题甲", slug="jia")
    published("标题乙", slug="yi")
    situation = Situation.objects.create(label="急", slug="a", guide="jia", anchor="s1-1")
    sent = {"label": "急", "slug": "a", "group": "any", "position": "0", "anchor": "s1-1"}
    for typed in ("/guides/yi/", "标题乙"):
        Situation.objects.update(guide="jia", anchor="s1-1")
        admin_client.post(address(situation), sent | {"guide": typed})
        assert Situation.objects.values_list("guide", "anchor").get() == ("yi", "")
    admin_client.post(address(situation), sent | {"guide": "/guides/jia/#s1-1"})
    assert Situation.objects.values_list("guide", "anchor").get() == ("jia", "s1-1")


def test_what_is_no_guide_is_said_and_stays_in_the_form(admin_client):
    sent = {"label": "急", "slug": "a", "group": "any", "position": "0", "guide": "没有的一篇"}
    page = reverse("admin:articles_situation_add")
    html = admin_client.post(page, sent).content.decode()
    assert "没有这篇指南。贴它的网址" in html and 'value="没有的一篇"' in html
    assert not Situation.objects.exists()


def test_a_place_that_is_gone_is_told_on_the_page_of_its_row(admin_client, stage):
    published("标题甲", slug="jia")
    situation = Situation.objects.create(label="急", slug="a", guide="jia", anchor="s1-1")
    stage.actions.filter(text="一").update(guide="jia", anchor="s1-1")
    for row in (situation, stage):
        assert "先带到指南开头" not in admin_client.get(address(row)).content.decode()
    Situation.objects.update(anchor="s9")
    stage.actions.filter(text="一").update(anchor="s9")
    for row, name in ((situation, "急"), (stage, "一")):
        html = admin_client.get(address(row)).content.decode()
        assert f"「{name}」：读者看到的「jia」里没有「#s9」，先带到指南开头。" in html


def test_a_place_that_is_gone_is_told_after_saving(admin_client):
    sent = {"label": "急", "slug": "a", "group": "rent", "position": "0", "guide": "not-yet"}
    page = reverse("admin:articles_situation_add")
    html = admin_client.post(page, sent, follow=True).content.decode()
    assert "「租机：急」：没有「not-yet」这篇指南。" in html
