"""The page of a guide: its body as it was made with the revision, the rest as it is now."""

import hashlib
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles.delivery import guide_body
from articles.delivery.guide_body import BODY_VERSION
from articles.delivery.site_version import site_version, touch_site
from articles.editing.save import create_article
from articles.editing.slugs import change_slug
from articles.models import Article, Helpline, LegalStatement, Revision, Situation, Term, Topic
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
    "partials/law_sheet",
    "partials/laws",
    "partials/paper_foot",
    "partials/section",
    "partials/source",
    "partials/step",
    "partials/step_text",
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
    with django_assert_num_queries(2 + 7):
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


def test_pages_in_memory_are_made_again_with_their_bodies(guide):
    Revision.objects.filter(pk=guide.live_id).update(body_version=BODY_VERSION - 1)
    before = site_version()
    assert list(guide_body.render_bodies()) == [(1, 1)]
    assert site_version() > before


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
    assert (BODY_VERSION, found.hexdigest()[:16]) == (2, "e107d9bf2fc90c64")


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


def situation(guide):
    Situation.objects.filter(guide=guide.slug).update(label="情况换了")


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
        (situation, "情况换了"),
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


def test_situations_lead_to_places_that_this_text_has(client, guide):
    part = page(client, guide).partition('class="here"')[2].partition("</nav>")[0]
    places = set(Situation.objects.filter(guide=guide.slug).values_list("anchor", flat=True))
    assert set(re.findall(r'href="#([^"]+)"', part)) == places - {""}
    Situation.objects.update(anchor="s99")
    touch_site()
    assert 'class="here"' not in page(client, guide)


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


def test_readers_are_not_told_how_many_others_came(client, guide):
    Article.objects.filter(pk=guide.pk).update(views=1234)
    assert "次阅读" not in page(client, guide)


def test_who_has_checked_a_guide_stands_there_until_another_text_is_published(client, guide):
    assert "核对于 <time" in page(client, guide)
    article = Article.objects.get(pk=guide.pk)
    article.summary = "结论换了。"
    article.save()
    publish(article, release=Release(checked_by="某人<b>，律师"))
    assert "核对：某人&lt;b&gt;，律师 · <time" in page(client, guide)
    article.title = "错字改了"
    article.save()
    publish(article, release=Release(is_small=True))
    assert "核对：某人" in page(client, guide)
    article.summary = "结论又换了。"
    article.save()
    publish(article)
    assert "核对：" not in page(client, guide)
    assert "核对于 <time" in page(client, guide)


def test_where_a_life_is_at_stake_its_numbers_come_first_and_nothing_is_counted(client, guide):
    plain = page(client, guide)
    for part in ("个步骤</span> <span>约", 'id="tally"', "看逾期阶段", "paid-help"):
        assert part in plain
    assert 'class="crisis"' not in plain
    Topic.objects.filter(pk=guide.live_topic_id).update(life_first=True)
    touch_site()
    first = page(client, guide)
    for part in ("个步骤</span> <span>约", 'id="tally"', "看逾期阶段", "paid-help"):
        assert part not in first
    main = first[first.index("<main") :]
    numbers = [main.index(f'"tel:{number}"') for number in ("110", "120", "12356", "12355")]
    assert numbers == sorted(numbers) and numbers[-1] < main.index("<h1")


def test_a_step_has_a_page_of_its_own_to_be_printed(client, guide):
    html = client.get(f"/print/{guide.slug}/?step=s3-2").content.decode()
    assert "<title>一步一步怎么做</title>" in html and "noindex" in html
    steps = {step.anchor: step for section in guide.live.text.sections for step in section.steps}
    assert f"<h1>{steps['s3-2'].title}</h1>" in html
    assert steps["s3-1"].title not in html
    assert f'href="/guides/{guide.slug}/#s3-2"' in html
    assert re.findall(r'href="#(?!main)', html) == []
    assert html.count('class="qr"') == 1 and "<!--slot" not in html


@pytest.mark.parametrize("step", ["s99", "s3", "%00", "<script>"])
def test_a_step_that_is_not_there_is_not_printed(client, guide, step):
    assert client.get(f"/print/{guide.slug}/?step={step}").status_code == 404
    assert client.get("/print/none/?step=s3-1").status_code == 404


def test_a_page_to_print_without_a_step_leads_to_the_guide(client, guide):
    assert client.get(f"/print/{guide.slug}/")["Location"] == f"/guides/{guide.slug}/"


def test_a_preview_has_no_form(client, guide):
    html = client.get(f"/preview/{preview_token(guide.live)}/").content.decode()
    assert "卡在这一步" not in html and 'id="feedback"' not in html
    assert "卡在这一步" in page(client, guide)
