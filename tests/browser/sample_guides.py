"""Guides that pages are tried with."""

from datetime import date

from articles.editing.save import create_article
from articles.models import Article
from articles.publishing.publish import publish
from articles.text.document import Document, Related, Section, Source, Step
from articles.text.labels import STEP_NOTES


def publish_document(**fields) -> Article:
    """Publish a Document with these fields."""
    fields.setdefault("last_checked", date(2026, 1, 2).isoformat())
    article = create_article(Document(**fields))
    publish(article)
    return article


def small_guide() -> dict:
    """Section s1 with steps s1-1 to s1-3, section s2 with step s2-1."""
    return {
        "title": "旧标题",
        "slug": "xiao-zhinan",
        "summary": "旧的结论。",
        "sections": (
            _section("s1", "第一节", ("打电话", "写下来", "等答复")),
            _section("s2", "第二节", ("付钱",)),
        ),
    }


def _section(anchor: str, heading: str, titles: tuple[str, ...]) -> Section:
    steps = tuple(
        Step(number=str(place), title=title, body=f"{title}的正文", anchor=f"{anchor}-{place}")
        for place, title in enumerate(titles, start=1)
    )
    return Section(number="一", heading=heading, kind="steps", anchor=anchor, steps=steps)


def every_part() -> dict:
    """A guide with each kind of section, each note and each kind of related title."""
    notes = {name: f"{label}的[说明](https://example.cn/)" for name, label in STEP_NOTES.items()}
    step = Step(title="一步", body="正文与[链接](https://example.cn/)", anchor="s1-1", **notes)
    sections = [
        Section(heading=kind, kind=kind, body="说明", anchor=f"s-{kind}", steps=(step,))
        for kind in ("steps", "points", "case", "text")
    ]
    return {
        "title": "样样都有",
        "slug": "yangyang",
        "summary": "结论",
        "first_action": "打[电话](tel:12348)",
        "sections": tuple(sections),
        "source": Source(
            title="原文", publisher="发布方", url="https://example.cn/a", notice="说明"
        ),
        "related": (
            Related(title="旧标题", category="栏目", excerpt="摘要"),
            Related(title="没有写过", category="栏目", excerpt="摘要"),
        ),
    }
