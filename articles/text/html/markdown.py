"""Markdown -> safe HTML. The only place that calls bleach, and nh3 behind it.

bleach has had its last release. What it lets through goes through a second sieve that is
maintained, with the same list of what is allowed. Both see a tree of HTML alike; they differ in two
spellings only: nh3 writes a no-break space as `&nbsp;`, which is undone here, and a reference like
`&#106;` as its character. The day that bleach goes, its line in `_sieved` goes.
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

from articles.text.control_characters import fit_text
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
_BEFORE_ALL = 100
_EMPHASIS = (
    ("strong", r"()\*\*\*([^*\n]+)\*\*\*", 63),
    ("strong", r"()\*\*([^*\n]+)\*\*", 62),
    ("em", r"()\*([^*\n]+)\*", 61),
)
_PROTOCOLS = frozenset(("http", "https", "mailto", "tel"))

# Lists and quotes in one another. People write three; some hundreds end in a RecursionError.
DEEPEST = 20
_NESTS = frozenset(("ul", "ol", "blockquote"))
_MARK = re.compile(r"[-+*>]|\d\.")

# HTML that somebody typed is shown as the text that it is; headings belong to sections and steps;
# readers load no pictures; an indent is an indent and not a block of code; 「[1]: 说明」 is a line
# to read and not the address of a link.
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


class _Link(InlineProcessor):
    """`[text](address "title")`. The library's own looks for the end of each bracket again and
    again: minutes for twenty thousand of them.
    """

    def handleMatch(  # type: ignore[override]  # as each InlineProcessor, whatever its base says
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        link = Element("a", href=m[2])
        link.text = m[1]
        if m[3]:
            link.set("title", m[3])
        return link, m.start(0), m.end(0)


class _TooDeep(Exception):
    """A list or quote in more others than `DEEPEST`."""


class _States(State):
    """What the parser is in the midst of: some entries for each list in a list, as for each call."""

    def set(self, state: str) -> None:
        if len(self) > 4 * DEEPEST:
            raise _TooDeep
        super().set(state)


class _Levels(Treeprocessor):
    """Counts the levels of what was parsed: blank lines part lists that nest without more calls."""

    def run(self, root: Element) -> None:
        waiting = [(root, 0)]
        while waiting:
            part, level = waiting.pop()
            level += part.tag in _NESTS
            if level > DEEPEST:
                raise _TooDeep
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
    converter.treeprocessors.register(_Levels(converter), "levels", _BEFORE_ALL)
    return converter


class _Tools(threading.local):
    """They take longer to make than to use; neither converter nor bleach may be shared by threads."""

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
    """The HTML of a Markdown text, with nothing in it but a few harmless tags.

    A text that nests too deep is shown as it was typed.
    """
    if not text.strip():
        return ""
    try:
        return _sieved(_converted(text))
    except _TooDeep:
        return _sieved(_as_typed(text))


def nests_too_deep(text: str) -> bool:
    """Are there more than `DEEPEST` lists and quotes in one another?"""
    # Each has a mark of its own.
    if len(_MARK.findall(text)) <= DEEPEST:
        return False
    try:
        _converted(text)
    except _TooDeep:
        return True
    return False


def _converted(text: str) -> str:
    """The HTML as Markdown has it. Raises _TooDeep."""
    converter = _tools.converter.reset()
    # A text that was given up halfway leaves its states behind.
    converter.parser.state.clear()
    return converter.convert(text)


def _as_typed(text: str) -> str:
    paragraphs = (escape(part).replace("\n", "<br>\n") for part in text.split("\n\n"))
    return "\n".join(f"<p>{part}</p>" for part in paragraphs)


def _sieved(html: str) -> str:
    """The HTML with nothing in it but what is on the list.

    References (`&#1;`) are characters by now, and may be such as stand in no text.
    """
    html = _tools.bleach.clean(html)
    return fit_text(_tools.nh3.clean(html).replace("&nbsp;", "\N{NO-BREAK SPACE}"))


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
