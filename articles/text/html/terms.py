"""Link the first use of each glossary term in a section to its explanation."""

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.text.document import Document, Section

from .links import map_section_texts


def mark_terms(document: Document, slugs: Mapping[str, str]) -> Document:
    """A rendered Document with a link at the first use of each term in each section.

    `slugs` maps a word to the slug of its term; of overlapping words the longest is linked. A link
    goes to `#term-<section>-<slug>`, where the explanation is, and has the id
    `word-<section>-<slug>` for the link back. The section's `terms` list the slugs.
    """
    if not slugs:
        return document
    words = sorted(slugs, key=len, reverse=True)
    pattern = re.compile("|".join(_whole(word) for word in words))
    sections = tuple(_Marker(pattern, slugs, s.anchor).section(s) for s in document.sections)
    return replace(document, sections=sections)


def term_id(section_anchor: str, slug: str) -> str:
    """The id of the explanation of a term in a section."""
    return f"term-{section_anchor}-{slug}"


def word_id(section_anchor: str, slug: str) -> str:
    """The id of the link at the first use of a term in a section."""
    return f"word-{section_anchor}-{slug}"


def _whole(word: str) -> str:
    """A pattern: Latin words match as whole words; Chinese has no word boundaries."""
    return (
        rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" if word.isascii() else re.escape(word)
    )


class _Marker:
    """Links the terms of one section, each once."""

    def __init__(self, pattern: re.Pattern[str], slugs: Mapping[str, str], anchor: str):
        self._pattern = pattern
        self._slugs = slugs
        self._anchor = anchor
        self._used: list[str] = []

    def section(self, section: Section) -> Section:
        marked = map_section_texts(section, lambda text: self._pattern.sub(self._mark, text))
        return replace(marked, terms=tuple(self._used))

    def _mark(self, match: re.Match[str]) -> str:
        slug = self._slugs[match[0]]
        if slug in self._used:
            return match[0]
        self._used.append(slug)
        word, explanation = word_id(self._anchor, slug), term_id(self._anchor, slug)
        return f'<a class="term" id="{word}" href="#{explanation}">{match[0]}</a>'
