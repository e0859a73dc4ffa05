"""Where a line leads, as editors write it."""

import pytest

from articles.tools.targets import Kind, Step, Target, read_steps, read_target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("fayuan-wenshu#s2-1", Target(Kind.GUIDE, "fayuan-wenshu", "s2-1")),
        ("fayuan-wenshu", Target(Kind.GUIDE, "fayuan-wenshu")),
        ("工具：deadline", Target(Kind.TOOL, "deadline")),
        ("信: dabian-zhuang", Target(Kind.LETTER, "dabian-zhuang")),
        ("https://x.cn/guides/jia/?a=1#s1-1", Target(Kind.GUIDE, "jia", "s1-1")),
        ("/tools/letters/yao-mingxi/", Target(Kind.LETTER, "yao-mingxi")),
        ("https://x.cn/tools/cost/", Target(Kind.TOOL, "cost")),
    ],
)
def test_it_is_a_guide_a_tool_or_a_letter(text, target):
    assert read_target(text) == target
    assert read_target(str(target)) == target


@pytest.mark.parametrize("text", ["", "工具:", "算日子", "https://x.cn/", "A#b c", "javascript:1"])
def test_anything_else_is_named_with_what_would_be_right(text):
    with pytest.raises(ValueError, match=r"看不懂「.*工具:deadline"):
        read_target(text)


def test_a_line_may_lead_nowhere():
    assert read_steps("看 → jia\n\n想") == [Step("看", Target(Kind.GUIDE, "jia")), Step("想")]
