"""Readers are told where a guide rests on law that nobody has checked again in time."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import LegalStatement
from tests.support.samples import take

pytestmark = pytest.mark.django_db

TEXT = """逾期三年了怎么办

#### 一、先看年头

一般是三年，见《民法典》第 188 条。

1. 数一数：从最后一期数起。
> 依据：《民法典》第 189 条

2. 打电话：问清楚。
> 依据：《刑法》第 1 条
"""
TOLD = "《民法典》第 188、189 条正在重新核对，先别只凭它做决定。"


@pytest.fixture
def guide():
    return take(TEXT, publish_it=True).article


@pytest.fixture
def statement(guide):
    return LegalStatement.objects.create(
        slug="shixiao",
        law="《民法典》",
        provisions="第 188、189 条",
        says="三年。",
        confidence="high",
        review_by=timezone.localdate() - timedelta(days=1),
    )


def page(client, guide, suffix="/"):
    return client.get(guide.get_absolute_url().removesuffix("/") + suffix).content.decode()


def part(html, start, end):
    return html[html.index(start) : html.index(end)]


def test_section_and_step_that_rest_on_it_say_so_and_no_other(client, guide, statement):
    html = page(client, guide)
    assert html.count(TOLD) == 2
    assert TOLD in part(html, 'id="s1"', 'id="s1-1"')
    assert TOLD in part(html, 'id="s1-1"', 'id="s1-2"')


def test_the_list_of_laws_names_what_is_under_review(client, guide, statement):
    laws = page(client, guide).split('aria-labelledby="laws"')[1].split("</section>")[0]
    civil, criminal = laws.split("《刑法》")
    assert re.search("正在复核</b> 第 188、189 条", civil)
    assert "正在复核" not in criminal


def test_it_is_text_in_its_place_for_every_reader(client, guide, statement):
    step = part(page(client, guide), 'id="s1-1"', 'id="s1-2"')
    assert step.index("依据") < step.index("正在复核") < step.index("卡在这一步")
    assert "aria-hidden" not in part(step, "正在复核", "卡在这一步")


def test_on_its_day_nothing_is_said(client, guide, statement):
    LegalStatement.objects.update(review_by=timezone.localdate())
    assert "正在复核" not in page(client, guide)
    assert "正在复核" not in page(client, guide, ".md")


def test_the_guide_as_markdown_says_it_too(client, guide, statement):
    text = page(client, guide, ".md")
    assert f"第 188 条。\n\n正在复核：{TOLD}\n\n1. **数一数**" in text
    assert f"   依据：《民法典》第 189 条\n\n   正在复核：{TOLD}\n" in text
    assert text.count("正在复核") == 2


def test_it_is_asked_for_once_and_not_by_each_page(client, guide, statement):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            page(client, guide)
        return sum("legalstatement" in query["sql"] for query in queries)

    assert (asked(), asked()) == (1, 0)


def test_names_of_laws_are_text(client, guide, statement):
    LegalStatement.objects.update(provisions="第 188 条<b>")
    html = page(client, guide)
    assert "第 188 条&lt;b&gt;正在重新核对" in html
