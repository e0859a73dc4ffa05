"""Read the laws that a guide cites in 「依据」 notes and in its texts; list them with the places."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from articles.text.document import Document, Step
from articles.text.html.links import map_document_texts
from articles.text.html.plain import plain_text
from articles.text.labels import STEP_NOTES
from articles.text.numbering import to_int

from .patterns import FULL_NAME, INSERTED, NAMED_LAW, NUMBER, is_law

# Separators of two laws. Within one law 、 separates articles, so a 《 has to follow it.
_BETWEEN = re.compile(r"[;；\n]+|(?:[、,，。]|以及|和|及|与)\s*(?=《)")
_LAW = re.compile(
    r"(?P<name>《.+》(?:\s*\((?![^()]*(?:施行|实施|生效))[^()]*\))?)"
    rf"\s*(?P<provisions>第[^()《》]*?条(?:{INSERTED})?(?:\s*第[^()《》]*[款项目])?)?"
    r"\s*(?:\(\s*自?\s*(?P<year>\d{4})\s*[-./年]\s*(?P<month>\d{1,2})\s*[-./月]\s*(?P<day>\d{1,2})"
    r"\s*日?\s*起?\s*(?:施行|实施|生效)\s*\))?\s*[.。]?"
)
_PROVISION = re.compile(
    rf"(?:第\s*)?(?P<first>{NUMBER})\s*条?"
    rf"(?:\s*(?:至|到|-|–|—|~)\s*(?:第\s*)?(?P<last>{NUMBER})\s*条?)?"
    rf"(?P<detail>(?:{INSERTED})?(?:\s*第\s*{NUMBER}\s*[款项目])*)"
)
_NAMED = re.compile(NAMED_LAW)
_TEXTS = ("body", *(name for name in STEP_NOTES if name != "basis"))
_WIDE = str.maketrans("()", "（）")
# Links to the glossary do not count: the term is explained in its section all the same.
_MARKUP = re.compile(r'<(?!/?p>|br ?/?>|a class="term"|/a>)')


@dataclass(frozen=True, order=True)
class Provision:
    """An article of a law, or several in a row; `detail` narrows it down (第 2 款)."""

    first: int
    last: int
    detail: str = ""

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first} 至 {self.last}"


@dataclass(frozen=True)
class Citation:
    """A law as one note or sentence cites it. `name` is empty when `text` could not be parsed."""

    text: str
    name: str = ""
    provisions: tuple[Provision, ...] = ()
    since: date | None = None


@dataclass(frozen=True)
class Law:
    """A law with all articles that the guide cites, and the places (anchor, title) that cite it."""

    anchor: str
    name: str
    provisions: tuple[Provision, ...]
    since: date | None
    places: tuple[tuple[str, str], ...]

    @property
    def provisions_text(self) -> str:
        """第 16、25 条、第 17 条第 1 款"""
        whole = "、".join(str(each) for each in self.provisions if not each.detail)
        parts = [f"第 {whole} 条"] if whole else []
        parts += [f"第 {each} 条{each.detail}" for each in self.provisions if each.detail]
        return "、".join(parts)


@dataclass(frozen=True)
class LawList:
    """`cited` maps the anchor of a step to the pieces of its note: (text, anchor of its law or None)."""

    laws: tuple[Law, ...]
    cited: dict[str, list[tuple[str, str | None]]]


@dataclass(frozen=True)
class Place:
    """A section or step: its note 「依据」 in pieces, and the laws that its texts name."""

    anchor: str
    title: str
    pieces: tuple[Citation | str, ...]
    named: tuple[Citation, ...]

    @property
    def citations(self) -> list[Citation]:
        return [*self.named, *(each for each in self.pieces if isinstance(each, Citation))]


def laws_of(document: Document) -> LawList:
    """The laws of a rendered Document, in the order of their first citation."""
    places = list(places_of(document))
    key_of = _keys([each for place in places for each in place.citations])
    anchors = {key: f"law-{n}" for n, key in enumerate(dict.fromkeys(key_of.values()), start=1)}
    cited: dict[str, list[tuple[str, str | None]]] = {
        place.anchor: [
            (each.text, anchors[key_of[each]]) if isinstance(each, Citation) else (each, None)
            for each in place.pieces
        ]
        for place in places
        if place.pieces
    }
    laws = tuple(
        _merged(anchor, [each for each in key_of if key_of[each] == key], places)
        for key, anchor in anchors.items()
    )
    return LawList(laws, cited)


def link_laws(document: Document) -> Document:
    """A rendered Document with a link to the list of laws at each law that its texts name."""
    anchors: dict[str, str] = {}
    for law in laws_of(document).laws:
        anchors.setdefault(law_key(law.name), law.anchor)

    def link(found: re.Match[str]) -> str:
        anchor = anchors.get(law_key(read_citation(found[0]).name))
        return f'<a class="cite" href="#{anchor}">{found[0]}</a>' if anchor else found[0]

    return map_document_texts(document, lambda text: _NAMED.sub(link, text))


def read_basis(text: str) -> list[Citation]:
    """The laws of a note, in order. One that cannot be parsed has its text alone."""
    return [piece for piece in _pieces(text) if isinstance(piece, Citation)]


def read_citation(text: str) -> Citation:
    """A law with its articles and the day it took effect; text alone when it cannot be parsed."""
    match = _LAW.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return Citation(text)
    try:
        return Citation(text, match["name"], _provisions(match["provisions"]), _since(match))
    except (TypeError, ValueError):
        # No law (match is None), a bad article number, or a day that does not exist.
        return Citation(text)


def places_of(document: Document) -> Iterator[Place]:
    """Each section and step of a Document, with the laws that it cites."""
    for section in document.sections:
        title = section.heading or plain_text(section.body)[:20]
        yield Place(section.anchor, title, (), _named_in(section.body))
        for step in section.steps:
            yield _place_of(step)


def law_key(name: str) -> str:
    """A key that is equal for all spellings of the name of a law."""
    return unicodedata.normalize("NFKC", name).replace(FULL_NAME, "").replace(" ", "")


def has_markup(html: str) -> bool:
    """Has the HTML of a note more tags than paragraphs and breaks, such as a link by an editor?"""
    return bool(_MARKUP.search(html))


def _place_of(step: Step) -> Place:
    title = step.title or plain_text(step.body)[:20]
    named = _named_in(*(getattr(step, name) for name in _TEXTS))
    return Place(step.anchor, title, tuple(_pieces(plain_text(step.basis))), named)


def _named_in(*texts: str) -> tuple[Citation, ...]:
    """The laws that are named inside texts."""
    plain = (plain_text(text) for text in texts if "《" in text)
    read = (
        read_citation(found[0])
        for text in plain
        for found in _NAMED.finditer(text)
        if is_law(found["name"], found["articles"])
    )
    return tuple(citation for citation in read if citation.name)


def _pieces(text: str) -> Iterator[Citation | str]:
    """The whole text in pieces: laws, and the separators between them."""
    start = 0
    for gap in _BETWEEN.finditer(text):
        if gap.start() > start:
            yield read_citation(text[start : gap.start()])
        yield gap[0]
        start = gap.end()
    if text[start:]:
        yield read_citation(text[start:])


def _provisions(text: str | None) -> tuple[Provision, ...]:
    return tuple(_provision(part) for part in re.split(r"[、,和及与]", text)) if text else ()


def _provision(text: str) -> Provision:
    match = _PROVISION.fullmatch(text.strip())
    if match is None:
        raise ValueError("no article of a law")
    first = _to_int(match["first"])
    last = _to_int(match["last"]) if match["last"] else first
    if last < first:
        raise ValueError("a range that runs backwards")
    detail = re.sub(r"\s*(\d+)\s*", r" \1 ", match["detail"].strip())
    return Provision(first, last, detail)


def _to_int(number: str) -> int:
    if number.isdecimal():
        return int(number)
    thousands, _, rest = number.rpartition("千")
    return (to_int(thousands) * 1000 if thousands else 0) + (to_int(rest) if rest else 0)


def _since(match: re.Match[str]) -> date | None:
    parts = match["year"], match["month"], match["day"]
    return date(*map(int, parts)) if match["year"] else None


def _keys(citations: list[Citation]) -> dict[Citation, tuple]:
    """By citation the key of its law: name and date, so that two versions of a law stay apart."""
    days: dict[str, set[date]] = {}
    for each in citations:
        known = days.setdefault(law_key(each.name), set())
        if each.since:
            known.add(each.since)
    return {
        each: (law_key(each.name), each.since or _only(days[law_key(each.name)]))
        if each.name
        else (each.text, None)
        for each in citations
    }


def _shown(name: str) -> str:
    """The name as readers see it."""
    return name.replace(FULL_NAME, "").translate(_WIDE)


def _only(days: set[date]) -> date | None:
    """The only date, if there is one: a citation without a date means that version."""
    return next(iter(days)) if len(days) == 1 else None


def _merged(anchor: str, citations: list[Citation], places: list[Place]) -> Law:
    found = sorted({each for citation in citations for each in citation.provisions})
    provisions = tuple(each for each in found if not _is_within_another(each, found))
    name = _shown(citations[0].name) or citations[0].text
    since = max((each.since for each in citations if each.since), default=None)
    same = set(citations)
    naming = tuple((p.anchor, p.title) for p in places if not same.isdisjoint(p.citations))
    return Law(anchor, name, provisions, since, naming)


def _is_within_another(one: Provision, provisions: list[Provision]) -> bool:
    return any(
        each != one and not each.detail and each.first <= one.first and one.last <= each.last
        for each in provisions
    )
