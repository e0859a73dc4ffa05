import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articles.text.control_characters import (
    BrokenCharacter,
    clean_text,
    printable,
    without_control_characters,
)

CONTROLS = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"]
NONCHARACTERS = [*map(chr, range(0xFDD0, 0xFDF0)), "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"]


def test_all_controls_go_but_tab_and_line_breaks():
    kept = [char for char in CONTROLS if clean_text(f"甲{char}乙") != "甲乙"]
    assert kept == ["\t", "\n", "\x0b", "\r"]
    assert clean_text("甲\t乙\r\n") == "甲\t乙\r\n"


@pytest.mark.parametrize("char", NONCHARACTERS)
def test_what_is_no_character_goes(char):
    assert clean_text(f"甲{char}乙") == "甲乙"


def test_a_soft_break_is_a_line_break():
    assert clean_text("甲\x0b乙") == "甲\n乙"
    assert without_control_characters("甲\x0b\x07乙") == "甲\x0b乙"


@pytest.mark.parametrize("half", ["\ud800", "\udbff", "\udc00", "\udfff", "\udc80"])
def test_half_of_a_character_is_refused_and_can_be_shown(half):
    with pytest.raises(BrokenCharacter, match="半个"):
        clean_text(f"甲{half}")
    assert printable(f"甲{half}") == "甲\ufffd"


@pytest.mark.parametrize(
    "text", ["👩\u200d🌾", "\u202e甲", "\ufeff甲", "\ufffd", "\ue000", "𠮷", "\u2028"]
)
def test_what_xml_takes_stays(text):
    assert clean_text(text) == printable(text) == text


@given(st.text())
def test_what_is_left_of_any_text_can_stand_in_xml(text):
    root = etree.Element("a")
    root.text = clean_text(f"甲{text}")
    assert etree.fromstring(etree.tostring(root)).text == root.text
