"""What somebody typed, without what stands between, and with pinyin told from characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.crisis.typed_text import codes_of, letters_of, sounds_of


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("不 想，活。", "不想活"),
        ("不😭想\u200b活", "不想活"),
        ("自.杀", "自杀"),
        ("撐不下去", "撑不下去"),
        ("Ｋｉｌｌ  ＭＥ", "kill me"),
        ("don't go", "don t go"),
        ("z i s h a", "zisha"),
        ("想 si 了", "想si了"),
        ("xiǎng sǐ", "xiang si"),
        ("④了", "4了"),
        ("，。！😀", ""),
    ],
)
def test_letters_are_left_and_words_stay_apart(typed, letters):
    assert letters_of(typed) == letters


def test_a_syllable_is_told_from_a_character_that_sounds_so():
    mixed = sounds_of("不xiang活")
    assert len(mixed) == 3
    assert mixed[1] == codes_of("想")
    assert sounds_of("相似") == "相似"


@pytest.mark.parametrize("typed", ["buxianghuo", "bu xiang huo", "BU-XIANG-HUO"])
def test_pinyin_is_parted_with_or_without_gaps(typed):
    expected = "".join(codes_of(char)[0] for char in "不想活")
    assert sounds_of(letters_of(typed)) == expected


@pytest.mark.parametrize("word", ["kill", "myself", "want", "x", "zx"])
def test_what_is_no_pinyin_stays_as_it_is(word):
    assert sounds_of(word) == word


def test_a_character_has_the_codes_of_its_readings_and_a_letter_none():
    assert len(codes_of("了")) == 2
    assert codes_of("a") == codes_of("4") == ""


@given(st.text())
def test_any_text_has_both_forms_and_no_character_of_private_use_comes_in(text):
    letters = letters_of(text)
    assert not any("\ue000" <= char <= "\uf8ff" for char in letters)
    sounds_of(letters)
