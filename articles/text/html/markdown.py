"""Markdown -> safe HTML. The only place that calls bleach, and nh3 behind it.

bleach has had its last release, so its output goes through a second sanitiser that is maintained,
with the same lists of allowed tags, attributes and protocols. The two differ in two spellings only:
nh3 writes a no-break space as `&nbsp;`, which is undone here, and a reference like `&#106;` as its
character. To drop bleach, remove its line in `_sanitised`.
"""

import re
import threading
from dataclasses import replace
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

import bleach
import markdown
import nh3
from markdown.blockparser import State
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from articles.text.chinese import HAN
from articles.text.control_characters import clean_text
from articles.text.document import Document, Section, Step
from articles.text.labels import STEP_NOTES

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
_ATTRIBUTES = {"a": ["href", "title"], "ol": ["start"], "th": ["align"], "td": ["align"]}
_LINK = r'\[([^\[\]]{1,300})\]\(([^\s()<>]{1,1000})(?:\s{1,9}"([^"\n]{1,200})")?\)'
_LINK_PRIORITY = 160
_FIRST_PRIORITY = 100
_EMPHASIS = (
    ("strong", r"()\*\*\*([^*\n]+)\*\*\*", 63),
    ("strong", r"()\*\*([^*\n]+)\*\*", 62),
    ("em", r"()\*([^*\n]+)\*", 61),
)
_PROTOCOLS = frozenset(("http", "https", "mailto", "tel"))

# Lists and quotes inside one another. People write three levels; hundreds end in a RecursionError.
MAX_NESTING = 20
_NESTING_TAGS = frozenset(("ul", "ol", "blockquote"))
_NESTING_MARK = re.compile(r"[-+*>]|\d\.")

# Typed HTML is shown as text; headings belong to sections and steps; readers load no pictures; an
# indented line is no block of code; 「[1]: 说明」 is text and not the definition of a link.
_NOT_PREPROCESSED = ("html_block",)
_NOT_BLOCKS = ("hashheader", "setextheader", "code", "reference")
_NOT_INLINE = (
    "html",
    "reference",
    "short_reference",
    "image_link",
    "image_reference",
    "short_image_ref",
    "automail",
    "em_strong",
)


# One paragraph of characters that Markdown and HTML have no use for: most texts are that, and the
# library would look for its marks in each.
_PLAIN = re.compile(rf"(?!\s)[{HAN}，。、：；？！（）《》「」“”…—A-Za-z0-9 /%]*(?<!\s)")


class _Link(InlineProcessor):
    """`[text](address "title")`.

    The library's own processor searches for the end of each bracket anew: minutes for 20,000 brackets.
    """

    def handleMatch(  # type: ignore[override]  # as each InlineProcessor, whatever its base says
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        link = Element("a", href=m[2])
        link.text = m[1]
        if m[3]:
            link.set("title", m[3])
        return link, m.start(0), m.end(0)


class _NestedTooDeep(Exception):
    """Lists and quotes are nested deeper than `MAX_NESTING`."""


class _States(State):
    """The parser's stack of states: it has up to four entries for each level of nesting."""

    def set(self, state: str) -> None:
        if len(self) > 4 * MAX_NESTING:
            raise _NestedTooDeep
        super().set(state)


class _Levels(Treeprocessor):
    """Checks the depth of the parsed tree: lists apart by blank lines nest without more states."""

    def run(self, root: Element) -> None:
        waiting = [(root, 0)]
        while waiting:
            part, level = waiting.pop()
            level += part.tag in _NESTING_TAGS
            if level > MAX_NESTING:
                raise _NestedTooDeep
            waiting += ((child, level) for child in part)


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
    # The library's own emphasis drops the text behind `*1**1*`.
    for tag, pattern, priority in _EMPHASIS:
        name = f"{tag}-{priority}"
        converter.inlinePatterns.register(SimpleTagInlineProcessor(pattern, tag), name, priority)
    converter.inlinePatterns.register(_Link(_LINK, converter), "link", _LINK_PRIORITY)
    converter.parser.state = _States()
    converter.treeprocessors.register(_Levels(converter), "levels", _FIRST_PRIORITY)
    return converter


class _Tools(threading.local):
    """One converter and one sanitiser of each kind a thread: slow to make, and not thread-safe."""

    def __init__(self) -> None:
        self.converter = _converter()
        self.bleach = bleach.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS)
        self.nh3 = nh3.Cleaner(
            tags=set(_TAGS),
            attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
            url_schemes=set(_PROTOCOLS),
            link_rel=None,
        )


_tools = _Tools()


def render(text: str) -> str:
    """The HTML of a Markdown text, with allowed tags only.

    A text that is nested too deep is shown as it was typed.
    """
    if not text.strip():
        return ""
    if _PLAIN.fullmatch(text):
        return f"<p>{text}</p>"
    try:
        return _sanitised(_converted(text))
    except _NestedTooDeep:
        return _sanitised(_as_typed(text))


def is_nested_too_deep(text: str) -> bool:
    """Are there more than `MAX_NESTING` lists and quotes inside one another?"""
    # Each level needs a mark of its own.
    if len(_NESTING_MARK.findall(text)) <= MAX_NESTING:
        return False
    try:
        _converted(text)
    except _NestedTooDeep:
        return True
    return False


def _converted(text: str) -> str:
    """The HTML of the Markdown library, not sanitised. Raises _NestedTooDeep."""
    converter = _tools.converter.reset()
    # A text that raised _NestedTooDeep has left its states on the stack.
    converter.parser.state.clear()
    return converter.convert(text)


def _as_typed(text: str) -> str:
    paragraphs = (escape(part).replace("\n", "<br>\n") for part in text.split("\n\n"))
    return "\n".join(f"<p>{part}</p>" for part in paragraphs)


def _sanitised(html: str) -> str:
    """The HTML with allowed tags, attributes and protocols only.

    nh3 has turned references like `&#1;` into characters, so control characters are removed last.
    """
    html = _tools.bleach.clean(html)
    return clean_text(_tools.nh3.clean(html).replace("&nbsp;", "\N{NO-BREAK SPACE}"))


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
    notes: dict[str, Any] = {name: render(getattr(step, name)) for name in STEP_NOTES}
    return replace(step, body=render(step.body), **notes)
