"""Marks show where a text answers, and take nothing away from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.words.highlight import Marker
from articles.text.words.segmenter import normalise

ALPHABET = st.sampled_from("租机逾期徵Ａa１ﬁ㎏ß。！?\n…") | st.characters(exclude_categories=["Cs"])
TEXTS = st.text(ALPHABET)
WORDS = st.lists(st.text(ALPHABET, max_size=4).map(normalise), max_size=4)


def marked(text, words):
    return Marker(words).marked(text)


def snippet(text, words, length):
    return Marker(words).snippet(text, length)


def plain(pieces):
    return "".join(text for text, _ in pieces)


def marks(pieces):
    return [text for text, is_marked in pieces if is_marked]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("先说逾期,再说逾期", "逾期", ["逾期", "逾期"]),
        ("用ＦｅｎＱｉＬｅ付", "fenqile", ["ＦｅｎＱｉＬｅ"]),
        ("徵信異議", "征信", ["徵信"]),
        ("重 5 ㎏", "kg", ["㎏"]),
        ("ﬁle", "il", ["ﬁl"]),
        ("逾期", "征信", []),
        ("逾期", "", []),
        ("<b>逾期</b>", "b", ["b", "b"]),
    ],
)
def test_words_are_found_in_any_width_case_and_script(text, word, expected):
    assert marks(Marker([word]).marked(text)) == expected


def test_marks_that_touch_are_one():
    assert Marker(["租机", "逾期", "机逾"]).marked("租机逾期了") == [
        ("租机逾期", True),
        ("了", False),
    ]


@given(TEXTS, WORDS)
def test_marking_loses_nothing(text, words):
    pieces = Marker(words).marked(text)
    assert plain(pieces) == text
    assert all(text for text, _ in pieces)


@given(TEXTS, WORDS, st.integers(1, 60))
def test_a_snippet_is_a_part_of_the_text_on_one_line(text, words, length):
    line = " ".join(text.split())
    pieces = Marker(words).snippet(text, length)
    if len(line) <= length:
        assert plain(pieces) == line
        return
    if pieces[0] == ("…", False) and not line.startswith(plain(pieces)[:-1]):
        pieces = pieces[1:]
    if pieces[-1] == ("…", False) and plain(pieces) not in line:
        pieces = pieces[:-1]
    assert plain(pieces) in line
    assert len(plain(pieces)) == length


def test_a_snippet_at_the_end_of_the_text_is_as_long_as_any():
    assert plain(Marker(["1"]).snippet("0" * 18 + "1", 18)) == "…" + "0" * 17 + "1"


@given(st.text("甲乙丙。！", max_size=200), st.text("甲乙丙。！", max_size=200))
def test_a_snippet_shows_the_word_wherever_it_stands(before, after):
    assert marks(Marker(["逾期"]).snippet(f"{before}逾期{after}", 72)) == ["逾期"]


def test_a_snippet_shows_the_place_that_has_most_of_the_words():
    text = "逾期" + "甲" * 200 + "租机逾期要账单" + "乙" * 200
    assert "租机逾期要账单" in plain(Marker(["逾期", "租机"]).snippet(text, 72))


def test_a_snippet_from_the_midst_says_so_on_both_sides():
    pieces = Marker(["逾期"]).snippet("甲" * 100 + "逾期" + "乙" * 100, 40)
    assert pieces[0] == pieces[-1] == ("…", False)


def test_a_snippet_begins_with_its_sentence_if_that_is_near():
    text = "甲" * 100 + "。先给对方的官方客服打一个电话，再问清逾期多少" + "乙" * 100
    assert plain(Marker(["逾期"]).snippet(text, 40)).startswith("…先给对方的官方客服")


def test_without_a_word_in_it_a_long_text_is_shown_from_its_beginning():
    pieces = Marker(["逾期"]).snippet("甲乙丙" * 100, 30)
    assert plain(pieces) == "甲乙丙" * 10 + "…"


def test_a_snippet_begins_with_the_sentence_that_has_the_words():
    text = "先问客服。" * 9 + "对方说「不行。」你就写下逾期的日子。" + "存好。" * 9
    assert plain(Marker(["逾期"]).snippet(text, 30)).startswith("…你就写下逾期的日子。")


def test_a_snippet_of_a_very_long_sentence_begins_after_a_comma():
    text = "先问客服" * 20 + "，再写下逾期的日子。" + "存好。" * 9
    assert plain(Marker(["逾期"]).snippet(text, 30)).startswith("…再写下逾期的日子。")
