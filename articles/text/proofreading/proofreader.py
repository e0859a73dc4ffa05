"""Proofread a Document: what is wrong, where, why, and what to write instead."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property

from articles.text.document import Document, Section, Step
from articles.text.labels import GUIDE_LABELS, SECTION_LABELS, STEP_LABELS, STEP_NOTES
from articles.text.law.citations import Citation

from .checks import (
    HINT,
    ON_EVERY_GUIDE,
    WARN,
    Hit,
    addresses_in,
    dead_links,
    has_verb,
    long_segments,
    unknown_laws,
    unknown_numbers,
    without_addresses,
)

# Sections whose steps say what to do. In other kinds an item may be a thing.
_KINDS_WITH_VERBS = ("steps", "case")
# Quoted words are mentioned and not used: 「包减免」的广告不要信. So are names of laws.
# (opening mark, closing mark, most characters from the word to the mark)
_QUOTES = (("「", "」", 12), ("“", "”", 12), ("《", "》", 60))


@dataclass(frozen=True)
class Finding:
    """A mistake or a hint. `start` and `end` count characters of the raw text of `field`.

    `field` is the name of the form field (`summary`, `step-s2-1-body`), `where` the place in words.
    `suggestion` replaces `found`: empty to delete it, None when there is no suggestion.
    """

    field: str
    where: str
    rule: str
    severity: str
    why: str
    found: str
    start: int
    end: int
    suggestion: str | None = None


@dataclass(frozen=True)
class Rule:
    """An editors' rule: a word or a regular expression. Matches inside words of `unless` do not count."""

    slug: str
    pattern: str
    why: str
    severity: str = WARN
    suggestion: str | None = None
    unless: tuple[str, ...] = ()
    is_regex: bool = False

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern if self.is_regex else re.escape(self.pattern))

    def hits(self, text: str) -> Iterator[Hit]:
        """The places where the rule is broken."""
        if not self.is_regex and self.pattern not in text:
            return
        for found in self._compiled.finditer(text):
            if not self._is_allowed(text, *found.span()):
                why, severity = self.why, self.severity
                yield Hit(*found.span(), self.slug, severity, why, self.suggestion)

    def _is_allowed(self, text: str, start: int, end: int) -> bool:
        """Is the match quoted, or inside one of the words of `unless`?"""
        return _is_quoted(text, start, end) or any(
            word in text[max(0, end - len(word)) : start + len(word)] for word in self.unless
        )


@dataclass(frozen=True)
class ProofreadingContext:
    """What a Document is checked against.

    `numbers` are the telephone numbers that a guide may contain (digits only). `dead` are addresses
    inside the site without a page, `waiting` those of guides that are not published. `knows_law`
    tells whether the ledger has a citation; without it citations are not checked.
    """

    rules: tuple[Rule, ...] = ()
    numbers: frozenset[str] = frozenset()
    knows_law: Callable[[Citation], bool] | None = None
    dead: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Place:
    """A field of the Document. `remarks` are mistakes that do not depend on words in the text."""

    field: str
    where: str
    text: str
    remarks: tuple[Hit, ...] = ()


def proofread(document: Document, context: ProofreadingContext) -> list[Finding]:
    """All findings, in the order of the page. The Document has Markdown, as editors type it."""
    own = ON_EVERY_GUIDE.union(document.anchors)
    return [
        Finding(place.field, place.where, found=place.text[hit.start : hit.end], **asdict(hit))
        for place in _places(document)
        for hit in sorted(_hits(place, context, own), key=lambda hit: (hit.start, hit.end))
    ]


def corrected(text: str, start: int, found: str, suggestion: str) -> str:
    """`text` with `suggestion` in place of `found`, which a Finding gives.

    `found` is looked for at `start`, else at its first place: the text may have been edited since.
    Raises ValueError when it is nowhere.
    """
    at = start if text.startswith(found, start) else text.index(found)
    return text[:at] + suggestion + text[at + len(found) :]


def links_of(document: Document) -> set[str]:
    """The addresses of all links in the Document."""
    return {address for place in _places(document) for address in addresses_in(place.text)}


def _places(document: Document) -> Iterator[_Place]:
    yield _Place("title", GUIDE_LABELS["title"], document.title)
    yield _required("summary", document.summary)
    yield _required("first_action", document.first_action)
    for number, section in enumerate(document.sections, 1):
        name, where = f"section-{section.anchor}", f"第 {number} 节"
        yield _Place(f"{name}-heading", f"{where} · {SECTION_LABELS['heading']}", section.heading)
        yield _Place(f"{name}-body", f"{where} · {SECTION_LABELS['body']}", section.body)
        for place, step in enumerate(section.steps, 1):
            yield from _step_places(step, f"{where} · 第 {place} 步", section)


def _required(field: str, text: str) -> _Place:
    label = GUIDE_LABELS[field]
    why = f"「{label}」还空着，读者第一眼看的就是它。"
    return _Place(field, label, text, () if text else (Hit(0, 0, f"no-{field}", WARN, why),))


def _step_places(step: Step, where: str, section: Section) -> Iterator[_Place]:
    remarks = {"title": _title_remarks(step, section), "body": _body_remarks(step)}
    for name, label in STEP_LABELS.items():
        field, text = f"step-{step.anchor}-{name}", getattr(step, name)
        yield _Place(field, f"{where} · {label}", text, remarks.get(name, ()))


def _title_remarks(step: Step, section: Section) -> tuple[Hit, ...]:
    if section.kind not in _KINDS_WITH_VERBS or not step.title or has_verb(step.title):
        return ()
    why = "看不出要做什么，用动词开头，例如「收好……」。"
    return (Hit(0, len(step.title), "no-verb", HINT, why),)


def _body_remarks(step: Step) -> tuple[Hit, ...]:
    if step.body or any(getattr(step, name) for name in STEP_NOTES):
        return ()
    why = "这一步只有标题，没写怎么做。" if step.title else "这一步是空的。"
    return (Hit(0, 0, "empty-step", HINT if step.title else WARN, why),)


def _hits(place: _Place, context: ProofreadingContext, own: frozenset[str]) -> Iterator[Hit]:
    yield from place.remarks
    if not place.text:
        return
    text = without_addresses(place.text)
    yield from _without_inner(hit for rule in context.rules for hit in rule.hits(text))
    yield from unknown_numbers(text, context.numbers)
    yield from dead_links(place.text, own, context.dead, context.waiting)
    if context.knows_law:
        yield from unknown_laws(text, context.knows_law)
    # A list of laws is not read in one breath.
    if not place.field.endswith("-basis"):
        yield from long_segments(text)


def _without_inner(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that are not inside a longer one. Of two at the same place the first stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _is_quoted(text: str, start: int, end: int) -> bool:
    return any(
        opening in text[max(0, start - longest) : start].rpartition(closing)[2]
        and closing in text[end : end + longest].partition(opening)[0]
        for opening, closing, longest in _QUOTES
    )
