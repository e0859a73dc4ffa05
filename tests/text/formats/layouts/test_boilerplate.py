import pytest

from articles.text.formats.layouts.boilerplate import (
    set_boilerplate_aside,
    set_labelled_boilerplate_aside,
)
from articles.text.formats.layouts.page import Page


def left_of(*lines: str) -> list[str]:
    page = Page.of(list(lines), skip=0, own=False)
    set_boilerplate_aside(page)
    return [line.text for line in page.free()]


@pytest.mark.parametrize(
    "line",
    [
        "扫描二维码关注我们",
        "分享给朋友",
        "上一篇:旧文",
        "下一篇：新文",
        "返回顶部",
        "© 2024",
        "京ICP备1号",
        "标签:租房",
    ],
)
def test_furniture_at_the_end_is_set_aside(line):
    assert left_of("正文", line) == ["正文"]


def test_furniture_above_text_stays():
    assert left_of("扫描二维码登录", "正文") == ["扫描二维码登录", "正文"]


def test_a_paragraph_that_begins_like_furniture_stays():
    paragraph = "分享给" + "大家" * 50
    assert left_of(paragraph) == [paragraph]


def left_below_the_heading(*lines: str, own: bool = False) -> list[str]:
    page = Page.of(["一、看房", *lines], skip=0, own=own)
    set_labelled_boilerplate_aside(page)
    return [line.text for line in page.free()][1:]


@pytest.mark.parametrize(
    "line",
    ["上一篇:旧文", "下一篇：新文", "标签：租房", "Tags: 租房", "关键词:租房,押金"],
)
def test_neighbours_and_tags_inside_the_last_section_are_set_aside(line):
    assert left_below_the_heading("看。", line, "签。") == ["看。", "签。"]


@pytest.mark.parametrize("heading", ["二、签约", "#### 签约", "结论"])
def test_neighbours_and_tags_above_the_last_heading_stay(heading):
    lines = ["标签:租房", heading, "签。"]
    assert left_below_the_heading(*lines) == lines


@pytest.mark.parametrize("line", ["标签:" + "长" * 78, "标签很多", "扫描二维码登录"])
def test_what_is_long_or_is_no_label_stays(line):
    assert left_below_the_heading(line, "签。") == [line, "签。"]


def test_an_escaped_label_stays():
    assert left_below_the_heading("\\标签:租房", own=True) == ["标签:租房"]


def test_without_a_heading_nothing_inside_is_set_aside():
    page = Page.of(["标签:租房", "看。"], skip=0, own=False)
    set_labelled_boilerplate_aside(page)
    assert len(page.free()) == 2
