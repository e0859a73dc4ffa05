"""Match the citations of a text with the legal statements of the ledger. Derived; there is no list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from articles.text.document import Document

from .citations import Citation, Provision, law_key, places_of, read_citation
from .patterns import INSERTED

_INSERTED = re.compile(INSERTED)


@dataclass(frozen=True)
class Statement:
    """What one law says in these articles; without any, the law as a whole."""

    slug: str
    law: str
    provisions: tuple[Provision, ...] = ()

    @classmethod
    @lru_cache(maxsize=4_096)
    def read(cls, slug: str, law: str, provisions: str) -> "Statement":
        """From the name of the law and its articles as notes cite them (第 674、676 条).

        Articles that cannot be parsed count as none.
        """
        citation = read_citation(law + provisions)
        return cls(slug, law_key(citation.name or law), citation.provisions)


@dataclass(frozen=True)
class CitingPlace:
    """A section or step, with the slugs of the statements that it cites."""

    anchor: str
    title: str
    slugs: tuple[str, ...]


def match(citation: Citation, statements: Iterable[Statement]) -> list[Statement]:
    """The statements that a citation refers to.

    A citation without articles refers to all statements of its law. One that could not be parsed
    refers to the statements on a whole law whose name is in its text.
    """
    return [each for each in statements if _is_cited(each, citation)]


def places_citing(document: Document, statements: Iterable[Statement]) -> list[CitingPlace]:
    """The sections and steps of a Document that cite any of the statements, in order.

    A rendered Document gives every citation; one with Markdown, only those outside links.
    """
    known = list(statements)
    places = (
        CitingPlace(place.anchor, place.title, _slugs(place.citations, known))
        for place in places_of(document)
    )
    return [place for place in places if place.slugs]


def _slugs(citations: Iterable[Citation], statements: list[Statement]) -> tuple[str, ...]:
    found = (each.slug for citation in citations for each in match(citation, statements))
    return tuple(dict.fromkeys(found))


def _is_cited(statement: Statement, citation: Citation) -> bool:
    if not citation.name:
        return not statement.provisions and statement.law in law_key(citation.text)
    if statement.law != law_key(citation.name):
        return False
    if not (statement.provisions and citation.provisions):
        return True
    return any(_overlap(ours, its) for ours in statement.provisions for its in citation.provisions)


def _overlap(one: Provision, other: Provision) -> bool:
    return (
        one.first <= other.last
        and other.first <= one.last
        and _INSERTED.findall(one.detail) == _INSERTED.findall(other.detail)
        and _details_overlap(_INSERTED.sub("", one.detail), _INSERTED.sub("", other.detail))
    )


def _details_overlap(one: str, other: str) -> bool:
    """第 2 款第 3 项 is part of 第 2 款, and both are part of the whole article."""
    return one.startswith(other) or other.startswith(one)
