"""Characters are read as this site's words are."""

import pytest

from articles.text.words.pinyin import syllables


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("还款", "huan kuan"),
        ("还帐", "huan zhang"),
        ("还不上", "huan bu shang"),
        ("还机", "huan ji"),
        ("还", "huan"),
        ("还是", "hai shi"),
        ("还有", "hai you"),
        ("征信", "zheng xin"),
    ],
)
def test_to_give_back_is_what_its_character_means_here_unless_a_phrase_says_otherwise(
    text, expected
):
    assert syllables(text) == expected.split()


def test_what_is_no_chinese_becomes_what_the_caller_wants():
    assert syllables("租A1机") == ["zu", "A1", "ji"]
    assert syllables("租A1机", lambda text: [text.lower(), "x"]) == ["zu", "a1", "x", "ji"]
