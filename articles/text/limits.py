"""How large a guide may be: more than anybody reads, and little enough that no one waits for it.

The Markdown library needs time that grows with the square of some texts (a line of dashes after the
other), so one text has limits of its own.
"""

from collections.abc import Iterator

from articles.text.document import Document
from articles.text.labels import STEP_NOTES

MOST_SECTIONS = 200
MOST_STEPS = 2_000
MOST_CHARACTERS = 300_000
MOST_LINES = 10_000
MOST_CHARACTERS_OF_A_TEXT = 10_000
MOST_LINES_OF_A_TEXT = 1_000
# Aliases, platforms, recommended guides: each becomes a row or more when the guide is published.
MOST_NAMES = 500

TEXT_TOO_LONG = (
    f"这一段太长：一段最多 {MOST_CHARACTERS_OF_A_TEXT:,} 字、{MOST_LINES_OF_A_TEXT:,} 行。"
    "分成几节或几步再保存。"
)


def is_text_too_long(text: str) -> bool:
    """Is this more than the summary, the body of a section or a part of a step may have?"""
    return len(text) > MOST_CHARACTERS_OF_A_TEXT or text.count("\n") >= MOST_LINES_OF_A_TEXT


def why_too_large(document: Document) -> str:
    """A sentence that says which limit a guide exceeds, and what to do; empty for one that fits."""
    texts = list(_texts(document))
    counts = (
        (len(document.sections), MOST_SECTIONS, "小节", "个"),
        (document.step_count, MOST_STEPS, "步骤", "个"),
        (len(document.related), MOST_NAMES, "相关文章", "篇"),
        (len(document.aliases), MOST_NAMES, "其他叫法", "个"),
        (len(document.platforms), MOST_NAMES, "平台", "个"),
        (len(document.recommended), MOST_NAMES, "推荐的指南", "篇"),
        (sum(map(len, texts)), MOST_CHARACTERS, "文字", "字"),
        (sum(text.count("\n") + 1 for text in texts if text), MOST_LINES, "文字", "行"),
    )
    for count, most, name, measure in counts:
        if count > most:
            return f"{name}太多：有 {count:,} {measure}，一篇最多 {most:,} {measure}。分成几篇。"
    return ""


def _texts(document: Document) -> Iterator[str]:
    """All texts that are stored and shown."""
    yield from (document.title, document.summary, document.first_action, *document.aliases)
    for item in document.related:
        yield from (item.title, item.excerpt or "")
    for section in document.sections:
        yield from (section.heading, section.body)
        for step in section.steps:
            yield from (step.title, step.body, *(getattr(step, name) for name in STEP_NOTES))
