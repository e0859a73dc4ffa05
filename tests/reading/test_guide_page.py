"""The page of a guide: its body as it was made with the revision, the rest as it is now."""

import hashlib
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles.delivery import guide_body
from articles.delivery.guide_body import BODY_VERSION
from articles.delivery.site_version import touch_site
from articles.editing.save import create_article
from articles.editing.slugs import change_slug
from articles.models import Article, Helpline, LegalStatement, Revision, Stage, Term, Topic
from articles.publishing.preview_links import preview_token
from articles.publishing.publish import Release, publish, unpublish
from articles.reading.site_parts import site_parts
from articles.text.document import Document, Section, Step
from tests.support.paths import GUIDES_IN_SEEDS, ROOT, SEEDS
from tests.support.samples import published

pytestmark = pytest.mark.django_db
BODY_TEMPLATES = (
    "guide_body",
    "partials/basis",
    "partials/contents",
    "partials/guide_size",
    "partials/laws",
    "partials/paid_help",
    "partials/paper_foot",
    "partials/section",
    "partials/source",
)


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """Our guides, imported once for all tests, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_articles", SEEDS, "--publish", stdout=StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def guide(seeds):
    return Article.objects.get(slug="yuqi-xieshang")


def page(client, article):
    response = client.get(f"/guides/{article.slug}/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8001"])
def test_it_names_the_site_as_the_reader_does(client, guide, host):
    html = client.get(f"/guides/{guide.slug}/", headers={"host": host}).content.decode()
    assert f'<link rel="canonical" href="http://{host}/guides/yuqi-xieshang/">' in html
    assert f'"mainEntityOfPage":"http://{host}/guides/yuqi-xieshang/"' in html
    assert f"逾期帮助 http://{host}/guides/yuqi-xieshang/" in html


def test_a_page_takes_two_queries(client, guide, django_assert_num_queries):
    page(client, guide)
    with django_assert_num_queries(2):
        page(client, guide)


def test_the_parts_of_the_site_are_read_once_for_each_version(
    client, guide, django_assert_num_queries
):
    touch_site()
    with django_assert_num_queries(2 + 8):
        page(client, guide)
    with django_assert_num_queries(2):
        page(client, guide)
    assert site_parts.cache_info().currsize == 1


def test_the_text_is_not_read_again(client, guide):
    shown = page(client, guide)
    Revision.objects.update(html={}, document={})
    assert page(client, guide) == shown


def test_no_slot_is_left_on_a_page(client, guide):
    assert "<!--slot" in Article.objects.get(pk=guide.pk).live.body
    assert "<!--slot" not in page(client, guide)


def test_what_is_written_into_a_guide_is_no_slot(client):
    text = "看<!--slot:url-->这里，`<!--slot:qr-->`，urn:slot:none"
    guide = published("<!--slot:notes-->题目", summary=f'"{text}"')
    html = page(client, guide)
    assert "<!--slot" not in html.replace("&lt;!--slot", "")
    assert html.count('class="qr"') == 2


def test_a_step_without_an_anchor_has_a_page(client):
    """Revisions of early versions have some."""
    document = Document(title="题目", sections=(Section(body="一", steps=(Step(body="二"),)),))
    guide = create_article(document)
    publish(guide)
    html = page(client, guide)
    assert "<p>二</p>" in html and "<!--slot" not in html


# --- the body of another release --------------------------------------------------------------------


def test_a_body_of_another_release_is_made_for_the_page_and_then_for_good(client, guide):
    shown = page(client, guide)
    Revision.objects.update(
        body="以前的样子", body_version=BODY_VERSION - 1, structured="{}", related=[]
    )
    assert page(client, guide) == shown
    out = StringIO()
    call_command("render_guides", stdout=out)
    assert f"重新做了 {GUIDES_IN_SEEDS} 篇" in out.getvalue()
    assert page(client, guide) == shown
    live = Article.objects.get(pk=guide.pk).live
    assert live.body_version == BODY_VERSION and "以前的样子" not in live.body
    out = StringIO()
    call_command("render_guides", stdout=out)
    assert "没有要做的" in out.getvalue()


def test_it_goes_on_where_it_was_stopped(client, guide):
    Revision.objects.update(body="", body_version=BODY_VERSION - 1)
    first = guide_body.render_bodies()
    assert next(first) == (1, GUIDES_IN_SEEDS)
    first.close()
    left = GUIDES_IN_SEEDS - 1
    assert [total for _, total in guide_body.render_bodies()] == [left] * left


def test_who_develops_sees_the_templates_as_they_are(client, guide, settings):
    Revision.objects.update(body="做过的")
    assert "做过的" in page(client, guide)
    settings.DEBUG = True
    assert "做过的" not in page(client, guide)


def test_the_number_of_the_release_follows_the_templates_of_the_body():
    """Who changes one of them counts BODY_VERSION up, and writes the new digest here."""
    found = hashlib.sha256()
    for name in BODY_TEMPLATES:
        found.update((ROOT / "templates" / "articles" / f"{name}.html").read_bytes())
    assert (BODY_VERSION, found.hexdigest()[:16]) == (1, "e05569ef17f02808")


# --- what is as it is now ---------------------------------------------------------------------------


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
    slugs = [slug for section in guide.live.html["sections"] for slug in section["terms"]]
    Term.objects.filter(slug__in=slugs).update(explanation="解释换了")


def topic(guide):
    Topic.objects.filter(pk=guide.live_topic_id).update(name="主题换了")


def law(guide):
    yesterday = timezone.localdate() - timedelta(days=1)
    LegalStatement.objects.update(review_by=yesterday)


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
    assert says in page(client, guide)


def test_a_guide_that_the_stages_lead_to_no_more_is_not_linked(client, guide):
    other = Article.objects.get(slug="fenqile-yuqi-xieshang")
    stages = '<section class="ladder-small"'
    part = page(client, guide).partition(stages)[2].partition("</section>")[0]
    assert f'href="/guides/{other.slug}/' in part
    unpublish(other)
    part = page(client, guide).partition(stages)[2].partition("</section>")[0]
    assert f'href="/guides/{other.slug}/' not in part


def test_a_new_address_stands_on_the_page(client, guide):
    change_slug(guide, "xieshang")
    html = page(client, Article.objects.get(pk=guide.pk))
    assert "/guides/xieshang/" in html
    assert "/guides/yuqi-xieshang/" not in html


def test_related_guides_are_those_of_now(client, guide):
    shown = page(client, guide)
    other = guide.close_guides.first().guide
    link = f">{other.live.title}</a>"
    assert link in shown
    unpublish(other)
    assert link not in page(client, guide)


def test_views_are_those_of_now(client, guide):
    Article.objects.filter(pk=guide.pk).update(views=1234)
    assert "这篇指南有 1234 次阅读。" in page(client, guide)


def test_a_preview_has_no_form(client, guide):
    html = client.get(f"/preview/{preview_token(guide.live)}/").content.decode()
    assert "卡在这一步" not in html and 'id="feedback"' not in html
    assert "卡在这一步" in page(client, guide)
