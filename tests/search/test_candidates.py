"""Which passages might answer: all that was asked for first, then the nearest; never without bound."""

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from articles.models import PASSAGES_A_GUIDE, Passage, Synonym
from articles.search import candidates
from articles.search.candidates import Matches, match
from articles.search.full_text import refresh
from articles.search.query import Unit, read_query
from articles.search.word_index import rebuild_words
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch):
    """As if these few were already more than can be looked at."""
    monkeypatch.setattr(candidates, "LIMIT", 4)


def matches(text) -> Matches:
    return match(read_query(text).units)


def guides(found: Matches) -> set[int]:
    return {key // PASSAGES_A_GUIDE for key in found.passages}


def test_nothing_asked_is_nothing_found(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert match(()) == Matches([], {}, is_relaxed=False)


def test_what_has_everything_is_found_alone():
    both = published("花呗 征信")
    published("花呗")
    found = matches("征信 花呗")
    assert guides(found) == {both.pk}
    assert not found.is_relaxed


def test_when_nothing_has_everything_what_has_most_is_nearest_and_it_is_said():
    one = published("花呗 征信")
    two = published("花呗 限高")
    found = matches("花呗 征信 传票")
    assert found.is_relaxed
    assert guides(found) == {one.pk, two.pk}
    assert found.passages[0] // PASSAGES_A_GUIDE == one.pk


def test_chinese_that_stands_nowhere_as_a_whole_is_looked_for_in_pairs():
    guide = published("公司要起诉")
    found = matches("公司起诉")
    assert found.is_relaxed
    assert guides(found) == {guide.pk}
    assert Unit("公司", is_part=True) in found.weights


def test_what_is_nowhere_is_not_found():
    published("花呗")
    assert matches("传票").passages == []


def test_a_word_for_the_same_is_as_good():
    Synonym.objects.create(slug="a", words="滞纳金", means="违约金")
    rebuild_words()
    guide = published("违约金")
    published("滞纳")
    found = matches("滞纳金")
    assert guides(found) == {guide.pk}
    assert not found.is_relaxed


def test_the_rarer_weighs_more():
    for number in range(5):
        published(f"花呗 {number}")
    published("花呗 传票")
    weights = matches("花呗 传票").weights
    assert weights[Unit("传票")] > weights[Unit("花呗")] > 0


def test_what_no_guide_has_weighs_less_than_what_few_have():
    """It is often two words that stand together by chance, and would weigh most of all."""
    for number in range(40):
        published(f"花呗 {number}")
    published("花呗 传票")
    weights = matches("花呗 传票 限高").weights
    assert weights[Unit("传票")] > weights[Unit("限高")] > weights[Unit("花呗")]


def test_guides_that_came_and_went_before_change_no_weight(few):
    for number in range(6):
        published(f"花呗 {number}")
    published("花呗 传票")
    before = matches("花呗 传票 没有这个词").weights
    Passage.objects.update(id=F("id") + 4000 * PASSAGES_A_GUIDE)
    refresh(connection)
    assert matches("花呗 传票 没有这个词").weights == before


def test_one_character_finds_what_has_it_anywhere():
    guide = published("租车")
    assert guides(matches("车")) == {guide.pk}
    assert guides(matches("租")) == {guide.pk}


# --- common words ---------------------------------------------------------------------------------


def test_of_a_common_word_no_more_are_looked_at_than_the_limit_allows(few):
    for number in range(12):
        published(f"题目 {number}", summary="花呗")
    assert 0 < len(matches("花呗").passages) <= 2 * candidates.LIMIT


def test_those_that_have_a_common_word_in_their_name_are_found_wherever_they_stand(few):
    for number in range(12):
        published(f"题目 {number}", summary="花呗")
    named = published("花呗")
    assert named.pk in guides(matches("花呗"))


def test_a_rare_word_leads_to_the_common_one_beside_it_wherever_that_stands(few):
    for number in range(12):
        published(f"题目 {number}", summary="花呗")
    published("又一篇", summary="传票")
    both = published("别的", summary="花呗 传票")
    found = matches("花呗 传票 没有这个词")
    assert found.is_relaxed
    assert found.passages[0] // PASSAGES_A_GUIDE == both.pk


def test_a_question_costs_as_many_statements_among_many_guides_as_among_few():
    def statements():
        with CaptureQueriesContext(connection) as queries:
            matches("花呗 征信")
        return len(queries)

    published("花呗 征信")
    few = statements()
    for number in range(10):
        published(f"花呗 征信 {number}")
    assert statements() == few
