"""The forms on a guide, what they send, and the thank-you."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import Feedback, Helpline, Topic
from articles.publishing.publish import unpublish
from tests.support.paths import SEEDS
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

FORM = "/feedback/shouji-fenqi/"
STUCK = {"verdict": "stuck", "step": "s1-1", "reason": "refused", "text": "他们不接"}


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


@pytest.fixture
def page(client, article):
    return client.get(article.get_absolute_url()).content.decode()


@pytest.fixture
def helplines():
    [reference] = [each for each in REFERENCES if each.model is Helpline]
    load_reference(reference, SEEDS / reference.file_name)


def text_of(response):
    return response.content.decode()


# --- the forms on the guide -----------------------------------------------------------------------


def test_each_step_and_the_end_of_the_guide_ask(page):
    assert page.count("<summary>卡在这一步</summary>") == page.count('<li class="step"') == 2
    assert 'name="step" value="s1-1"' in page
    assert 'name="step" value="s1-2"' in page
    assert page.index("每月记账") < page.index("这篇指南帮到你了吗？") < page.index("原来的标题")


def test_the_forms_carry_no_token_and_nothing_of_the_reader(page):
    assert "csrf" not in page
    forms = re.findall("<form[^>]*>", page)
    assert forms.count(f'<form method="post" action="{FORM}">') == 4


def test_the_forms_offer_every_reason_there_is(page):
    offered = re.findall(r'name="reason" value="([^"]+)"> ([^<]+)</label>', page)
    assert offered == list(Feedback.Reason.choices) * 3


def test_the_forms_ask_for_no_more_than_is_kept_and_for_no_names(page):
    longest = Feedback._meta.get_field("text").max_length
    assert page.count(f'name="text" maxlength="{longest}"') == 3
    assert page.count("不要写姓名、电话、证件号") == 3


def test_the_enter_key_in_the_text_says_no_and_not_yes(page):
    for form in re.findall(r"<form.*?</form>", page, re.DOTALL):
        if 'name="text"' in form:
            assert 'value="yes"' not in form


# --- what was said --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"verdict": "yes"}, ("yes", "", "", "")),
        ({"verdict": "no"}, ("no", "", "", "")),
        (
            {"verdict": "no", "reason": "outdated", "text": "电话改了"},
            ("no", "", "outdated", "电话改了"),
        ),
        (STUCK, ("stuck", "s1-1", "refused", "他们不接")),
    ],
)
def test_an_answer_is_kept_and_thanked(client, article, sent, kept):
    response = client.post(FORM, sent)
    assert response.status_code == 303
    assert f"said={sent['verdict']}" in response["Location"]
    assert "谢谢" in text_of(client.get(response["Location"]))
    [row] = Feedback.objects.values_list("verdict", "anchor", "reason", "text")
    assert row == kept


def test_a_double_submit_counts_once_and_is_thanked_twice(client, article):
    first, second = client.post(FORM, STUCK), client.post(FORM, STUCK)
    assert first["Location"] == second["Location"]
    assert Feedback.objects.count() == 1


def test_a_former_address_of_the_guide_still_takes_answers(client, article):
    article.former_slugs.create(slug="old")
    client.post("/feedback/old/", {"verdict": "yes"})
    assert Feedback.objects.get().article == article


def test_what_only_a_program_fills_in_makes_the_answer_count_for_nothing(client, article):
    response = client.post(FORM, {"verdict": "yes", "website": "http://x.example"})
    assert "said=yes" in response["Location"]
    assert not Feedback.objects.exists()


def test_phone_numbers_and_the_like_are_not_kept(client, article):
    client.post(FORM, STUCK | {"text": "我是138 1234 5678，a@b.cn"})
    assert Feedback.objects.get().text == "我是[号码]，[邮箱]"


def test_a_text_of_any_kind_is_kept_as_one_line(client, article):
    text = " 打\x00不\x07通\n\r\u2028 👩\u200d👧 "
    client.post(FORM, {"verdict": "no", "text": text})
    assert Feedback.objects.get().text == "打 不 通 👩\u200d👧"


def test_a_text_that_is_far_too_long_is_cut(client, article):
    client.post(FORM, {"verdict": "no", "text": "长" * 10_240})
    assert Feedback.objects.get().text == "长" * 300


def test_an_unknown_reason_is_no_reason_to_lose_the_answer(client, article):
    client.post(FORM, {"verdict": "no", "reason": "bored", "text": "太长"})
    assert Feedback.objects.values_list("reason", "text").get() == ("", "太长")


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"verdict": "maybe"},
        {"verdict": "stuck"},
        {"verdict": "stuck", "step": "s9-9"},
        {"verdict": "stuck", "step": "s1"},
        {"verdict": "stuck", "step": "s1-1\x00x"},
        {"verdict": "yes", "step": "s1-1"},
        {"verdict": "yes" * 5_000},
    ],
)
def test_what_makes_no_sense_is_not_kept_and_leads_back(client, article, sent):
    response = client.post(FORM, sent, follow=True)
    assert response.status_code == 200
    assert "没有收到" in text_of(response)
    assert f'href="{article.get_absolute_url()}"' in text_of(response)
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("slug", ["none", "x" * 3_000])
def test_an_answer_about_no_guide_leads_home(client, slug):
    response = client.post(f"/feedback/{slug}/", {"verdict": "yes"}, follow=True)
    assert response.status_code == 200
    assert 'href="/"' in text_of(response)


def test_a_guide_that_was_taken_off_takes_no_answers(client, article):
    unpublish(article)
    client.post(FORM, {"verdict": "yes"})
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"verdict=yes&text=" + b"x" * 3_000_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a=1" for _ in range(20_001)), "application/x-www-form-urlencoded"),
        (b"nonsense", "multipart/form-data"),
        (b"{}", "application/json"),
        (b"verdict=%ff%00", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_form_gets_no_error_page(client, article, body, kind):
    response = client.post(FORM, body, content_type=kind, follow=True)
    assert "没有收到" in text_of(response)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.sampled_from(["verdict", "step", "reason", "text"]), st.text()))
def test_nothing_that_is_sent_is_answered_with_an_error(client, article, sent):
    assert client.post(FORM, sent).status_code == 303


def test_who_opens_the_address_of_the_form_gets_the_guide(client, article):
    assert client.get(FORM)["Location"] == article.get_absolute_url()
    assert client.get("/feedback/none/").status_code == 404


# --- who may say it -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://testserver"},
        {"Origin": "https://TESTSERVER"},
        {"Referer": "http://testserver/guides/shouji-fenqi/"},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_our_own_page_is_heard(article, headers):
    response = Client(enforce_csrf_checks=True).post(FORM, STUCK, headers=headers)
    assert response.status_code == 303
    assert Feedback.objects.count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
        {"Sec-Fetch-Site": "new-kind"},
        {"Origin": "http://other.example"},
        {"Origin": "http://testserver:81"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Referer": "http://other.example/"},
        {"Origin": "http://["},
        {"Referer": "http://other.example/?http://testserver/"},
    ],
)
def test_another_site_is_refused_calmly(client, article, headers):
    response = client.post(FORM, STUCK, headers=headers)
    assert response.status_code == 403
    assert "你没有做错什么" in text_of(response)
    assert f'href="{article.get_absolute_url()}"' in text_of(response)
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("proxy", ["127.0.0.1", "::1", ""])
def test_behind_a_proxy_on_this_machine_readers_are_told_apart(client, article, proxy):
    for address in ("203.0.113.7", "203.0.113.8", "spoofed, 203.0.113.8"):
        client.post(FORM, STUCK, headers={"X-Forwarded-For": address}, REMOTE_ADDR=proxy)
    assert Feedback.objects.count() == 2


def test_nobody_else_may_say_what_address_they_have(client, article):
    for address in ("203.0.113.7", "203.0.113.8"):
        client.post(FORM, STUCK, headers={"X-Forwarded-For": address}, REMOTE_ADDR="198.51.100.1")
    assert Feedback.objects.count() == 1


# --- the thank-you --------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["yes", "no", "stuck"])
def test_whoever_answered_is_told_whom_to_call(client, article, helplines, said):
    page = text_of(client.get("/thanks/", {"guide": article.slug, "said": said}))
    for helpline in Helpline.objects.on_guides():
        assert f'href="tel:{helpline.dial}"' in page


def test_what_is_not_for_rented_devices_is_not_first_where_they_are_the_topic(
    client, article, helplines
):
    article.live_topic = Topic.objects.create(name="手机", slug="zuji", debts="rent")
    article.save()
    for path in (article.get_absolute_url(), f"/thanks/?guide={article.slug}&said=yes"):
        numbers = re.findall(r'class="dial" href="tel:(\d+)"', text_of(client.get(path)))
        assert numbers[0] == "12356" and "12378" not in numbers[:-1]


def test_who_reached_nobody_by_telephone_is_told_of_other_ways(client, article, helplines):
    unanswered = {"verdict": "stuck", "step": "s1-1", "reason": "no-answer"}
    told = text_of(client.post(FORM, unanswered, follow=True))
    assert "站内信" in told and "换个时间再打" in told
    assert 'class="dial"' not in told
    assert 'class="dial"' in text_of(client.post(FORM, STUCK, follow=True))


def test_the_guide_says_that_the_line_one_types_is_kept(page):
    assert "你写的那句话" in page


def test_it_leads_back_to_the_step(client, article):
    page = text_of(client.post(FORM, STUCK, follow=True))
    assert f'href="{article.get_absolute_url()}#s1-1"' in page


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"said": "<b>"},
        {"guide": "none", "said": "no", "step": "s1-1"},
        {"guide": "\x00", "said": "stuck"},
        {"guide": "shouji-fenqi", "said": "stuck", "step": '"><script>'},
    ],
)
def test_it_is_calm_about_any_address(client, article, query):
    response = client.get("/thanks/", query)
    assert response.status_code == 200
    assert "<script>" not in text_of(response)
    assert "<b>" not in text_of(response).split("<main")[1].split('class="helplines"')[0]


def test_it_leads_to_no_step_that_is_not_there(client, article):
    query = {"guide": article.slug, "said": "stuck", "step": "s9-9"}
    assert "回到刚才那一步" not in text_of(client.get("/thanks/", query))


def test_the_database_is_not_asked_for_what_cannot_be_an_address(client):
    with CaptureQueriesContext(connection) as queries:
        client.get("/thanks/", {"guide": "\x00"})
    assert not any("articles_article" in query["sql"] for query in queries)


@pytest.mark.parametrize("path", ["/thanks/?said=no", "/thanks/?guide=shouji-fenqi&said=stuck"])
def test_it_sets_no_cookie_and_is_in_no_index(client, article, path):
    response = client.get(path)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert '<meta name="robots" content="noindex">' in text_of(response)
    assert text_of(response).count("<h1") == 1


def test_an_answer_sets_no_cookie(client, article):
    assert not client.post(FORM, STUCK).cookies
