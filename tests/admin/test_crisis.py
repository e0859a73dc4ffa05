"""Editors keep the phrases that call for the card, and try a sentence on them."""

import pytest
from django.urls import reverse

from articles.models import CrisisRule, SiteVersion
from articles.search.crisis import card_for
from articles.text.crisis.rules import Kind
from tests.support.editors import ADMINISTRATOR, AUTHOR, PUBLISHER, REVIEWER, person

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/crisisrule/"
NEW = {"name": "不想活", "slug": "a", "kind": "self", "phrases": "不想…活", "position": 0}
USED = {"is_active": "on", "by_sound": "on", "_save": "1"}


def add(client, **fields):
    return client.post(f"{LIST}add/", NEW | USED | fields)


def change(client, rule, **fields):
    """Post the form of the rule as it stands, with these changes."""
    address = reverse("admin:articles_crisisrule_change", args=[rule.pk])
    form = client.get(address).context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    sent = data | fields | {"_save": "1"}
    # A box that is not ticked is not sent.
    kept = {name: value for name, value in sent.items() if value is not False and value != ""}
    return client.post(address, kept)


def errors_of(response):
    assert response.status_code == 200
    return [error for errors in response.context["errors"] for error in errors]


# --- what is kept ---------------------------------------------------------------------------------


