"""Related titles lead somewhere or nowhere; close guides say why they are close."""

import pytest

from articles.models import CloseGuide, Step, Term, Topic
from articles.publishing.nearest_guides import Trait
from articles.publishing.publish import publish, unpublish
from articles.publishing.related_guides import refresh_close_guides
from articles.reading.related_links import CloseLink, related_links
from articles.text.document import Related
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db


def links(article, *titles):
    related = [Related(title=title) for title in titles]
    found = related_links(article.pk, article.get_absolute_url(), related)
    return [(link.related.title, link.url) for link in found.links]


def close_guides(article) -> list[CloseLink]:
    return related_links(article.pk, article.get_absolute_url(), []).close


def titles_and_reasons(article):
    return [(close.title, close.reason) for close in close_guides(article)]


def resting_on(title, basis, topic=""):
    """A published guide with one step that names these laws."""
    text = (
        f"---\ntopic: {topic}\n---\n{title}\n\n#### 一、步骤\n\n1. 做：这样做。\n> 依据:{basis}\n"
    )
    return take(text, f"{title}.txt", publish_it=True).article


def test_a_title_of_ours_leads_to_the_guide_and_another_nowhere():
    here, there = published("甲"), published("乙还不上怎么办")
    assert links(here, "乙还不上，怎么办？", "丙") == [
        ("乙还不上，怎么办？", there.get_absolute_url()),
        ("丙", None),
    ]


def test_an_alias_counts_as_a_title():
    here, there = published("甲"), published("乙", aliases="[花呗 逾期了]")
    assert links(here, "花呗逾期了") == [("花呗逾期了", there.get_absolute_url())]


def test_a_guide_is_not_related_to_itself():
    assert links(published("甲"), "甲") == []


def test_a_guide_that_was_taken_off_leads_nowhere():
    here, there = published("甲"), published("乙")
    unpublish(there)
    assert links(here, "乙") == [("乙", None)]


def test_titles_without_letters_do_not_match_each_other():
    here, _ = published("甲"), published("——")
    assert links(here, "……") == [("……", None)]


def test_close_guides_are_chosen_then_of_the_platform_then_of_the_topic():
    Topic.objects.create(slug="t", name="协商")
    chosen = published("选", slug="xuan")
    platform = published("同平台", platforms="[某平台]")
    topic = published("同主题", topic="t")
    published("无关")
    here = published("甲", topic="t", platforms="[某平台]", related="[xuan]")
    assert titles_and_reasons(here) == [
        (chosen.title, "编辑推荐"),
        (platform.title, "同样涉及某平台"),
        (topic.title, "同属「协商」"),
    ]


def test_a_draft_is_never_close():
    Topic.objects.create(slug="t", name="协商")
    other = published("乙", topic="t")
    here = published("甲", topic="t")
    unpublish(other)
    assert not close_guides(here)


def test_a_guide_that_comes_later_is_put_beside_those_that_were_there():
    Topic.objects.create(slug="t", name="协商")
    first = published("甲", topic="t")
    second = published("乙", topic="t")
    assert [close.title for close in close_guides(first)] == [second.title]


def test_a_guide_has_at_most_six_beside_it():
    Topic.objects.create(slug="t", name="协商")
    first = published("甲", topic="t")
    for number in range(8):
        published(f"题目 {number}", topic="t")
    assert len(close_guides(first)) == 6


def test_guides_that_explain_the_same_terms_are_close():
    Term.objects.create(slug="zhanqi", name="展期", explanation="往后延")
    first = published("甲", summary="先问展期。")
    second = take(
        "乙\n#### 一、步骤\n1. 问展期：问。\n先问展期。\n", "b.txt", publish_it=True
    ).article
    third = take("丙\n#### 一、步骤\n1. 做：展期。\n", "c.txt", publish_it=True).article
    assert titles_and_reasons(third) == [(second.title, "都讲到「展期」")]
    assert not close_guides(first)


def test_guides_that_rest_on_the_same_laws_are_close_the_most_alike_first():
    first = resting_on("甲", "《民法典》第 585 条")
    second = resting_on("乙", "《中华人民共和国民法典》第 580 条；《民事诉讼法》第 67 条")
    resting_on("丙", "《刑法》第 266 条")
    fourth = resting_on("丁", "《民法典》第 585 条；《民事诉讼法》第 67 条")
    law = fourth.law_uses.order_by("pk").first().law
    assert titles_and_reasons(fourth) == [
        (second.title, f"都依据{law}"),
        (first.title, f"都依据{law}"),
    ]
    assert "民法典" in law


def test_a_law_that_the_text_rests_on_no_more_brings_no_guide_near():
    first, second = resting_on("甲", "《民法典》"), resting_on("乙", "《民法典》")
    assert close_guides(second)
    Step.objects.filter(section__article=second).update(basis="《刑法》第 266 条")
    publish(second)
    assert not close_guides(second)
    unpublish(first)
    assert not close_guides(resting_on("丙", "《民法典》"))


def test_a_shared_topic_is_nearer_than_a_shared_law():
    Topic.objects.create(slug="t", name="协商")
    law = resting_on("甲", "《民法典》第 585 条")
    topic = published("乙", topic="t")
    here = resting_on("丙", "《民法典》第 585 条", topic="t")
    assert [close.title for close in close_guides(here)] == [topic.title, law.title]


def test_a_guide_shows_what_it_recommends_when_that_is_published_later():
    first = published("甲", related="[yi]")
    second = published("乙", slug="yi")
    assert titles_and_reasons(first) == [(second.title, "编辑推荐")]


def test_related_guides_take_six_queries_however_many_guides_change(django_assert_num_queries):
    """What shares the guide's traits; its neighbours, their traits, what shares those; rows; new rows.

    When nothing has changed there are no neighbours, and nothing is written.
    """
    Topic.objects.create(slug="t", name="协商")
    for number in range(5):
        resting_on(f"题目 {number}", f"《民法典》第 {585 + number} 条；《刑法》", topic="t")
        published(f"平台 {number}", platforms=f"[平台{number}]", topic="t")
    here = published("甲", topic="t", platforms="[平台1, 平台2]", related="[ping-tai-3]")
    CloseGuide.objects.all().delete()
    traits = [Trait("platform", "平台1", "平台1")]
    with django_assert_num_queries(6):
        assert refresh_close_guides(here, traits, is_first=False)
    assert CloseGuide.objects.values("article").distinct().count() == 7
    with django_assert_num_queries(3):
        assert not refresh_close_guides(here, traits, is_first=False)
