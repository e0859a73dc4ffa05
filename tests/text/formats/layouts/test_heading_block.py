import pytest

from articles.text.document import Related
from articles.text.errors import ParseError
from articles.text.formats.layouts.heading_block import (
    can_be_title,
    read_count,
    read_date,
    set_repeated_titles_aside,
    set_self_references_aside,
    take_first_title,
)
from articles.text.formats.layouts.page import Page


def page_of(*lines: str, own: bool = False) -> Page:
    return Page.of(list(lines), skip=0, own=own)


@pytest.mark.parametrize(
    "text", ["一、看房", "(一)看房", "1.1 看房", "#### 看房", "结论", "长。" * 31]
)
def test_what_opens_a_section_or_is_a_paragraph_is_no_title(text):
    assert not can_be_title(text)
    with pytest.raises(ParseError, match="没有标题") as caught:
        take_first_title(page_of("", text))
    assert caught.value.line == 2


@pytest.mark.parametrize("text", ["看房", "3个办法", "2. 看房", "看房。", "长" * 200])
def test_anything_else_is_a_title(text):
    page = page_of(text)
    take_first_title(page)
    assert page.title.text == text


def test_an_escaped_line_is_a_title_unless_it_is_empty():
    page = page_of("\\一、看房", own=True)
    take_first_title(page)
    assert page.title.text == "一、看房"
    with pytest.raises(ParseError, match="没有标题"):
        take_first_title(page_of("\\", own=True))


def test_a_title_of_ten_thousand_characters_is_refused():
    with pytest.raises(ParseError, match="标题有 10000 字"):
        take_first_title(page_of("长" * 10_000))


def test_a_repeated_title_is_known_in_any_width_and_punctuation():
    page = page_of("看房ABC", "看房ＡＢＣ!", "看房")
    take_first_title(page)
    set_repeated_titles_aside(page)
    assert [line.text for line in page.free()] == ["看房"]


def test_a_title_without_letters_is_repeated_by_nothing():
    page = page_of("!!", "??")
    take_first_title(page)
    set_repeated_titles_aside(page)
    assert len(page.free()) == 1


def test_all_links_to_the_article_itself_are_set_aside_with_their_excerpts():
    page = page_of("看房", "1", "2", "3", "4")
    take_first_title(page)
    page.related = [
        Related(title="看房", excerpt="一", lines=(2, 3)),
        Related(title="签约", lines=(4,)),
        Related(title="看房!", lines=(5,)),
    ]
    set_self_references_aside(page)
    assert [item.title for item in page.related] == ["签约"]
    assert [line.number for _, line in page.set_aside] == [2, 3, 5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-06", "2024-05-06"),
        ("2024/5/6 7:08", "2024-05-06T07:08:00"),
        ("2024年5月6日", "2024-05-06"),
        ("2024-05-06T07:08:09", "2024-05-06T07:08:09"),
        ("05-06", None),
    ],
)
def test_dates_are_read_in_the_forms_that_pages_have(text, expected):
    page = page_of(text)
    assert read_date(page, page.lines[0]) == expected


def test_a_date_that_does_not_exist_is_reported():
    page = page_of("2024-02-30")
    assert read_date(page, page.lines[0]) is None
    assert page.problems == [(1, "日期不存在：2024-02-30")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("37次", 37),
        ("1,234", 1234),
        ("1，234,567", 1_234_567),
        ("1.2万", 12_000),
        ("1.2345万", 12_345),
        ("3 万", 30_000),
        ("10.5w", 105_000),
        ("2亿", 200_000_000),
        ("5，日期", 5),
    ],
)
def test_counts_are_read_in_the_forms_that_pages_have(text, expected):
    page = page_of(text)
    assert read_count(page, page.lines[0], text) == expected
    assert page.problems == []


@pytest.mark.parametrize(
    "text", ["很多", "1.2", "1,23", "1,2345", "10万+", "5k", "5分钟", "9" * 10, "999,999,999,999亿"]
)
def test_a_count_that_cannot_be_read_is_reported_and_left_null(text):
    page = page_of("题目", text)
    assert read_count(page, page.lines[1], text) is None
    assert page.problems == [(2, f"看不懂阅读数「{text}」，留空")]
