import pytest

from articles.text.chinese import count_characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("先打电话。", 4),
        ("打 12345，找 App", 4),
        ("二〇二六", 4),
        ("𠮷野家", 3),
        ("，—\u3000", 0),
    ],
)
def test_a_character_counts_as_one_and_so_does_a_latin_word_or_a_number(text, count):
    assert count_characters(text) == count
