"""What a reader may have meant: words that sound alike, slips of the hand, misspelt pinyin."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Helpline, Platform, Synonym
from articles.search.corrections import corrected
from articles.search.query import read_query
from articles.search.word_index import rebuild_words
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def words():
    for name in ("分期乐", "租机", "停息挂账", "征信异议"):
        Platform.objects.create(name=name)
    Synonym.objects.create(slug="a", words="滞纳金", means="违约金")
    rebuild_words()


def correction(typed):
    return corrected(read_query(typed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("分其乐", "分期乐"),
        ("芬启乐", "分期乐"),
        ("祖机", "租机"),
        ("停西挂帐", "停息挂账"),
        ("正信一议", "征信异议"),
        ("分其乐 传票", "分期乐 传票"),
        ("怎么办理停熄挂账呢", "怎么办理停息挂账呢"),
    ],
)
def test_what_sounds_like_a_word_is_taken_for_it(typed, meant):
    assert correction(typed) == meant


@pytest.mark.parametrize("typed", ["分期期乐", "停息息挂账"])
def test_a_character_typed_twice_is_meant_once(typed):
    assert correction(typed) == typed.replace("期期", "期").replace("息息", "息")


@pytest.mark.parametrize("typed", ["停息挂眼", "不停息挂账", "停息账", "征信无异议"])
def test_another_character_may_say_another_thing(typed):
    assert correction(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("fenqilee", "分期乐"), ("fenqle", "分期乐"), ("tingxiguazang", "停息挂账")],
)
def test_pinyin_may_be_misspelt(typed, meant):
    assert correction(typed) == meant


@pytest.mark.parametrize("typed", ["分期乐", "租机", "滞纳金", "fenqile", "zj", "", "！", "的"])
def test_what_is_a_word_needs_no_correction(typed):
    assert correction(typed) is None


@pytest.mark.parametrize("typed", ["天气预报", "传票", "xyz", "q", "一二三四五六", "x" * 100])
def test_what_is_near_nothing_is_left_alone(typed):
    assert correction(typed) is None


@pytest.mark.parametrize("typed", ["分其乐", "祖机", "fenqilee", "停息息挂账"])
def test_what_some_guide_has_was_meant_as_it_is(typed):
    published(f"关于 {typed}")
    assert correction(typed) is None


def test_a_part_that_some_guide_has_was_meant_as_it_is():
    published("祖机")
    assert correction("祖机坏掉") is None


@pytest.mark.parametrize("typed", ["象死", "想死死", "xiangsii"])
def test_nothing_is_taken_for_what_leads_to_a_helpline(typed):
    Helpline.objects.create(slug="a", name="热线", number="12356", good_for="难受", words="想死")
    rebuild_words()
    assert correction(typed) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.sampled_from("分期乐其了停息挂账征信fenqil 的\0'\ud83d") | st.characters()))
def test_any_text_can_be_corrected_once(text):
    query = read_query(text)
    other = corrected(query)
    assert other != query.text
    assert other is None or other
