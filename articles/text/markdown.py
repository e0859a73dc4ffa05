"""Markdown -> safe HTML. The only place that calls bleach."""

from dataclasses import replace

import bleach
import markdown

from .document import STEP_NOTES, Document, Section, Step

_TAGS = frozenset(
    [
        "p",
        "br",
        "strong",
        "em",
        "code",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "hr",
    ]
)
_ATTRIBUTES = {"a": ["href", "title"], "th": ["align"], "td": ["align"]}
_PROTOCOLS = frozenset(("http", "https", "mailto", "tel"))

# HTML that somebody typed is shown as the text that it is; headings belong to sections and steps;
# readers load no pictures; an indent is an indent and not a block of code.
_NOT_PREPROCESSED = ("html_block",)
_NOT_BLOCKS = ("hashheader", "setextheader", "code")
_NOT_INLINE = (
    "html",
    "image_link",
    "image_reference",
    "short_image_ref",
    "automail",
)


def _converter() -> markdown.Markdown:
    converter = markdown.Markdown(
        extensions=["nl2br", "sane_lists", "tables"], output_format="html"
    )
    for name in _NOT_PREPROCESSED:
        converter.preprocessors.deregister(name)
    for name in _NOT_BLOCKS:
        converter.parser.blockprocessors.deregister(name)
    for name in _NOT_INLINE:
        converter.inlinePatterns.deregister(name)
    return converter


def render(text: str) -> str:
    """The HTML of a Markdown text, with nothing in it but a few harmless tags."""
    if not text.strip():
        return ""
    # A converter keeps state between texts (references, stashes), so each text gets its own.
    html = _converter().convert(text)
    return bleach.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS)


def render_document(document: Document) -> Document:
    """The same Document with HTML where it had Markdown: summary, first action, bodies, notes."""
    return replace(
        document,
        summary=render(document.summary),
        first_action=render(document.first_action),
        sections=tuple(_section(section) for section in document.sections),
    )


def _section(section: Section) -> Section:
    return replace(
        section, body=render(section.body), steps=tuple(_step(step) for step in section.steps)
    )


def _step(step: Step) -> Step:
    notes = {name: render(getattr(step, name)) for name in STEP_NOTES}
    return replace(step, body=render(step.body), **notes)
