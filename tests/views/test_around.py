"""The pages around the guides: situations, ladder, helplines, glossary, about."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Article, Helpline, Situation, Stage, Term
from articles.services.arranging import arrange
from articles.services.publishing import unpublish
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeds():
    call_command("import_articles", str(SEEDS), "--publish", stdout=StringIO())


def page(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def anchors_of(client, path):
    return set(re.findall(r'\sid="([^"]+)"', page(client, path)))


def assert_links_lead_to_steps(client, html):
    links = set(re.findall(r'href="(/guides/[^"#]+)#([^"]+)"', html))
    assert links
    for path, anchor in links:
        assert anchor in anchors_of(client, path), (path, anchor)


def test_each_situation_leads_to_the_step_that_answers(client, seeds):
    home = page(client, "/")
    assert home.count("/guides/") >= Situation.objects.count()
    assert_links_lead_to_steps(client, home)


def test_a_situation_without_a_published_guide_is_not_shown(client, seeds):
    for article in Article.objects.all():
        unpublish(article)
    assert "你现在的情况" not in page(client, "/")


def test_situations_stand_in_groups(client, seeds):
    home = page(client, "/")
    places = [home.index(f">{group}</h3>") for group in ("分期", "租机", "不管哪一种")]
    assert places == sorted(places)


def test_a_situation_follows_its_guide_to_a_new_address(client, seeds):
    article = Article.objects.get(slug="yuqi-xieshang")
    article.slug = "xieshang"
    article.save()
    arrange(article, former_slug="yuqi-xieshang")
    assert "/guides/xieshang/#s3" in page(client, "/")


def test_the_ladder_shows_both_sides_of_every_rung_and_the_way_out(client, seeds):
    html = page(client, "/stages/")
    assert html.count('class="rung"') == Stage.objects.count() == 7
    assert html.count(">分期和贷款</h3>") == html.count(">租机</h3>") == 7
    assert_links_lead_to_steps(client, html)


@pytest.fixture
def guide(client, seeds):
    return page(client, "/guides/yuqi-xieshang/")


def test_a_guide_shows_each_rung_with_its_gravest_event_and_leads_to_it(client, guide):
    short = guide[guide.index('class="rungs"') :].split("</ol>")[0]
    full = anchors_of(client, "/stages/")
    assert set(re.findall(r'href="/stages/#([^"]+)"', short)) <= full
    assert short.count("<li>") == Stage.objects.count() == 7
    assert short.count("<b>分期</b>") == short.count("<b>租机</b>") == 7
    court = short[short.index("keneng-qisu") :].split("</li>")[0]
    assert court.count('<span class="mark mark-court">要过法院</span> 诉前调解') == 2


def test_a_guide_with_everything_on_it_takes_at_most_six_queries(
    client, seeds, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        page(client, "/guides/yuqi-xieshang/")


def test_a_way_out_without_a_published_guide_is_text(client, seeds):
    for article in Article.objects.all():
        unpublish(article)
    assert "/guides/" not in page(client, "/stages/")


def test_helplines_say_what_they_are_for_and_not_for_and_can_be_tapped(client, seeds):
    html = page(client, "/helplines/")
    assert html.count('class="helpline"') == Helpline.objects.count() == 16
    assert 'href="tel:12378"' in html
    assert "不适合" in html


def test_a_number_is_dialled_without_its_hyphens():
    assert Helpline(number="400-810-8866").dial == "4008108866"


def test_the_glossary_has_every_term_with_a_page_of_its_own(client, seeds):
    html = page(client, "/glossary/")
    assert html.count('class="glossary-item"') == Term.objects.count() == 64
    for term in Term.objects.all():
        assert term.explanation in page(client, term.get_absolute_url())


def test_a_term_leads_to_the_guides_that_use_it(client, seeds):
    assert "/guides/yuqi-xieshang/" in page(client, "/glossary/zhanqi/")


def test_pages_without_content_say_so_and_offer_something(client):
    for path in ("/stages/", "/helplines/", "/glossary/"):
        html = page(client, path)
        assert "还没有" in html
        assert "tel:12348" in html


def test_about_says_what_is_known_of_readers(client):
    assert "Cookie" in page(client, "/about/")


def test_an_unknown_term_is_not_there(client):
    assert client.get("/glossary/none/").status_code == 404
