"""Pages are prepared before anybody asks, and never shown when they would be others now."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles.delivery.site_version import touch_site
from articles.editing.slugs import change_slug
from articles.models import (
    Article,
    Helpline,
    LegalStatement,
    PreparedPage,
    Revision,
    Stage,
    Term,
    Topic,
)
from articles.publishing.publish import Release, publish, unpublish
from articles.reading.prepared_pages import prepare_page, prepare_pages
from articles.reading.shared_content import read_surroundings, surroundings_at
from articles.text.html.prepared_page import Prepared
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """Our guides, imported once for all tests, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_articles", SEEDS, "--publish", stdout=StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def guide(seeds):
    """One of them, all their pages prepared."""
    assert prepare_pages() == 3
    return Article.objects.get(slug="yuqi-xieshang")


def page(client, article):
    response = client.get(f"/guides/{article.slug}/")
    assert response.status_code == 200
    return response.content.decode()


# --- prepared or not ------------------------------------------------------------------------------


def test_a_prepared_page_is_the_one_that_would_be_made(client, guide):
    prepared = page(client, guide)
    PreparedPage.objects.all().delete()
    assert page(client, guide) == prepared
    assert "接着看" in prepared


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8001"])
def test_it_names_the_site_as_the_reader_does(client, guide, host):
    html = client.get(f"/guides/{guide.slug}/", headers={"host": host}).content.decode()
    assert f'<link rel="canonical" href="http://{host}/guides/yuqi-xieshang/">' in html
    assert f'"mainEntityOfPage":"http://{host}/guides/yuqi-xieshang/"' in html
    assert f"逾期帮助 http://{host}/guides/yuqi-xieshang/" in html


def test_a_prepared_page_takes_two_queries(client, guide, django_assert_num_queries):
    page(client, guide)
    with django_assert_num_queries(2):
        page(client, guide)


def test_the_text_of_a_prepared_page_is_not_read(client, guide):
    """What was prepared is shown: the work was not done twice."""
    shown = page(client, guide)
    Revision.objects.update(html={}, document={})
    assert page(client, guide) == shown


def test_who_develops_sees_the_templates_as_they_are(client, guide, settings):
    settings.DEBUG = True
    PreparedPage.objects.update(page=Prepared(("做过的",), []).pack())
    assert page(client, guide) != "做过的"
    settings.DEBUG = False
    assert page(client, guide) == "做过的"


def test_a_page_says_what_its_recipe_says(client, guide):
    """A topic had another name for a moment, while its page was made by what had been read before."""
    before = read_surroundings()
    name = guide.live_topic.name
    topic(guide)
    PreparedPage.objects.all().delete()
    prepare_page(guide.pk, before)
    Topic.objects.filter(pk=guide.live_topic_id).update(name=name)
    assert "主题换了" not in page(client, guide)


# --- what makes it old ----------------------------------------------------------------------------


def text(guide):
    article = Article.objects.get(pk=guide.pk)
    article.title = "题目换了"
    article.save()
    publish(article)


def note(guide):
    article = Article.objects.get(pk=guide.pk)
    article.summary = "结论换了。"
    article.save()
    publish(article, release=Release(note="写明改了结论"))


def helpline(guide):
    Helpline.objects.filter(number="12378").update(good_for="适合的事换了")


def stage(guide):
    row = Stage.objects.first()
    Stage.objects.filter(pk=row.pk).update(name="阶段换了")


def stage_row(guide):
    Stage.objects.first().actions.update(text="出路换了")


def term(guide):
    Term.objects.filter(slug__in=_terms(guide)).update(explanation="解释换了")


def topic(guide):
    Topic.objects.filter(pk=guide.live_topic_id).update(name="主题换了")


def law(guide):
    yesterday = timezone.localdate() - timedelta(days=1)
    LegalStatement.objects.update(review_by=yesterday)


def _terms(guide):
    return [slug for section in guide.live.html["sections"] for slug in section["terms"]]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (text, "题目换了"),
        (note, "写明改了结论"),
        (helpline, "适合的事换了"),
        (stage, "阶段换了"),
        (stage_row, "出路换了"),
        (term, "解释换了"),
        (topic, "主题换了"),
        (law, "正在复核"),
    ],
)
def test_what_changed_is_shown_at_once(client, guide, change, says):
    assert says not in page(client, guide)
    change(guide)
    touch_site()
    shown = page(client, guide)
    assert says in shown
    assert prepare_pages() > 0
    assert page(client, guide) == shown
    assert prepare_pages() == 0


def test_a_guide_that_the_stages_lead_to_no_more_is_not_linked(client, guide):
    other = Article.objects.get(slug="fenqile-yuqi-xieshang")
    ladder = '<section class="ladder-small"'
    part = page(client, guide).partition(ladder)[2].partition("</section>")[0]
    assert f'href="/guides/{other.slug}/' in part
    unpublish(other)
    part = page(client, guide).partition(ladder)[2].partition("</section>")[0]
    assert f'href="/guides/{other.slug}/' not in part


def test_a_new_address_stands_on_the_page(client, guide):
    change_slug(guide, "xieshang")
    html = page(client, Article.objects.get(pk=guide.pk))
    assert "/guides/xieshang/" in html
    assert "/guides/yuqi-xieshang/" not in html


def test_what_stands_beside_a_prepared_page_is_as_it_is_now(client, guide):
    shown = page(client, guide)
    other = guide.close_guides.first().guide
    link = f">{other.live.title}</a>"
    assert link in shown
    unpublish(other)
    assert link not in page(client, guide)


def test_views_are_those_of_now(client, guide):
    Article.objects.filter(pk=guide.pk).update(views=1234)
    assert "这篇指南有 1234 次阅读。" in page(client, guide)


def test_surroundings_are_read_once_for_each_version(client, guide, django_assert_num_queries):
    touch_site()
    with django_assert_num_queries(2 + 8):
        page(client, guide)
    with django_assert_num_queries(2):
        page(client, guide)
    assert surroundings_at.cache_info().currsize == 1
