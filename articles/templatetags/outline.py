"""Template filters for the page that shows what an import understood of a file."""

from django import template

from articles.text.document import Source, Step
from articles.text.labels import STEP_NOTES

register = template.Library()

# The reasons of the outline, as `import_articles --format json` prints them.
_REASONS = {
    "comment": "读者评论",
    "control characters": "只有看不见的控制字符",
    "empty item": "空的条目",
    "front matter": "文件头的设置",
    "introduction heading": "导语的小标题",
    "link to itself": "指向本文的链接",
    "page furniture": "网页上的杂项",
    "related heading": "相关文章的标题行",
    "repeated title": "重复的标题",
}


@register.filter
def reason_name(reason: str) -> str:
    return _REASONS.get(reason, reason)


@register.filter
def notes_of(step: Step) -> list[tuple[str, str]]:
    """(label, text) of the step's notes that are filled in."""
    return [(label, text) for name, label in STEP_NOTES.items() if (text := getattr(step, name))]


@register.filter
def source_line(source: Source) -> str:
    """Publisher, author, date and title of the source, as far as they are known."""
    known = (source.publisher, source.author, source.published, source.title)
    return " · ".join(filter(None, known))
