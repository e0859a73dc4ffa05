"""What is offered while a reader is still typing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Helpline, Platform, Synonym, Term, Topic
from articles.publishing.publish import unpublish
from articles.search.suggestions import MOST, Suggestion, suggest
from articles.search.word_index import rebuild_words
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def words():
    Term.objects.create(
        slug="zhengxin", name="征信", explanation="解释", aliases="信用报告\n征信报告"
    )
    Platform.objects.create(name="分期乐")
    Synonym.objects.create(slug="a", words="滞纳金", means="违约金")
    rebuild_words()


def labels(typed, kind=None):
    return [each.label for each in suggest(typed) if kind in (None, each.kind)]


# --- guides and steps -----------------------------------------------------------------------------


def test_a_guide_and_a_step_are_offered_by_their_names():
    article = take(OWN, publish_it=True).article
    address = article.get_absolute_url()
    assert Suggestion("guide", "手机分期断了怎么办", address) in suggest("手机")
    assert Suggestion("step", "打官方客服", f"{address}#s1-2", "手机分期断了怎么办") in suggest(
        "客服"
    )


@pytest.mark.parametrize(
    "typed", ["手", "手机", "手机分", "断了", "手機分期", "手机，分期", "机分"]
)
def test_part_of_a_name_is_enough(typed):
    published("手机分期断了怎么办")
    assert "手机分期断了怎么办" in labels(typed, "guide")


@pytest.mark.parametrize("typed", ["ip", "iph", "iPhone", "IPHONE"])
def test_the_beginning_of_a_word_in_letters_is_enough(typed):
    published("我的 iPhone 分期")
    assert labels(typed, "guide") == ["我的 iPhone 分期"]


def test_what_only_the_text_has_is_not_offered():
    published("手机分期", summary="看传票。")
    assert suggest("传票") == []


def test_steps_come_before_guides_and_short_names_before_long_ones():
    take("长长的账单题目\n#### 一、步骤\n1. 账单：这样做。\n", "a.txt", publish_it=True)
    published("账单题目")
    kinds = [(each.kind, each.label) for each in suggest("账单")]
    assert kinds == [("step", "账单"), ("guide", "账单题目"), ("guide", "长长的账单题目")]


def test_a_draft_is_not_offered_and_neither_is_what_was_taken_off():
    take("花呗草稿\n#### 一、步骤\n1. 做：这样做。\n")
    unpublish(published("花呗旧文"))
    assert suggest("花呗") == []


def test_a_known_word_offers_what_goes_by_another_name(words):
    published("怎么算违约金")
    assert "怎么算违约金" in labels("滞纳金", "guide")
    published("分期乐逾期")
    assert "分期乐逾期" in labels("fenqile", "guide")


# --- terms, words, topics -------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["征", "征信", "zheng", "zhengxin", "zx"])
def test_a_term_is_offered_by_how_it_begins_or_sounds(words, typed):
    assert Suggestion("term", "征信", "/glossary/zhengxin/") in suggest(typed)


def test_terms_come_last(words):
    published("征信怎么看")
    assert [each.kind for each in suggest("征信")] == ["guide", "term"]


def test_a_term_is_offered_once_and_by_the_name_that_was_typed(words):
    assert labels("信用报", "term") == ["信用报告（征信）"]
    assert len(labels("征信", "term")) == 1


def test_a_word_is_offered_to_be_searched_for(words):
    assert suggest("fenq") == [Suggestion("word", "分期乐")]
    assert suggest("滞") == [Suggestion("word", "滞纳金")]


def test_a_topic_is_offered_once_it_has_a_guide():
    Topic.objects.create(slug="t", name="协商还款")
    assert suggest("协商") == []
    published("题目", topic="t")
    published("又一篇", topic="t")
    assert suggest("协商") == [Suggestion("topic", "协商还款", "/topics/t/")]


def test_what_leads_to_a_helpline_is_not_offered():
    Helpline.objects.create(slug="a", name="热线", number="12356", good_for="难受", words="想不开")
    rebuild_words()
    assert suggest("想") == []


# --- bounds ---------------------------------------------------------------------------------------


def test_no_more_are_offered_than_fit():
    Topic.objects.create(slug="t", name="花呗主题")
    for number in range(2 * MOST):
        published(f"花呗 {number}", topic="t")
        Platform.objects.create(name=f"花呗平台{number}")
    rebuild_words()
    offered = suggest("花呗")
    assert len(offered) == MOST
    assert len(set(offered)) == MOST
    assert {each.kind for each in offered} == {"word", "topic", "guide"}


@pytest.mark.parametrize("typed", ["", " ", "！", "\0", "%", "_", "😀"])
def test_signs_alone_cost_nothing(typed, django_assert_num_queries):
    published("100% 花呗_")
    with django_assert_num_queries(0):
        assert suggest(typed) == []


def test_it_asks_as_much_among_many_as_among_few():
    def statements():
        with CaptureQueriesContext(connection) as queries:
            suggest("花呗")
        # PostgreSQL is told its time limit in statements of their own.
        return sum(not query["sql"].startswith("SET ") for query in queries)

    published("花呗")
    few = statements()
    for number in range(10):
        published(f"花呗 {number}")
    assert statements() == few <= 8


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.sampled_from("征信滞纳分期乐fenqi zx'\"%_*\\\0\ud83d") | st.characters()))
def test_any_text_is_answered(words, text):
    assert len(suggest(text)) <= MOST
