import pytest

from articles.text.formats.layouts.page import Page
from articles.text.formats.layouts.related import (
    is_bullet,
    is_excerpt,
    is_label,
    take_labelled,
    take_trailing_bullets,
)


def labelled(*lines: str, own: bool = False) -> tuple[list[tuple], Page]:
    page = Page.of(list(lines), skip=0, own=own)
    take_labelled(page)
    return [(r.category, r.title, r.excerpt) for r in page.related], page


@pytest.mark.parametrize(
    "text",
    ["相关文章", "相关阅读：", "推荐阅读:", "猜你喜欢", "你可能还喜欢", "押金的相关文章"],
)
def test_labels_are_known(text):
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. 押金的相关文章",
        "一、押金的相关推荐",
        "#### 押金的相关文章",
        "> 押金的相关文章",
        "• 押金的相关文章",
        "下面是押金的相关内容:",
        "相关文章有很多",
    ],
)
def test_a_line_with_a_mark_or_more_words_is_no_label(text):
    assert not is_label(text)


@pytest.mark.parametrize("mark", "•·●◆■▪*–—-")
def test_bullets_are_known(mark):
    assert is_bullet(f"{mark} 押金")


def test_long_or_finished_lines_are_excerpts():
    assert is_excerpt("长" * 51)
    assert is_excerpt("短。")
    assert is_excerpt("短...")
    assert not is_excerpt("短")


def test_a_list_begins_at_its_first_label():
    found, page = labelled("正文", "相关文章", "甲文", "猜你喜欢", "乙文")
    assert found == [(None, "甲文", None), (None, "乙文", None)]
    assert [line.text for line in page.free()] == ["正文"]


def test_a_label_above_a_later_heading_is_text():
    found, page = labelled("相关文章", "甲", "二、签约", "乙")
    assert found == []
    assert len(page.free()) == 4


def test_an_excerpt_may_begin_like_a_heading():
    excerpt = "一、" + "长" * 60
    assert labelled("相关文章", "甲文", excerpt)[0] == [(None, "甲文", excerpt)]


def test_an_excerpt_belongs_to_the_title_above_it():
    assert labelled("相关文章", "甲文", "短句。", "乙文")[0] == [
        (None, "甲文", "短句。"),
        (None, "乙文", None),
    ]


def test_quotes_below_a_title_are_its_excerpt_line_by_line():
    assert labelled("相关文章", "• 租房丨甲文", "> 一行", "> ", "> 又一行", own=True)[0] == [
        ("租房", "甲文", "一行\n\n又一行")
    ]


def test_an_escaped_label_begins_no_list():
    assert labelled("\\相关文章", "甲文", own=True)[0] == []


def test_trailing_bullets_are_taken_from_the_first_that_no_text_would_have():
    page = Page.of(["- 笔", "- 租房丨甲文", "- 乙文"], skip=0, own=False)
    take_trailing_bullets(page)
    assert [r.title for r in page.related] == ["甲文", "乙文"]
    assert [line.text for line in page.free()] == ["- 笔"]
