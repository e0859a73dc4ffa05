"""A page with blanks is made once and filled again and again."""

import pytest

from articles.text.html.prepared_page import Prepared


def make(text="{a}，然后{b}，再是{a}", names=("a", "b"), extra=None):
    return Prepared.make(lambda blanks: text.format(**blanks), names, extra)


def test_each_blank_gets_its_value_wherever_it_stands():
    assert make().fill({"a": "甲", "b": "乙"}) == "甲，然后乙，再是甲"


def test_what_is_filled_in_is_not_looked_at_again():
    page = make("{a}{b}")
    inner = page.parts[1]
    assert page.fill({"a": f"[{inner}]", "b": "{a}"}) == f"[{inner}]{{a}}"


def test_a_blank_at_either_end_and_none_at_all():
    assert make("{a}中{b}").fill({"a": "", "b": "乙"}) == "中乙"
    assert make("只有字").fill({"a": "甲", "b": "乙"}) == "只有字"


def test_a_blank_without_a_value_is_named():
    with pytest.raises(KeyError, match="b"):
        make().fill({"a": "甲"})


def test_nobody_can_write_a_mark_beforehand():
    """The second page is made of a text that has the marks of the first."""
    marks = []
    Prepared.make(lambda blanks: marks.extend(blanks.values()) or "", ["a"])
    page = Prepared.make(lambda blanks: f"{marks[0]} 和 {blanks['a']}", ["a"])
    assert page.fill({"a": "甲"}) == f"{marks[0]} 和 甲"


def test_packed_and_unpacked_it_is_the_same():
    page = make('引号"和\0 {a}\u2028{b} \U00020bb7', extra=[["知识", "题目", None]])
    assert Prepared.unpack(page.pack()) == page
