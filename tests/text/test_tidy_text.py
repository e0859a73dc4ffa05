from hypothesis import given
from hypothesis import strategies as st

from articles.text.control_characters import without_control_characters
from articles.text.tidy_text import indent_kept, split_lines, tidy_line, tidy_text, title_key

messy = st.text(st.sampled_from("甲a \t\u3000\n\r\x0b\x0c\x1c\x85\u2028")) | st.text()


def test_lines_end_where_an_editor_ends_them():
    assert split_lines("甲\r\n乙\r丙\n丁") == ["甲", "乙", "丙", "丁"]
    assert split_lines("甲\x0b\x0c\x1c\x85\u2028乙") == ["甲\x0b\x0c\x1c\x85\u2028乙"]


def test_one_line_is_made_of_several():
    assert tidy_line(" 甲\r\n\n\u3000乙\t") == "甲 乙"


def test_only_indents_of_plain_spaces_are_kept():
    assert indent_kept("  甲 ") == "  甲"
    assert indent_kept("\t甲") == "甲"
    assert indent_kept(" \u3000甲") == "甲"


def test_a_line_of_white_space_is_empty():
    assert indent_kept("   ") == ""


def test_a_text_keeps_paragraphs_and_indents():
    assert tidy_text("\r\n  甲 \r\n   \n\n\n  - 乙\n\t丙\n\n") == "甲\n\n  - 乙\n丙"


@given(messy)
def test_tidying_twice_changes_nothing(text):
    assert tidy_text(tidy_text(text)) == tidy_text(text)
    assert tidy_line(tidy_line(text)) == tidy_line(text)


@given(messy)
def test_tidying_takes_away_white_space_and_control_characters_alone(text):
    plain = "".join(without_control_characters(text).split())
    assert "".join(tidy_text(text).split()) == plain
    assert "".join(tidy_line(text).split()) == plain


def test_a_soft_break_is_a_line_break_and_in_one_line_a_space():
    assert tidy_text("甲 \x0b\x0b\x0b 乙") == "甲\n\n 乙"
    assert tidy_line("甲\x0b\x0b乙") == "甲 乙"


@given(messy)
def test_a_tidy_text_has_no_white_space_outside_and_one_blank_line_at_most(text):
    tidy = tidy_text(text)
    assert tidy == tidy.strip()
    assert "\n\n\n" not in tidy
    assert "\n" not in tidy_line(text)


def test_spellings_of_one_title_share_a_key():
    assert title_key("看房,ABC!") == title_key("看房 ＡｂＣ！") == "看房abc"


def test_punctuation_alone_has_no_key():
    assert title_key("？!_-") == ""
