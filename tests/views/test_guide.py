"""The guide page."""

import pytest

from articles.models import Article
from articles.publishing.publish import publish, unpublish
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    article = take(OWN, publish_it=True).article
    return client.get(article.get_absolute_url()).content.decode()


def test_it_answers_first(page):
    order = ["<h1>手机分期断了怎么办</h1>", "先弄清欠谁。", "今天翻出合同。", "目录", "先做的步骤"]
    main = page[page.index("<main") :]
    places = [main.index(text) for text in order]
    assert places == sorted(places)


def test_steps_stand_in_an_ordered_list_with_anchors(page):
    assert page.count('<ol class="steps">') == 1
    assert '<li class="step" id="s1-1">' in page
    assert '<li class="step" id="s1-2">' in page


def test_what_a_step_carries_is_labelled(page):
    assert "准备</p><p>合同和账单</p>" in page
    assert "照着说</p><p>请把欠款明细发给我。</p>" in page
    assert "期限</p>" not in page


def test_it_names_its_source_and_its_last_check(page):
    assert "原来的标题" in page
    assert "某网站" in page
    assert "2025-01-02" in page
    assert "2026年11月20日" in page


def test_a_related_title_without_a_guide_is_no_link(page):
    assert '<span class="open-title">账单日和还款日</span>' in page


def test_a_related_title_becomes_a_link_when_a_guide_answers_to_it(client, page):
    there = published("账单日和还款日")
    page = client.get("/guides/shouji-fenqi/").content.decode()
    assert f'<a href="{there.get_absolute_url()}">账单日和还款日</a>' in page


def test_an_empty_section_is_not_shown(client):
    text = "题目\n#### 一、引言\n只有这一句。\n#### 二、步骤\n1. 做：这样。\n#### 三、没写完\n"
    article = take(text, publish_it=True).article
    page = client.get(article.get_absolute_url()).content.decode()
    assert "没写完" not in page
    assert "引言" not in page


def test_a_case_is_set_apart(client):
    text = "题目\n#### 一、一个案例\n有人逾期了。\n"
    article = take(text, publish_it=True).article
    assert "section-case" in client.get(article.get_absolute_url()).content.decode()


def test_a_draft_is_not_there(client):
    article = take(OWN).article
    assert client.get(article.get_absolute_url()).status_code == 404


def test_a_guide_that_was_taken_off_is_not_there(client):
    article = take(OWN, publish_it=True).article
    unpublish(article)
    assert client.get(article.get_absolute_url()).status_code == 404


def test_readers_see_the_published_text_only(client):
    article = take(OWN, publish_it=True).article
    Article.objects.update(title="改了一半", summary="改了一半")
    page = client.get(article.get_absolute_url()).content.decode()
    assert "改了一半" not in page
    article.refresh_from_db()
    publish(article)
    assert "改了一半" in client.get(article.get_absolute_url()).content.decode()


def test_an_old_address_leads_to_the_new_one_for_good(client):
    article = take(OWN, publish_it=True).article
    article.former_slugs.create(slug="old")
    response = client.get("/guides/old/")
    assert (response.status_code, response["Location"]) == (301, "/guides/shouji-fenqi/")


def test_an_old_address_of_a_draft_is_not_there(client):
    take(OWN).article.former_slugs.create(slug="old")
    assert client.get("/guides/old/").status_code == 404


def test_markup_in_any_field_is_text(client):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    text = OWN.replace("先弄清欠谁。", evil).replace("每月记账。", evil).replace("合同和账单", evil)
    text = text.replace("账单日和还款日", evil).replace("以后", evil).replace("某网站", evil)
    article = take(text, publish_it=True).article
    page = client.get(article.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") >= 6
