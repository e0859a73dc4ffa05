"""Make links in the texts of a rendered Document, and nowhere else in its HTML."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from articles.text.document import Document, Section, Step
from articles.text.labels import STEP_NOTES

_TAG = re.compile(r"(<[^>]*>)")
# Not the basis: it is a list of laws, which `laws` reads.
_TEXTS = ("body", *(name for name in STEP_NOTES if name != "basis"))

Change = Callable[[str], str]


def outside_links(html: str, change: Change) -> str:
    """Sanitised HTML with `change` made to its texts, except in links and in what is shown as code."""
    parts = _TAG.split(html)
    depth = 0
    for index, part in enumerate(parts):
        if index % 2:
            depth += part.startswith(("<a ", "<a>", "<code>"))
            depth -= part in ("</a>", "</code>")
        elif depth == 0:
            parts[index] = change(part)
    return "".join(parts)


def in_document(document: Document, change: Change) -> Document:
    """`change` made to each text of a rendered Document, as `outside_links` does."""
    return replace(
        document,
        summary=outside_links(document.summary, change),
        first_action=outside_links(document.first_action, change),
        sections=tuple(in_section(section, change) for section in document.sections),
    )


def in_section(section: Section, change: Change) -> Section:
    """`change` made to body and steps, in the order in which they are read."""
    body = outside_links(section.body, change)
    return replace(
        section, body=body, steps=tuple(_in_step(step, change) for step in section.steps)
    )


def _in_step(step: Step, change: Change) -> Step:
    texts: dict[str, Any] = {name: outside_links(getattr(step, name), change) for name in _TEXTS}
    return replace(step, **texts)
