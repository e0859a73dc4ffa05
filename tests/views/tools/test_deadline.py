"""The page that says until when."""

import re
from datetime import date

import pytest

from articles.editing.versions import put_online, take_offline
from articles.forms.tools.deadline import DeadlineForm
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import TimeLimit
from articles.tools.days_off import is_day_off
from articles.views.tools import deadline
from tests.support.odd_forms import odd_forms, problems
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

ADDRESS = "/tools/deadline/"
TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def limits(db, monkeypatch):
    monkeypatch.setattr(deadline.timezone, "localdate", lambda: TODAY)
    [reference] = [each for each in REFERENCES if each.model is TimeLimit]
    load_reference(reference, SEEDS / reference.file_name)


@pytest.fixture
def page(client):
    return lambda **fields: client.post(ADDRESS, fields).content.decode()


def last_day(page: str) -> str | None:
    """What the first <time> of the page says."""
    found = re.search(r"<time[^>]*>", page)
    return found and re.fullmatch(r'<time class="result" datetime="([\d-]+)">', found[0])[1]


def test_the_first_list_begins_with_a_limit_in_days(client):
    page = client.get(ADDRESS).content.decode()
    values = re.findall(r'<option value="([^"]+)"', page[page.index("<select") :])
    assert '<select name="document"' in page
    assert TimeLimit.objects.get(slug=values[0]).days
    assert len(values) == TimeLimit.objects.count()


def test_a_day_is_counted_and_explained(page):
    shown = page(document="zhifuling", received="2026-11-20")
    assert last_day(shown) == "2026-12-07"
    for words in (
        "2026年12月7日（周一）",
        "还剩 6 天",
        "逐项写哪一项不对",
        "发支付令的法院",
        "提前 3 天交",
    ):
        assert words in shown


def test_what_the_paper_says_wins_over_the_rule_and_its_own_day_over_all(page):
    for document in ("zhifuling", "zhongcai-caijue", "jianyi", ""):
        assert last_day(page(document=document, received="11月30日", days="七")) == "2026-12-07"
    stated = page(document="zhifuling", received="2027-05-01", days="7", stated="2026-12-19")
    assert last_day(stated) == "2026-12-19"
    assert last_day(page(stated="20261219")) == "2026-12-19"


def test_months_and_notices_are_counted(page):
    assert last_day(page(document="zhongcai-caijue", received="2026-08-31")) == "2026-11-30"
    notice = page(document="panjue", received="2026-10-20", how="notice")
    assert last_day(notice) == "2026-12-04"


def test_a_later_day_that_is_only_possible_is_text(page, monkeypatch):
    monkeypatch.setattr(deadline.timezone, "localdate", lambda: date(2026, 12, 18))
    shown = page(document="panjue", received="2026-12-18")
    assert last_day(shown) == "2027-01-02"
    assert shown.count("<time") == 1
    assert "放假安排未公布" in shown
    assert "可能到2027年1月4日（周一）" in shown


def test_what_is_past_is_said_with_what_can_still_be_done(page):
    shown = page(document="zhifuling", received="2026-11-01")
    assert last_day(shown) == "2026-11-16"
    assert "已经过了 15 天" in shown
    assert "今天就联系承办法官" in shown
    assert "核对一下年份" in page(document="zhifuling", received="2025-10-01")


def test_the_calendar_has_the_day_under_a_neutral_title(client):
    fields = {"document": "zhifuling", "received": "2026-11-20", "format": "ics"}
    response = client.post(ADDRESS, fields)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert "DTSTART;VALUE=DATE:20261207" in response.content.decode()
    assert "支付令" not in response.content.decode()


@pytest.mark.parametrize(
    ("fields", "place", "sentence"),
    [
        ({}, "received", "这里要填"),
        ({"received": "2026-11-20"}, "document", "选收到的是什么"),
        ({"received": "2026-12-02", "document": "zhifuling"}, "received", "这一天还没到"),
        ({"received": "上个月", "document": "zhifuling"}, "received", "看不出「上个月」是哪一天"),
        ({"received": "2026-11-20", "document": "jianyi"}, "days", "要看纸上写的"),
        ({"received": "2026-11-20", "document": "none"}, "document", "从列出的里面选"),
        ({"received": "2026-11-20", "how": "pigeon", "days": "3"}, "how", "从列出的里面选"),
        ({"received": "2026-11-20", "days": "400"}, "days", "没有这么长"),
        ({"received": "2026-11-20", "days": "0"}, "days", "写 1 到 3650 之间的一个整数"),
        ({"stated": "2026-02-30"}, "stated", "2026 年没有 2 月 30 日"),
    ],
)
def test_what_is_wrong_is_said_at_the_top_and_beside_the_field_and_all_is_kept(
    page, fields, place, sentence
):
    shown = page(**fields)
    assert last_day(shown) is None
    assert f'href="#f-{place}"' in problems(shown)
    assert sentence in problems(shown)
    assert sentence in shown[shown.index("<form") :]
    for name in {"received", "days", "stated"} & set(fields):
        assert f'name="{name}" value="{fields[name]}"' in shown


def test_a_draft_is_not_offered(page, client):
    take_offline(TimeLimit.objects.get(slug="zhifuling"))
    assert "zhifuling" not in client.get(ADDRESS).content.decode()
    assert last_day(page(document="zhifuling", received="2026-11-20")) is None


def test_a_limit_in_days_comes_first_whatever_the_editors_order(client):
    first = TimeLimit.objects.get(slug="zhongcai-caijue")
    assert not first.days
    for limit in TimeLimit.objects.exclude(pk=first.pk):
        limit.position += 5
        limit.save()
        put_online(limit, None)
    first.position = 0
    first.save()
    put_online(first, None)
    page = client.get(ADDRESS).content.decode()
    values = re.findall(r'<option value="([^"]+)"', page)
    assert values[:2] == ["qisuzhuang", "zhongcai-caijue"]


FIELDS = ("document", "how", "received", "days", "stated", "format", "received-0", "")


def test_odd_forms_give_a_day_or_a_sentence(page):
    for fields in odd_forms(FIELDS, 40):
        shown = page(**(fields | {"format": ""}))
        assert bool(last_day(shown)) != bool(problems(shown)), fields


def test_a_thousand_odd_forms_give_a_day_or_a_sentence():
    limits = TimeLimit.objects.live()
    for fields in odd_forms(FIELDS, 1_000):
        form = DeadlineForm({"document": "panjue"} | fields, limits=limits, today=TODAY)
        if not form.is_valid():
            assert all(sentence.endswith("。") for _, sentence in form.problems())
        elif not form.cleaned_data["stated"]:
            assert not is_day_off(form.found.day)
