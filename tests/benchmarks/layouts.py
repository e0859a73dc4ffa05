"""An invented article as a text file: as each of the three sites has it, and in our own form."""

from . import words
from .invent import Invented, platform, title

_NUMERALS = "一二三四五六七八九十"


def as_a(article: Invented) -> str:
    """Layout A, with breadcrumb, comments and a repeated title."""
    related = [f"• {name}" for name in (article.title, *_names(article))]
    return _lines(
        article.title,
        "首页 > 逾期动态 人气:5 日期:2025-03-08 16:02:23",
        "文章正文",
        f"### {article.title}的办法",
        article.summary,
        *_body_a(article),
        "精彩评论",
        "头像 匿名 2025-03-09",
        "写得很清楚。",
        *related,
    )


def as_b(article: Invented) -> str:
    """Layout B: bare lines and related titles with a category."""
    related = [f"- {category}丨{name}" for category, name, _ in article.related]
    return _lines(article.title, article.summary, *_body_b(article), "结论", _end(), *related)


def as_c(article: Invented) -> str:
    """Layout C, with byline, page furniture and related titles with an excerpt."""
    return _lines(
        "当前位置:首页 > 金融债务 > 正文内容",
        article.title,
        "示例编辑4个月前 (01-07)金融债务10",
        "小编导语",
        article.summary,
        *_body_c(article),
        f"{_NUMERALS[len(article.parts)]}、小编总结",
        _end(),
        "扫描二维码推送至手机访问。",
        "版权声明：本文由示例网站发布，如需转载请注明出处。",
        f"本文链接：https://example.com/{article.number}.html",
        f"{article.title}的相关文章",
        *(line for _, name, excerpt in article.related for line in (name, excerpt)),
    )


def as_own_a(article: Invented) -> str:
    return _own(article, "A", _body_a(article))


def as_own_b(article: Invented) -> str:
    return _own(article, "B", _body_b(article))


def as_own_c(article: Invented) -> str:
    return _own(article, "C", _body_c(article))


# A set of files holds each form in turn.
FORMS = (as_a, as_own_a, as_b, as_own_b, as_c, as_own_c)


def _own(article: Invented, layout: str, body: list[str]) -> str:
    """Our own form: a topic, a platform, an alias, and a recommended article that came before."""
    topic = words.TOPICS[article.number // len(FORMS) % len(words.TOPICS)][0]
    before = max(article.number - len(FORMS), 1)
    related = [line for item in article.related for line in (f"- {item[0]}丨{item[1]}", item[2])]
    head = (
        "---",
        f"layout: {layout}",
        f"slug: guide-{article.number}",
        f"topic: {topic}",
        f"platforms: [{platform(article.number)}]",
        f"summary: {article.summary}",
        f"aliases: [{title(article.number)}吗]",
        f"related: [guide-{before}]",
        "---",
    )
    return _lines(*head, article.title, *body, "相关文章", *related)


def _body_a(article: Invented) -> list[str]:
    lines = []
    for numeral, part in zip(_NUMERALS, article.parts, strict=False):
        lines += [f"#### {numeral}、{part.heading}", part.body]
        lines += [f"{i}. {name}：{body}" for i, (name, body) in enumerate(part.steps, 1)]
    return lines


def _body_b(article: Invented) -> list[str]:
    lines = []
    for numeral, part in zip(_NUMERALS, article.parts, strict=False):
        lines += [f"{numeral}、{part.heading}", part.body]
        for i, (name, body) in enumerate(part.steps, 1):
            lines += [f"{i}. {name}", body]
    return lines


def _body_c(article: Invented) -> list[str]:
    lines = []
    for place, part in enumerate(article.parts, 1):
        lines += [f"{_NUMERALS[place - 1]}、{part.heading}", part.body]
        for i, (name, body) in enumerate(part.steps, 1):
            lines += [f"{place}.{i} {name}", body]
    return lines


def _names(article: Invented) -> list[str]:
    return [name for _, name, _ in article.related]


def _end() -> str:
    return "一步一步来，先做今天能做的那一件。"


def _lines(*lines: str) -> str:
    return "\n\n".join(lines) + "\n" if lines[0] != "---" else "\n".join(lines) + "\n"
