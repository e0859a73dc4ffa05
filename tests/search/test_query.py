"""What a reader types is read as the things asked for."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.models import Platform, Synonym, Term
from articles.search.expression import All, Any
from articles.search.query import LONGEST_QUERY, read_queries, read_query, split_into_pairs
from articles.search.word_index import rebuild_words
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def words():
    """The words that searches know in these tests."""
    Term.objects.create(slug="zhengxin", name="征信", explanation="借钱的记录")
    Term.objects.create(slug="chongzu", name="重组", explanation="重新约定", pinyin="chong zu")
    for name in ("租机", "逾期", "分期乐", "花呗", "花呗分期"):
        Platform.objects.create(name=name)
    Synonym.objects.create(slug="a", words="停息挂账\n个性化分期")
    Synonym.objects.create(slug="b", words="滞纳金", means="违约金")
    rebuild_words()


def typed(text):
    return [unit.typed for unit in read_query(text).units]


def known(text):
    return [[word.text for word in unit.words] for unit in read_query(text).units]


# --- Chinese --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("租机逾期", ["租机", "逾期"]),
        ("花呗分期逾期", ["花呗分期", "逾期"]),
        ("花呗 征信", ["花呗", "征信"]),
        ("花呗逾期了会上征信吗", ["花呗", "逾期", "征信"]),
        ("被租机公司起诉", ["租机", "公司起诉"]),
        ("怎么办", ["怎么办"]),
        ("逾期逾期", ["逾期"]),
        ("租机被逾期", ["租机", "逾期"]),
        ("车", ["车"]),
    ],
)
def test_known_words_stand_out_and_the_rest_is_bared(words, text, units):
    assert typed(text) == units


@pytest.mark.parametrize("text", ["租機逾期", "  租机　逾期！！", "【租机】—逾期？"])
def test_script_width_and_signs_make_no_difference(words, text):
    assert typed(text) == ["租机", "逾期"]


@pytest.mark.parametrize("text", ["", "   ", "！？…", "😀👩‍👧", "_ _", "\0", "'\"*()"])
def test_signs_alone_ask_for_nothing(words, text):
    assert read_query(text).units == ()


def test_no_more_is_read_than_a_query_may_have():
    query = read_query("逾期" * 5_000)
    assert len(query.text) == LONGEST_QUERY
    assert read_query("逾期" * 50) == query


# --- words for the same ---------------------------------------------------------------------------


def test_words_that_mean_the_same_answer_for_each_other(words):
    [unit] = read_query("停息挂账").units
    assert unit.variants == ("停息挂账", "个性化分期")
    [unit] = read_query("个性化分期").units
    assert unit.variants == ("个性化分期", "停息挂账")


def test_a_word_that_leads_to_another_is_not_led_to_by_it(words):
    assert read_query("滞纳金").units[0].variants == ("滞纳金", "违约金")
    assert read_query("违约金").units[0].variants == ("违约金",)


@pytest.mark.parametrize("no_word", ["！！！", "😀", "——"])
def test_a_word_for_the_same_that_has_no_letters_asks_for_nothing(no_word):
    Synonym.objects.create(slug="a", words=f"花呗\n{no_word}")
    rebuild_words()
    [unit] = read_query("花呗").units
    assert unit.variants == ("花呗",)
    assert all(part.parts for part in unit.expression().parts)


@pytest.mark.parametrize("name", ["Apple Care", "58.com", "App-Store 贷"])
def test_a_known_word_of_several_parts_asks_for_what_texts_have_of_it(name):
    guide = published(f"{name} 逾期怎么办", platforms=f"['{name}']")
    asked = read_query(name)
    assert [word.text for word in asked.words] == [name]
    terms = set(guide.passages.whole_guides().get().terms.split())
    for way in asked.units[0].expression().parts:
        assert {term.text for term in way.parts} <= terms


# --- pinyin ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fenqile", [["分期乐"]]),
        ("FenQiLe", [["分期乐"]]),
        ("fen qi le", [["分期乐"]]),
        ("fql", [["分期乐"]]),
        ("zujiyuqi", [["租机"], ["逾期"]]),
        ("zuji yuqi", [["租机"], ["逾期"]]),
        ("zjyq", [["租机"], ["逾期"]]),
        ("huabei", [["花呗"]]),
        ("fenqile逾期", [["分期乐"], ["逾期"]]),
        ("chongzu", [["重组"]]),
        ("zhongzu", [[]]),
        ("zujix", [[]]),
        ("zux", [[]]),
    ],
)
def test_letters_are_read_as_pinyin_when_all_of_them_are(words, text, found):
    assert known(text) == found


def test_a_unit_tells_whether_it_was_read_by_its_sound(words):
    assert [unit.by_sound for unit in read_query("fql 逾期").units] == [True, False]


def test_what_was_read_by_its_sound_is_looked_for_as_the_word_and_not_as_the_letters(words):
    assert read_query("fenqile").units[0].variants == ("分期乐",)


def test_letters_that_are_a_word_themselves_are_not_read_as_pinyin(words):
    Platform.objects.create(name="ZJ")
    rebuild_words()
    assert known("zj") == [["ZJ"]]


def test_letters_that_may_be_several_words_are_all_of_them(words):
    Platform.objects.create(name="资金")
    rebuild_words()
    assert known("zj") == [["租机", "资金"]]


# --- what the index is asked ----------------------------------------------------------------------


def test_a_unit_asks_for_all_pairs_of_one_of_its_ways(words):
    [unit] = read_query("停息挂账").units
    found = unit.expression()
    assert isinstance(found, Any)
    assert all(isinstance(way, All) for way in found.parts)
    assert [term.text for term in found.parts[0].parts] == ["停息", "息挂", "挂账"]
    labelled = unit.expression(label=True).parts[0].parts
    assert [term.text for term in labelled] == ["_停息", "_息挂", "_挂账"]


def test_a_single_character_asks_for_terms_that_begin_with_it():
    [[term]] = [way.parts for way in read_query("车").units[0].expression().parts]
    assert (term.text, term.is_start) == ("车", True)
    [[term]] = [way.parts for way in read_query("车").units[0].expression(label=True).parts]
    assert (term.text, term.is_start) == ("_车", False)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [("公司起诉", ["公司", "司起", "起诉"]), ("起诉", ["起诉"]), ("app", ["app"])],
)
def test_long_chinese_can_be_asked_for_in_pairs(text, pairs):
    [unit] = read_query(text).units
    assert [each.typed for each in split_into_pairs(unit)] == pairs


# --- any text -------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "租机", "租机逾期了怎么办 fenqile " * 500, "x" * 10_240])
def test_reading_asks_the_database_once_whatever_is_typed(words, text):
    with CaptureQueriesContext(connection) as queries:
        read_query(text)
    assert len(queries) <= 1


def test_many_are_read_with_one_statement(words, django_assert_num_queries):
    with django_assert_num_queries(1):
        queries = read_queries(["租机逾期", "fenqile", "", "被起诉"])
    assert queries == [read_query(text) for text in ("租机逾期", "fenqile", "", "被起诉")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.sampled_from("租机逾期花呗分fenqilzuj 的了\0\ud83d'\"*") | st.characters()))
@example("租机zuji" * 2_000)
def test_any_text_can_be_read(words, text):
    query = read_query(text)
    assert len(query.text) <= LONGEST_QUERY
    assert len(query.units) == len(set(query.units))
    for unit in query.units:
        assert unit.variants
        assert all(unit.variants)
        assert unit.by_sound <= bool(unit.words)
