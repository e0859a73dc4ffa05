import re

from hypothesis import given
from hypothesis import strategies as st

from articles.text.slug import slug_for


def test_a_title_becomes_pinyin():
    assert slug_for("看房要带什么") == "kan-fang-yao-dai-shen-me"


def test_latin_letters_and_digits_stay():
    assert slug_for("用APP看房3次") == "yong-app-kan-fang-3-ci"


def test_what_cannot_be_spelled_is_left_out():
    assert slug_for("看房？!😀") == "kan-fang"
    assert slug_for("？😀") == ""


def test_a_long_title_is_cut_between_words():
    slug = slug_for("看房" * 50)
    assert len(slug) <= 60
    assert slug.endswith(("kan", "fang"))


def test_one_long_word_is_cut():
    assert slug_for("a" * 100) == "a" * 60


@given(st.text())
def test_any_title_makes_a_slug_or_nothing(title):
    slug = slug_for(title)
    assert len(slug) <= 60
    assert slug == "" or re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)
