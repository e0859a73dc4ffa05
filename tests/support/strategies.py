"""Texts and Documents as hypothesis makes them: the worst that files and editors can hold."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from articles.text.document import Document, Related, Section, Source, Step
from articles.text.labels import KIND_LABELS, STEP_NOTES
from articles.text.numbering import to_cjk
from articles.text.tidy_text import tidy_line, tidy_text

# One line each, of every shape that some rule of some layout looks at.
JUNK_LINES = [
    "",
    " ",
    "\u3000",
    "\u00a0\u00a0",
    "\t",
    "\\",
    "\\\\",
    "\\一、不是标题",
    "\\相关文章",
    "---",
    " --- ",
    "-",
    "- ",
    "•",
    "• 房租涨价怎么谈",
    "  • 押金不退怎么办",
    "- 租房丨合租怎么写合同",
    "- 丨",
    "* 甲",
    ">",
    "> 引用",
    "> 准备：身份证",
    "> 话术:你好",
    "> 注意：",
    ">依据：合同",
    "> \\期限：不是期限",
    "#",
    "##",
    "####",
    "#######",
    "# 大标题",
    "### 再说一遍标题",
    "#### 一、看房",
    "#### 二、签约 {#qianyue .steps}",
    "#### 三、背景 {.background}",
    "一、甲 {#y .text .background}",
    "#### 没有编号 {.case}",
    "#### 1. 步骤",
    "#### \\三、不编号",
    "一、看房的步骤",
    "二、",
    "三、常见原因",
    "(一)细节",
    "（二）细节",
    "第一部分 总则",
    "第2部分、分则",
    "第一步:约时间",
    "第二步",
    "1. 带上证件",
    "1. 带上证件:身份证和现金",
    "2、核对房东：看房产证",
    "(3) 拍照",
    "4）录像",
    "５. 交接",
    "①水表",
    "②电表",
    "1.1 小项",
    "1.2 小项 {#x}",
    "1.5倍的租金",
    "3.",
    "99. 远",
    "100. 更远",
    "2025. 年",
    "1. ：",
    "1. 甲\\:乙：丙 {#y}",
    "引言",
    "结论",
    "总结：",
    "小编导语",
    "文章正文",
    "正文",
    "精彩评论",
    "头像 路人 2024-01-02",
    "相关文章",
    "猜你喜欢：",
    "租房合同的相关文章",
    "1. 整理租房的相关文章",
    "首页 > 租房 人气:7 日期:2025-02-30 10:00:00",
    "首页 > 租房 日期:2024-05-06",
    "日期:2024-05-06",
    "当前位置:首页 > 租房 > 正文内容",
    "某某律师3天前 (05-06)租房88",
    "某某律师1年前 (2024-13-06)租房",
    "某某律师昨天租房1.2万",
    "某某律师2024-05-06租房10",
    "人气:1.2 日期:2024-05-06",
    "标签:租房",
    "发表评论",
    "◎欢迎参与讨论",
    "扫描二维码进群",
    "版权声明:本文由某某律师事务所原创",
    "本文链接:https://example.com/1",
    "上一篇:没有了",
    "租房要看什么",
    "先看房再签字。",
    "很长" * 40,
    "很长" * 40 + "。",
    "长" * 201,
    "一、" + "长" * 201,
    "slug: a",
    "slug: b",
    "slug: 甲",
    "summary: 短",
    "summary: |",
    "  第一行",
    "source:",
    "  title: 原标题",
    "  views: 3",
    "  date: 2025-01-01",
    "layout: A",
    "layout: Z",
    "{layout: Z, slug: c}",
    "{summary: a, source: {title: b}, slug: c}",
    "aliases: [甲, 乙]",
    "aliases:",
    "# 注释",
    "title: 2025-01-01",
    "a: &a [x]",
    "b: *a",
    "\x85",
    "甲\x85乙",
    "甲\u2028乙",
    "\ufeff",
    "\u200b",
    "<script>alert(1)</script>",
    "{#a}",
    "{#a .steps}",
]

BREAKS = ["\n", "\r\n", "\r", "\n\n"]


def junk_texts() -> st.SearchStrategy[str]:
    """Structural lines in any order, with any line break, now and then behind a front matter."""
    line = st.sampled_from(JUNK_LINES) | st.text(max_size=12)
    parts = st.lists(st.tuples(line, st.sampled_from(BREAKS)), max_size=25)
    body = parts.map(lambda pairs: "".join(text + end for text, end in pairs))
    front = st.sampled_from(
        ["", "---\n---\n甲\n", "---\nslug: a\n---\n", "租房要看什么\n", "---\nlayout: A\n---\n题\n"]
    )
    return st.builds("".join, st.tuples(front, body))


_PIECES = [
    "#", "####", "# ", ">", "> ", "-", "- ", "•", "一、", "(一)", "第一步:", "1.", "1. ", "1、", "100. ",
    "1.1 ", "①", "\\", "\\\\", ":", "：", "|", "丨", "｜", "。", "...", "{#x}", " {#x}",
    "{.steps}", "{#a .case}", "{}", "---", "准备：", "> 准备：", "> 注意:", "相关文章",
    "的相关文章", "猜你喜欢", "结论", "引言", "总结：", "精彩评论", "null", "yes", "2025-01-01", "~", "'",
    '"', "*", "&a", "%", "@", "`", " ", "    ", "\t", "\u3000", "\x85", "\u2028", "\x0c", "\x1f",
    "\ufeff", "租房", "合同", "步骤", "原因", "案例", "a", "很长" * 30, "😀", "<b>", "12:30", "010",
]  # fmt: skip
_TEXT = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=6).map("".join)


@st.composite
def documents(draw) -> Document:
    """Any Document that rows or files can hold.

    Restricted only to what `tidy_line`, `tidy_text` and the models see to: a title, titles of one
    line and 200 characters at most, platforms of at most 60, slugs, steps that have a number, ISO
    dates, related titles that are not empty with categories of at most 20 characters without a bar
    or full stop, and anchors of [A-Za-z0-9_-]{1,60} that are unique.

    Hypothesis chooses the texts and a seed arranges them: drawing every field on its own is a
    hundred times slower.
    """
    texts = draw(st.lists(_TEXT, min_size=1, max_size=8))
    return _Maker(texts, Random(draw(st.integers(0, 2**32)))).document()  # noqa: S311


class _Maker:
    def __init__(self, texts: list[str], random: Random):
        self._texts = [*texts, "租房"]
        self._random = random
        self._anchors: set[str] = set()

    def document(self) -> Document:
        return Document(
            title=self._line() or "租房",
            slug=self._slug(80),
            topic=self._slug(60),
            platforms=self._names(60),
            summary=self._text(),
            first_action=self._text(),
            last_checked=self._maybe(self._date()[:10]),
            aliases=self._names(),
            recommended=self._names(),
            source=self._source(),
            sections=tuple(self._section(place) for place in range(1, self._random.randint(1, 5))),
            related=self._several(self._related),
        )

    def _maybe(self, value: Any) -> Any:
        return value if value and self._random.random() < 0.7 else None

    def _several(self, make: Callable[[], Any]) -> tuple:
        return tuple(make() for _ in range(self._random.randint(0, 3)))

    def _line(self, size: int = 200) -> str:
        """What `tidy_line` makes of anything."""
        return tidy_line(tidy_line(self._random.choice(self._texts))[:size])

    def _text(self) -> str:
        """What `tidy_text` makes of anything."""
        return tidy_text("\n".join(self._several(lambda: self._random.choice(["", *self._texts]))))

    def _names(self, size: int = 200) -> tuple[str, ...]:
        return self._several(lambda: self._line(size) or "租房")

    def _slug(self, size: int) -> str:
        return self._random.choice(["", "yes", "010", "-", "2025-01-01", "_A", "x" * size])

    def _date(self) -> str:
        moment = datetime(1, 1, 1) + timedelta(seconds=self._random.randrange(3 * 10**11))
        return moment.isoformat() if self._random.random() < 0.5 else moment.date().isoformat()

    def _source(self) -> Source:
        names = ("title", "publisher", "author", "category", "url")
        return Source(
            published=self._maybe(self._date()),
            views=self._random.choice([None, 0, 7, 10**12]),
            notice=self._maybe(self._text()),
            **{name: self._maybe(self._line()) for name in names},
        )

    def _section(self, place: int) -> Section:
        anchor = self._anchor(f"s{place}")
        number = self._random.randint(1, 120)
        label = self._random.choice(["{0}.{1}", "{1}", "cjk"])
        return Section(
            number=self._random.choice([None, str(number), to_cjk(number)]),
            heading=self._line(),
            kind=self._random.choice(list(KIND_LABELS)),
            background=self._random.random() < 0.3,
            body=self._text(),
            anchor=anchor,
            steps=tuple(
                self._step(f"s{place}-{i}", label.format(number, i).replace("cjk", to_cjk(i)))
                for i in range(1, self._random.randint(1, 4))
            ),
        )

    def _step(self, default: str, number: str) -> Step:
        notes = {name: self._text() for name in STEP_NOTES if self._random.random() < 0.3}
        anchor = self._anchor(default)
        return Step(number=number, title=self._line(), body=self._text(), anchor=anchor, **notes)

    def _anchor(self, default: str) -> str:
        choices = [default, "s1", "s2", "s3-1", "s1-2", "x" * 60, "_-", str(self._random.random())]
        anchor = self._random.choice(choices).replace(".", "-")
        while anchor in self._anchors:
            anchor = f"a{len(self._anchors)}-{anchor}"[:60]
        self._anchors.add(anchor)
        return anchor

    def _related(self) -> Related:
        category = re.sub("[丨|｜。]", "", self._line(20))
        return Related(
            category=self._maybe(tidy_line(category)),
            title=self._line() or "租房",
            excerpt=self._maybe(self._text()),
        )
