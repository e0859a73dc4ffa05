"""Proofread a Document: what should not stand in it, where, why, and what to put instead."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from math import prod

# The parser has no public name since Python 3.11; `re` itself uses this one.
from re import _constants as ops  # type: ignore[attr-defined]  # no public name
from re import _parser  # type: ignore[attr-defined]  # no public name
from typing import Any

from articles.text.document import Document, Section, Step
from articles.text.labels import GUIDE_LABELS, SECTION_LABELS, STEP_LABELS, STEP_NOTES
from articles.text.law.citations import Citation

from .checks import (
    HINT,
    ON_EVERY_GUIDE,
    WARN,
    Hit,
    addresses_in,
    has_verb,
    long_segments,
    lost_links,
    unknown_laws,
    unknown_numbers,
    without_addresses,
)

# A step that says what to do; in other kinds of sections an item may be a matter.
_TO_DO = ("steps", "case")
# A short text in quotation marks is named, and not said: 「包减免」的广告不要信. So is a law.
_QUOTES = (("「", "」", 12), ("“", "”", 12), ("《", "》", 60))
NO_EXPRESSION = "这不是一个正确的正则表达式。"
# More ways to match than this could keep the admin waiting.
_MOST_WAYS = 1000


@dataclass(frozen=True)
class Finding:
    """Something to look at. `start` and `end` count characters of the raw text of `field`.

    `field` is the name of the form field (`summary`, `step-s2-1-body`). `suggestion` is the text to
    put in place of `found`: None when there is nothing to click, empty to delete it.
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
    """An editors' rule: a word or an expression. A hit inside one of `unless` is none."""

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
        """Where the rule is broken."""
        if not self.is_regex and self.pattern not in text:
            return
        for found in self._compiled.finditer(text):
            if not self._is_right(text, *found.span()):
                why, severity = self.why, self.severity
                yield Hit(*found.span(), self.slug, severity, why, self.suggestion)

    def _is_right(self, text: str, start: int, end: int) -> bool:
        """Does it stand in a word in which it is right, or in quotation marks?"""
        return _is_named(text, start, end) or any(
            word in text[max(0, end - len(word)) : start + len(word)] for word in self.unless
        )


@dataclass(frozen=True)
class ProofBook:
    """What proofreading knows.

    `numbers` are the telephone numbers that may stand in a guide, digits alone. `dead` and
    `waiting` are those addresses inside the site that lead nowhere, or to a guide that is not
    published. Without `knows_law` no citation is judged.
    """

    rules: tuple[Rule, ...] = ()
    numbers: frozenset[str] = frozenset()
    knows_law: Callable[[Citation], bool] | None = None
    dead: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Place:
    """A text of the Document, with what its place alone makes wrong."""

    field: str
    where: str
    text: str
    remarks: tuple[Hit, ...] = ()


def proofread(document: Document, book: ProofBook) -> list[Finding]:
    """All that is wrong, in the order of the page. Markdown goes in, as editors type it."""
    own = ON_EVERY_GUIDE.union(document.anchors)
    return [
        Finding(place.field, place.where, found=place.text[hit.start : hit.end], **asdict(hit))
        for place in _places(document)
        for hit in sorted(_hits(place, book, own), key=lambda hit: (hit.start, hit.end))
    ]


def corrected(text: str, start: int, found: str, suggestion: str) -> str:
    """`text` with `suggestion` in place of `found`, which a Finding gives.

    `found` is looked for at `start`, else at its first place: the text may have been edited since.
    Raises ValueError when it is nowhere.
    """
    at = start if text.startswith(found, start) else text.index(found)
    return text[:at] + suggestion + text[at + len(found) :]


def links_of(document: Document) -> set[str]:
    """The addresses that links in the Document lead to."""
    return {address for place in _places(document) for address in addresses_in(place.text)}


def pattern_error(pattern: str) -> str | None:
    """Why an editor's expression cannot be used, as a sentence; None when it can."""
    try:
        re.compile(pattern)
        parsed = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return NO_EXPRESSION
    if parsed.getwidth()[0] == 0:
        return "它在没有字的地方也会算找到，请写明要找的字。"
    if _ways(parsed) > _MOST_WAYS:
        return "它可能让检查卡住。不要用「*」「+」和重复里的重复，写明最多几个字，例如 .{0,10}。"
    return None


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
    if section.kind not in _TO_DO or not step.title or has_verb(step.title):
        return ()
    why = "看不出要做什么，用动词开头，例如「收好……」。"
    return (Hit(0, len(step.title), "no-verb", HINT, why),)


def _body_remarks(step: Step) -> tuple[Hit, ...]:
    if step.body or any(getattr(step, name) for name in STEP_NOTES):
        return ()
    why = "这一步只有标题，没写怎么做。" if step.title else "这一步是空的。"
    return (Hit(0, 0, "empty-step", HINT if step.title else WARN, why),)


def _hits(place: _Place, book: ProofBook, own: frozenset[str]) -> Iterator[Hit]:
    yield from place.remarks
    if not place.text:
        return
    text = without_addresses(place.text)
    yield from _longest(hit for rule in book.rules for hit in rule.hits(text))
    yield from unknown_numbers(text, book.numbers)
    yield from lost_links(place.text, own, book.dead, book.waiting)
    if book.knows_law:
        yield from unknown_laws(text, book.knows_law)
    # A list of laws is read entry by entry.
    if not place.field.endswith("-basis"):
        yield from long_segments(text)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Without those inside another one: the longer one knows more. Of two alike the first stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _is_named(text: str, start: int, end: int) -> bool:
    return any(
        opening in text[max(0, start - longest) : start].rpartition(closing)[2]
        and closing in text[end : end + longest].partition(opening)[0]
        for opening, closing, longest in _QUOTES
    )


def _ways(items: Iterable) -> int:
    """At most how many ways an expression has to match at one place."""
    return min(prod(_ways_of(*item) for item in items), _MOST_WAYS + 1)


def _ways_of(op: object, value: Any) -> int:
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        least, most, inner = value
        if most > _MOST_WAYS:
            return _MOST_WAYS + 1
        each = _ways(inner)
        return sum(each**times for times in range(least, most + 1))
    if op in (ops.GROUPREF, ops.GROUPREF_EXISTS):
        return _MOST_WAYS + 1
    return _ways_inside(op, value)


def _ways_inside(op: object, value: Any) -> int:
    if op is ops.BRANCH:
        return sum(map(_ways, value[1]))
    if op is ops.SUBPATTERN:
        return _ways(value[3])
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return _ways(value[1])
    return _ways(value) if op is ops.ATOMIC_GROUP else 1
