import pytest

from articles.text.layouts.furniture import put_furniture_aside
from articles.text.layouts.page import Page


def left_of(*lines: str) -> list[str]:
    page = Page.of(list(lines), skip=0, own=False)
    put_furniture_aside(page)
    return [line.text for line in page.free()]


@pytest.mark.parametrize(
    "line",
    [
        "扫描二维码关注我们",
        "分享给朋友",
        "上一篇:旧文",
        "下一篇\uff1a新文",
        "返回顶部",
        "© 2024",
        "京ICP备1号",
    ],
)
def test_furniture_at_the_end_is_set_aside(line):
    assert left_of("正文", line) == ["正文"]


def test_furniture_above_text_stays():
    assert left_of("扫描二维码登录", "正文") == ["扫描二维码登录", "正文"]


def test_a_paragraph_that_begins_like_furniture_stays():
    paragraph = "分享给" + "大家" * 50
    assert left_of(paragraph) == [paragraph]
