"""Words are found by how they sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.words.word_sounds import sound_of, word_key


@pytest.mark.parametrize(
    ("word", "pinyin", "initials"),
    [
        ("分期乐", "fenqile", "fql"),
        ("租机", "zuji", "zj"),
        ("还款", "huankuan", "hk"),
        ("徵信", "zhengxin", "zx"),
        ("LPR", "lpr", "l"),
        ("360借条", "360jietiao", "3jt"),
    ],
)
def test_a_word_has_its_pinyin_and_its_initials(word, pinyin, initials):
    sound = sound_of(word)
    assert (sound.pinyin, sound.initials) == (pinyin, initials)


def test_editors_say_how_a_word_is_read_that_the_dictionary_reads_otherwise():
    sound = sound_of("分期重组", "Fen qi  CHONG zu")
    assert (sound.pinyin, sound.initials) == ("fenqichongzu", "fqcz")
    assert sound.alike != sound_of("分期重组", "fen qi zhong zu").alike


@pytest.mark.parametrize(
    ("one", "other"),
    [("逾期", "余期"), ("征信", "增心"), ("协商", "协桑"), ("分期乐", "芬琪了")],
)
def test_what_many_do_not_tell_apart_has_one_key(one, other):
    assert sound_of(one).alike == sound_of(other).alike


@pytest.mark.parametrize(("one", "other"), [("难", "蓝"), ("称", "陈"), ("是", "四")])
def test_accents_are_heard_as_one(one, other):
    assert sound_of(one).alike == sound_of(other).alike


@pytest.mark.parametrize(("one", "other"), [("征信", "诉讼"), ("滞纳金", "迟纳金"), ("逾期", "")])
def test_what_sounds_otherwise_has_another_key(one, other):
    assert sound_of(one).alike != sound_of(other).alike


@pytest.mark.parametrize(
    ("text", "key"), [("iPhone 15", "iphone15"), ("芝麻-信用!", "芝麻信用"), ("……", ""), ("", "")]
)
def test_a_word_is_looked_up_by_its_letters_alone(text, key):
    assert word_key(text) == key


@given(st.text(st.characters()), st.text(max_size=20))
def test_anything_has_a_sound(text, pinyin):
    for sound in (sound_of(text), sound_of(text, pinyin)):
        assert " " not in sound.pinyin + sound.initials + sound.alike
