"""Numbers follow the order; addresses and anchors stay."""

import pytest

from articles.models import Article, Section, Step
from articles.services.arranging import arrange, free_slug
from tests.samples import PLAIN, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return take(PLAIN).article


def test_numbers_follow_the_order(article):
    article.sections.filter(heading="以后").update(position=0)
    article.sections.filter(heading="先做的事").update(position=1)
    arrange(article)
    rows = [(s.number, s.heading) for s in article.sections.all()]
    assert rows == [("一", "以后"), ("二", "先做的事")]


def test_a_section_without_a_number_stays_without(article):
    Section.objects.create(article=article, position=9, number="", heading="结论")
    Section.objects.create(article=article, position=10, heading="新的")
    arrange(article)
    assert [s.number for s in article.sections.all()] == ["一", "二", "", "三"]


def test_dotted_steps_keep_their_section_in_front(article):
    section = article.sections.last()
    Step.objects.create(section=section, position=0, number="1.1", title="甲")
    Step.objects.create(section=section, position=1, title="乙")
    arrange(article)
    assert [s.number for s in section.steps.all()] == ["2.1", "2.2"]


def test_anchors_survive_reordering_and_new_rows_get_unused_ones(article):
    before = {s.heading: s.anchor for s in article.sections.all()}
    article.sections.filter(heading="以后").update(position=0)
    article.sections.filter(heading="先做的事").update(position=1)
    Section.objects.create(article=article, position=2, heading="新的")
    arrange(article)
    after = {s.heading: s.anchor for s in article.sections.all()}
    assert before.items() <= after.items()
    assert after["新的"] not in before.values()


def test_a_former_address_is_remembered_and_not_in_a_circle(article):
    old = article.slug
    article.slug = "xin"
    article.save()
    arrange(article, former_slug=old)
    assert article.former_slugs.get().slug == old
    article.slug = old
    article.save()
    arrange(article, former_slug="xin")
    assert [former.slug for former in article.former_slugs.all()] == ["xin"]


def test_two_guides_of_one_title_get_two_addresses():
    first = free_slug("", "逾期了")
    assert first == "yu-qi-le"
    Article.objects.create(title="逾期了", slug=first)
    second = free_slug("", "逾期了")
    assert second.startswith("yu-qi-le-")


def test_an_address_that_leads_elsewhere_is_not_given_away(article):
    article.former_slugs.create(slug="yu-qi-le")
    assert free_slug("", "逾期了") != "yu-qi-le"


def test_a_title_that_cannot_be_spelled_has_an_address_too():
    assert free_slug("", "？！") == "zhinan"