def test_a_phrase_holds_as_soon_as_it_is_saved_and_until_it_is_deleted(admin_client):
    assert add(admin_client).status_code == 302
    assert card_for("不想再活") == Kind.SELF
    rule = CrisisRule.objects.get()
    change(admin_client, rule, phrases="想跳江")
    assert (card_for("不想再活"), card_for("想跳江")) == (None, Kind.SELF)
    version = SiteVersion.objects.get(pk=1).number
    admin_client.post(f"{LIST}{rule.pk}/delete/", {"post": "yes"})
    assert card_for("想跳江") is None
    assert SiteVersion.objects.get(pk=1).number > version


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"phrases": "…活"}, "两头要有字"),
        ({"phrases": "（想活"}, "括号要成对"),
        ({"phrases": "活"}, "至少要有 2 个字"),
        ({"phrases": "不想\n" * 151}, "最多 150 行"),
        ({"phrases": "不想" * 60}, "最多 80 个字"),
        ({"also": "（"}, "括号要成对"),
        ({"unless": "一…二…三…四"}, "最多 2 个「…」"),
        ({"phrases": "见【家人】"}, "没有叫【家人】的词组"),
        ({"kind": "spelling"}, "写法=本来的字"),
        ({"kind": "list", "phrases": "（甲/乙）"}, "词组里一行一个词"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence_and_nothing_typed_is_lost(
    admin_client, fields, told
):
    response = add(admin_client, **fields)
    assert any(told in error for error in errors_of(response))
    kept = response.context["adminform"].form
    assert all(kept[name].value() == value for name, value in fields.items())
    assert not CrisisRule.objects.exists()


def test_a_list_that_others_call_for_keeps_its_name(admin_client):
    add(admin_client, name="家人", slug="b", kind="list", phrases="爸妈\n孩子")
    assert add(admin_client, phrases="见【家人】").status_code == 302
    words = CrisisRule.objects.get(slug="b")
    for fields in ({"name": "亲人"}, {"kind": "self"}, {"is_active": ""}):
        errors = errors_of(change(admin_client, words, **fields))
        assert any("「不想活」里写着【家人】" in error for error in errors)
    assert change(admin_client, words, phrases="爸妈").status_code == 302
    page = admin_client.get(f"{LIST}{words.pk}/delete/").content.decode()
    assert "不想活" in page


def test_who_answers_for_help_channels_may_change_the_phrases(client):
    for role, may_change in (
        (AUTHOR, False),
        (REVIEWER, False),
        (PUBLISHER, True),
        (ADMINISTRATOR, True),
    ):
        client.force_login(person(role, role))
        assert client.get(LIST).status_code == 200
        assert client.get(f"{LIST}add/").status_code == (200 if may_change else 403)
    assert person(ADMINISTRATOR, "a").has_perm("articles.delete_crisisrule")
    assert not person(PUBLISHER, "b").has_perm("articles.delete_crisisrule")


# --- a sentence is tried --------------------------------------------------------------------------


@pytest.fixture
def rules():
    rows = (("不想活", "self", "不想…活"), ("没饭吃", "hint", "没饭吃"), ("称呼", "person", "老公"))
    for name, kind, phrases in rows:
        CrisisRule.objects.create(name=name, slug=name, kind=kind, phrases=phrases)


@pytest.mark.parametrize(
    ("sentence", "told", "named"),
    [
        ("不想再活了", "先出求助卡（本人）。", "「不想活」里的这一行：不想…活"),
        ("老公说不想活", "先出求助卡，多一句怎么陪（身边的人）。", "「不想活」里的这一行：不想…活"),
        ("没饭吃", "不出求助卡，结果上面多一行小卡。", "「没饭吃」里的这一行：没饭吃"),
        ("怎么协商", "不出求助卡。", ""),
    ],
)
def test_a_sentence_is_told_whether_it_gets_the_card_and_by_what(
    client, rules, sentence, told, named
):
    client.force_login(person(AUTHOR))
    response = client.post(LIST, {"sentence": sentence})
    page = response.content.decode()
    assert response.status_code == 200
    assert f"<strong>{told}</strong>" in page and named in page
    assert f">\n{sentence}</textarea>" in page


def test_what_was_tried_stands_in_no_address_and_is_text(admin_client, rules):
    assert 'name="sentence"' in admin_client.get(LIST).content.decode()
    evil = "不想活<script>alert(1)</script>"
    page = admin_client.post(LIST, {"sentence": evil}).content.decode()
    assert "先出求助卡" in page and "<script>alert(1)" not in page
    assert '<form method="post" class="try"' in page


def test_nothing_tried_is_asked_for_again(admin_client, rules):
    assert "这个字段" in admin_client.post(LIST, {"sentence": " "}).content.decode()


def test_the_list_still_saves_its_rows(admin_client, rules):
    page = admin_client.get(LIST).context["cl"].formset
    data = {f"form-{n}-id": form.instance.pk for n, form in enumerate(page.forms)}
    data |= {f"form-{n}-position": 9 for n in range(len(page.forms))}
    data |= {"form-TOTAL_FORMS": 3, "form-INITIAL_FORMS": 3, "_save": "1"}
    assert admin_client.post(LIST, data).status_code == 302
    assert set(CrisisRule.objects.values_list("position", "is_active")) == {(9, True)}


# --- lists that others call for -------------------------------------------------------------------


@pytest.fixture
def used_list(admin_client):
    add(admin_client, name="水", slug="shui", kind="list", phrases="江\n河", **USED)
    add(admin_client, name="跳", slug="tiao", phrases="跳【水】", **USED)
    assert card_for("想跳江") == Kind.SELF
    return CrisisRule.objects.get(name="水")


def test_a_list_that_is_called_for_is_not_switched_off_among_the_others(admin_client, used_list):
    assert 'name="form-0-is_active"' not in admin_client.get(LIST).content.decode()


@pytest.mark.parametrize("several", [False, True])
def test_a_list_that_is_called_for_is_not_deleted(admin_client, used_list, several):
    chosen = {"action": "delete_selected", "_selected_action": [used_list.pk], "post": "yes"}
    one = f"{LIST}{used_list.pk}/delete/"
    told = admin_client.post(*((LIST, chosen) if several else (one, {"post": "yes"})))
    assert "「跳」写着【水】" in told.content.decode()
    assert card_for("想跳江") == Kind.SELF


def test_a_list_may_go_with_all_that_call_for_it(admin_client, used_list):
    keys = list(CrisisRule.objects.values_list("pk", flat=True))
    chosen = {"action": "delete_selected", "_selected_action": keys, "post": "yes"}
    admin_client.post(LIST, chosen)
    assert not CrisisRule.objects.exists()
