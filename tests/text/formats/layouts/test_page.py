import pytest

from articles.text.formats.layouts.page import Page


def page_of(*lines: str, skip: int = 0, own: bool = False) -> Page:
    return Page.of(list(lines), skip=skip, own=own)


def test_blank_lines_are_not_lines_of_a_page_but_count():
    page = page_of("甲", " \u3000", "乙")
    assert [(line.number, line.text) for line in page.lines] == [(1, "甲"), (3, "乙")]


def test_lines_of_the_front_matter_are_skipped():
    assert [line.number for line in page_of("---", "---", "甲", skip=2).lines] == [3]


def test_a_line_that_was_taken_is_no_longer_free():
    page = page_of("甲", "乙")
    page.take(page.lines[0])
    assert [line.text for line in page.free()] == ["乙"]


def test_no_line_is_taken_twice():
    page = page_of("甲")
    page.take_title(page.lines[0])
    with pytest.raises(AssertionError, match="line 1"):
        page.put_aside(page.lines[0], "comment")


def test_source_values_that_are_missing_do_not_hide_those_that_were_found():
    page = page_of("甲", "乙")
    page.take_source(page.lines[0], author="某某")
    page.take_source(page.lines[1], author=None, views=3)
    assert page.source == {"author": "某某", "views": 3}
    assert page.source_lines == [1, 2]


def test_a_backslash_escapes_only_in_our_own_form():
    assert page_of("\\一、甲").lines[0].text == "\\一、甲"
    line = page_of("\\一、甲", own=True).lines[0]
    assert (line.text, line.escaped) == ("一、甲", True)


def test_indents_stay_only_in_our_own_form():
    assert page_of("  - 甲").lines[0].text == "- 甲"
    assert page_of("  - 甲", own=True).lines[0].text == "  - 甲"
    assert page_of("  \\- 甲", own=True).lines[0].text == "  - 甲"


def test_ideographic_indents_are_never_kept():
    assert page_of("\u3000\u3000甲", own=True).lines[0].text == "甲"
    assert page_of("\\\u3000甲", own=True).lines[0].text == "甲"
