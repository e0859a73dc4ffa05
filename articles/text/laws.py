"""The laws that the 「依据」 notes of a guide name: read, merged over the guide, tied to the steps."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .document import Document, Step
from .numbering import to_int
from .plain import plain_text

_NUMBER = r"(?:\d{1,4}|[零〇一二两三四五六七八九十百千]{1,9})"
# What separates two laws; within one law 、 separates provisions, so there a new 《 has to follow.
_BETWEEN = re.compile(r"[;；\n]+|(?:[、,，。]|以及|和|及|与)\s*(?=《)")
_LAW = re.compile(
    r"(?P<name>《.+》(?:\s*\((?![^()]*(?:施行|实施|生效))[^()]*\))?)"
    r"\s*(?P<provisions>第[^()《》]*?条(?:之[一二三四五六七八九十]+)?(?:\s*第[^()《》]*[款项目])?)?"
    r"\s*(?:\(\s*自?\s*(?P<year>\d{4})\s*[-./年]\s*(?P<month>\d{1,2})\s*[-./月]\s*(?P<day>\d{1,2})"
    r"\s*日?\s*起?\s*(?:施行|实施|生效)\s*\))?\s*[.。]?"
)
_PROVISION = re.compile(
    rf"(?:第\s*)?(?P<first>{_NUMBER})\s*条?"
    rf"(?:\s*(?:至|到|-|–|—|~)\s*(?:第\s*)?(?P<last>{_NUMBER})\s*条?)?"
    rf"(?P<detail>(?:之[一二三四五六七八九十]+)?(?:\s*第\s*{_NUMBER}\s*[款项目])*)"
)
_FULL_NAME = "中华人民共和国"
# A glossary mark may be dropped: the term is explained in its section all the same.
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
    """One law as one note names it. `name` is empty when the text was not understood."""

    text: str
    name: str = ""
    provisions: tuple[Provision, ...] = ()
    since: date | None = None


@dataclass(frozen=True)
class Law:
    """A law with all that the guide rests on, and the steps (anchor, title) that do."""

    anchor: str
    name: str
    provisions: tuple[Provision, ...]
    since: date | None
    steps: tuple[tuple[str, str], ...]

    @property
    def provisions_text(self) -> str:
        """第 16、25 条、第 17 条第 1 款"""
        whole = "、".join(str(each) for each in self.provisions if not each.detail)
        parts = [f"第 {whole} 条"] if whole else []
        parts += [f"第 {each} 条{each.detail}" for each in self.provisions if each.detail]
        return "、".join(parts)


@dataclass(frozen=True)
class LawList:
    """`cited`: by a step's anchor its note in pieces, each with the anchor of its law, or none."""

    laws: tuple[Law, ...]
    cited: dict[str, list[tuple[str, str | None]]]


def laws_of(document: Document) -> LawList:
    """The laws of a rendered Document, in the order in which its steps name them."""
    pieces = {step.anchor: list(_pieces(plain_text(step.basis))) for step in _resting(document)}
    citations = [each for note in pieces.values() for each in note if isinstance(each, Citation)]
    key_of = _keys(citations)
    anchors = {key: f"law-{n}" for n, key in enumerate(dict.fromkeys(key_of.values()), start=1)}
    cited = {
        step: [
            (each.text, anchors[key_of[each]]) if isinstance(each, Citation) else (each, None)
            for each in note
        ]
        for step, note in pieces.items()
    }
    same = {key: [each for each in key_of if key_of[each] == key] for key in anchors}
    laws = tuple(
        _merged(anchor, same[key], _steps_of(anchor, cited, document))
        for key, anchor in anchors.items()
    )
    return LawList(laws, cited)


def read_basis(text: str) -> list[Citation]:
    """The laws that a note names, in its order. What is not understood keeps its text."""
    return [piece for piece in _pieces(text) if isinstance(piece, Citation)]


def has_markup(html: str) -> bool:
    """Is there more in a note than text, such as a link that an editor made?"""
    return bool(_MARKUP.search(html))


def _resting(document: Document) -> list[Step]:
    return [step for section in document.sections for step in section.steps if step.basis]


def _pieces(text: str) -> Iterator[Citation | str]:
    """The whole text: laws, and what stands between them."""
    start = 0
    for gap in _BETWEEN.finditer(text):
        if gap.start() > start:
            yield _read(text[start : gap.start()])
        yield gap[0]
        start = gap.end()
    if text[start:]:
        yield _read(text[start:])


def _read(text: str) -> Citation:
    match = _LAW.fullmatch(unicodedata.normalize("NFKC", text).strip())
    try:
        return Citation(text, match["name"], _provisions(match["provisions"]), _since(match))
    except (TypeError, ValueError):
        # No law (match is None), an article that is none, a day that no calendar has.
        return Citation(text)


def _provisions(text: str | None) -> tuple[Provision, ...]:
    return tuple(_provision(part) for part in re.split(r"[、,和及与]", text)) if text else ()


def _provision(text: str) -> Provision:
    match = _PROVISION.fullmatch(text.strip())
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
    """By citation what tells its law from others: name and date, so that two versions stay two."""
    days: dict[str, set[date]] = {}
    for each in citations:
        days.setdefault(_short(each.name), set()).update({each.since} - {None})
    return {
        each: (_short(each.name), each.since or _only(days[_short(each.name)]))
        if each.name
        else (each.text, None)
        for each in citations
    }


def _short(name: str) -> str:
    return name.replace(_FULL_NAME, "").replace(" ", "")


def _only(days: set[date]) -> date | None:
    """A note without a date means the version that the other notes name, if there is only one."""
    return next(iter(days)) if len(days) == 1 else None


def _merged(anchor: str, citations: list[Citation], steps: tuple) -> Law:
    found = sorted({each for citation in citations for each in citation.provisions})
    provisions = tuple(each for each in found if not _stands_in_another(each, found))
    name = _short(citations[0].name) or citations[0].text
    since = max((each.since for each in citations if each.since), default=None)
    return Law(anchor, name, provisions, since, steps)


def _stands_in_another(one: Provision, provisions: list[Provision]) -> bool:
    return any(
        each != one and not each.detail and each.first <= one.first and one.last <= each.last
        for each in provisions
    )


def _steps_of(anchor: str, cited: dict, document: Document) -> tuple[tuple[str, str], ...]:
    return tuple(
        (step.anchor, step.title or plain_text(step.body)[:20])
        for step in _resting(document)
        if any(law == anchor for _, law in cited[step.anchor])
    )
