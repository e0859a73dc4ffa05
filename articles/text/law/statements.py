"""Which legal statements a text rests on: read from the laws that it cites, with no list beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.text.document import Document

from .citations import Citation, Provision, law_key, places_of, read_citation
from .patterns import INSERTED

_INSERTED = re.compile(INSERTED)


@dataclass(frozen=True)
class Statement:
    """What one law says in these provisions. Without any it stands for the law as a whole."""

    slug: str
    law: str
    provisions: tuple[Provision, ...] = ()

    @classmethod
    def read(cls, slug: str, law: str, provisions: str) -> "Statement":
        """From texts, the law as it is named and its articles as notes cite them (第 674、676 条).

        Articles that are not understood are as good as none.
        """
        citation = read_citation(law + provisions)
        return cls(slug, law_key(citation.name or law), citation.provisions)


@dataclass(frozen=True)
class Resting:
    """A section or step, with the slugs of the statements that it rests on."""

    anchor: str
    title: str
    slugs: tuple[str, ...]


def match(citation: Citation, statements: Iterable[Statement]) -> list[Statement]:
    """The statements that a citation rests on.

    Who names a law without articles rests on all that is said of it. A note that was not
    understood rests on what is named in it as a whole.
    """
    return [each for each in statements if _is_cited(each, citation)]


def places_resting_on(document: Document, statements: Iterable[Statement]) -> list[Resting]:
    """The sections and steps of a Document that rest on any of the statements, in its order.

    In a rendered Document every citation is found, in one with Markdown those outside of links.
    """
    known = list(statements)
    places = (
        Resting(place.anchor, place.title, _slugs(place.citations, known))
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
    return any(_meet(ours, its) for ours in statement.provisions for its in citation.provisions)


def _meet(one: Provision, other: Provision) -> bool:
    return (
        one.first <= other.last
        and other.first <= one.last
        and _INSERTED.findall(one.detail) == _INSERTED.findall(other.detail)
        and _parts_meet(_INSERTED.sub("", one.detail), _INSERTED.sub("", other.detail))
    )


def _parts_meet(one: str, other: str) -> bool:
    """第 2 款第 3 项 is a part of 第 2 款, and each is a part of the whole article."""
    return one.startswith(other) or other.startswith(one)
