"""Template filters for readers' pages. They mark only sanitised or escaped text as safe."""

import re
from urllib.parse import urlsplit

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from articles.text.chinese import HAN
from articles.text.document import Step
from articles.text.html.inline_marks import mark_blanks
from articles.text.html.phones import link_numbers_in, numbers_in
from articles.text.labels import STEP_NOTES
from articles.text.law import citations
from articles.text.words.highlight import Piece

register = template.Library()

_WIDE_MARKS = {":": "：", "?": "？", "!": "！"}
_AFTER_HAN = re.compile(rf"(?<=[{HAN}」》）])[:?!]")


@register.filter
def rendered(html: str) -> SafeString:
    """HTML of a Revision, which `text.html.markdown` sanitised when the revision was made."""
    return mark_safe(html)  # noqa: S308


@register.filter
def dialled(text: str, numbers: dict[str, str]) -> SafeString:
    """Text, escaped, with a link wherever it names one of the numbers."""
    return mark_safe(link_numbers_in(escape(text), numbers))  # noqa: S308


@register.filter
def numbers_named(text: str, numbers: dict[str, str]) -> list[tuple[str, str]]:
    """The numbers that a text names, each with the digits for a `tel:` link."""
    return [(number, numbers[number]) for number in numbers_in(text, numbers)]


@register.filter
def title_marks(title: str) -> str:
    """A title with the colons and question marks of Chinese texts, whatever its source typed."""
    return _AFTER_HAN.sub(lambda found: _WIDE_MARKS[found[0]], title)


@register.filter
def notes(step: Step) -> list[dict[str, str]]:
    """The notes of a step that are filled in, in their order: name, label and HTML of each."""
    return [
        {"name": name, "label": label, "html": mark_blanks(html) if name == "script" else html}
        for name, label in STEP_NOTES.items()
        if (html := getattr(step, name))
    ]


@register.filter
def cited_by(law_list: citations.LawList, step: Step) -> list[tuple[str, str | None]]:
    """The step's note 「依据」 in pieces: (text, anchor of the law that it names or None)."""
    return law_list.cited.get(step.anchor, [])


@register.filter
def has_markup(html: str) -> bool:
    return citations.has_markup(html)


@register.filter
def is_web_address(url: str | None) -> bool:
    """Whether this can be a link: sources give whatever their page had."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


@register.filter
def pieces(found: list[Piece]) -> SafeString:
    """The pieces of `text.words.highlight` as escaped HTML, the marked ones in <mark>."""
    if not found:
        return SafeString()
    marks = ("<mark>{}</mark>" if is_marked else "{}" for _, is_marked in found)
    return format_html("".join(marks), *(text for text, _ in found))
