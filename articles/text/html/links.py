"""Change the text between the tags of a rendered Document, for example to make links in it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from articles.text.document import Document, Section, Step
from articles.text.labels import STEP_NOTES

_TAG = re.compile(r"(<[^>]*>)")
# Not the basis: it is a list of laws, which `law.citations` reads.
_TEXTS = ("body", *(name for name in STEP_NOTES if name != "basis"))

Change = Callable[[str], str]


def map_outside_links(html: str, change: Change) -> str:
    """Sanitised HTML with `change` applied to its text, except inside links and code."""
    parts = _TAG.split(html)
    depth = 0
    for index, part in enumerate(parts):
        if index % 2:
            depth += part.startswith(("<a ", "<a>", "<code>"))
            depth -= part in ("</a>", "</code>")
        elif depth == 0:
            parts[index] = change(part)
    return "".join(parts)


def map_document_texts(document: Document, change: Change) -> Document:
    """The rendered Document with `map_outside_links` applied to each of its texts."""
    return replace(
        document,
        summary=map_outside_links(document.summary, change),
        first_action=map_outside_links(document.first_action, change),
        sections=tuple(map_section_texts(section, change) for section in document.sections),
    )


def map_section_texts(section: Section, change: Change) -> Section:
    """The same for the body and the steps of a section, in reading order."""
    return map_section_html(section, lambda html: map_outside_links(html, change))


def map_section_html(section: Section, change: Change) -> Section:
    """`change` applied to the HTML of the body and of the steps of a section, in reading order."""
    body = change(section.body)
    return replace(
        section, body=body, steps=tuple(_in_step(step, change) for step in section.steps)
    )


def _in_step(step: Step, change: Change) -> Step:
    texts: dict[str, Any] = {name: change(getattr(step, name)) for name in _TEXTS}
    return replace(step, **texts)
