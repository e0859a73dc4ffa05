"""Mark the glossary's words where they first stand in a section."""

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.text.document import Document, Section

from .links import in_section


def mark_terms(document: Document, slugs: Mapping[str, str]) -> Document:
    """A rendered Document with a link at the first use of each term in each section.

    `slugs` maps a word to its term's slug; longer words win over shorter ones in them. A link
    leads to `#term-<section>-<slug>`, where the explanation is, and has the id
    `word-<section>-<slug>` for the way back; the section's `terms` say which there are.
    """
    if not slugs:
        return document
    words = sorted(slugs, key=len, reverse=True)
    pattern = re.compile("|".join(_whole(word) for word in words))
    sections = tuple(_Marker(pattern, slugs, s.anchor).section(s) for s in document.sections)
    return replace(document, sections=sections)


def term_id(section_anchor: str, slug: str) -> str:
    """Where a section explains a term."""
    return f"term-{section_anchor}-{slug}"


def word_id(section_anchor: str, slug: str) -> str:
    """Where a section marks a term."""
    return f"word-{section_anchor}-{slug}"


def _whole(word: str) -> str:
    """Latin words stand alone; Chinese has no word boundaries."""
    return (
        rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" if word.isascii() else re.escape(word)
    )


class _Marker:
    """Goes through one section and remembers what it has marked."""

    def __init__(self, pattern: re.Pattern[str], slugs: Mapping[str, str], anchor: str):
        self._pattern = pattern
        self._slugs = slugs
        self._anchor = anchor
        self._used: list[str] = []

    def section(self, section: Section) -> Section:
        marked = in_section(section, lambda text: self._pattern.sub(self._mark, text))
        return replace(marked, terms=tuple(self._used))

    def _mark(self, match: re.Match[str]) -> str:
        slug = self._slugs[match[0]]
        if slug in self._used:
            return match[0]
        self._used.append(slug)
        word, explanation = word_id(self._anchor, slug), term_id(self._anchor, slug)
        return f'<a class="term" id="{word}" href="#{explanation}">{match[0]}</a>'
