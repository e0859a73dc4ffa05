"""Link the first use of each glossary term in a guide to its explanation."""

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.text.document import Document, Section

from .links import map_outside_links, map_section_html

# Two links with less text between them would look like one, and be hard to hit with a finger.
_LEAST_GAP = 3


def mark_terms(document: Document, slugs: Mapping[str, str]) -> Document:
    """A rendered Document with a link at the first use of each term, in the order of its page.

    `slugs` maps a word to the slug of its term; of overlapping words the longest is linked. Where two
    terms stand side by side, the second is linked at its next use. A link goes to
    `#term-<section>-<slug>`, where the explanation is, and has the id `word-<section>-<slug>` for the
    link back. The `terms` of a section list the slugs that are linked in it.
    """
    words = sorted(filter(None, slugs), key=len, reverse=True)
    if not words:
        return document
    # Tried only where one of the words may begin: there are dozens of them.
    begins = "".join(sorted({re.escape(word[0]) for word in words}))
    pattern = re.compile(rf"(?=[{begins}])(?:{'|'.join(map(_whole, words))})")
    marker = _Marker(pattern, slugs)
    marked = {id(section): marker.section(section) for section in _in_page_order(document)}
    return replace(document, sections=tuple(marked[id(each)] for each in document.sections))


def term_id(section_anchor: str, slug: str) -> str:
    """The id of the explanation of a term in a section."""
    return f"term-{section_anchor}-{slug}"


def word_id(section_anchor: str, slug: str) -> str:
    """The id of the link at the first use of a term in a section."""
    return f"word-{section_anchor}-{slug}"


def _in_page_order(document: Document) -> list[Section]:
    return sorted(document.sections, key=lambda section: section.background)


def _whole(word: str) -> str:
    """A pattern: Latin words match as whole words; Chinese has no word boundaries."""
    return (
        rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" if word.isascii() else re.escape(word)
    )


class _Marker:
    """Links the terms of a guide, each once."""

    def __init__(self, pattern: re.Pattern[str], slugs: Mapping[str, str]):
        self._pattern = pattern
        self._slugs = slugs
        self._used: dict[str, None] = {}
        self._anchor = ""
        # The characters since the last link in the same text.
        self._gap = _LEAST_GAP

    def section(self, section: Section) -> Section:
        self._anchor = section.anchor
        before = len(self._used)
        marked = map_section_html(section, self._html)
        return replace(marked, terms=tuple(self._used)[before:])

    def _html(self, html: str) -> str:
        self._gap = _LEAST_GAP
        return map_outside_links(html, self._text)

    def _text(self, text: str) -> str:
        pieces, end = [], 0
        for match in self._pattern.finditer(text):
            self._gap += match.start() - end
            pieces += [text[end : match.start()], self._marked(match[0])]
            end = match.end()
        self._gap += len(text) - end
        return "".join((*pieces, text[end:]))

    def _marked(self, word: str) -> str:
        slug = self._slugs[word]
        if slug in self._used or self._gap < _LEAST_GAP:
            self._gap += len(word)
            return word
        self._used[slug] = None
        self._gap = 0
        explained = term_id(self._anchor, slug)
        return f'<a class="term" id="{word_id(self._anchor, slug)}" href="#{explained}">{word}</a>'
