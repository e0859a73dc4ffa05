"""The Document: the one schema that the parser, database rows, revisions and pages share."""

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Any


def _lines() -> Any:
    """The 1-based numbers of the lines in a file that a value was read from; not part of the value."""
    return field(default=(), compare=False)


@dataclass(frozen=True)
class Step:
    """One numbered item of a section. `title` is empty when the source has only a body."""

    number: str | None = None
    title: str = ""
    body: str = ""
    prepare: str = ""
    deadline: str = ""
    script: str = ""
    refusal: str = ""
    warning: str = ""
    basis: str = ""
    anchor: str = ""
    lines: tuple[int, ...] = _lines()


@dataclass(frozen=True)
class Section:
    """A heading with its text and steps. Text above the first heading has neither number nor heading.

    `kind` is a key of `labels.KIND_LABELS`. `background` says that it explains and can wait: pages show
    it behind the steps. In a rendered Document, `terms` are the slugs of the glossary terms that are
    marked in the section.
    """

    number: str | None = None
    heading: str = ""
    kind: str = "text"
    body: str = ""
    steps: tuple[Step, ...] = ()
    anchor: str = ""
    terms: tuple[str, ...] = ()
    background: bool = False
    lines: tuple[int, ...] = _lines()

    @property
    def has_steps_to_do(self) -> bool:
        """Are its steps done one after the other? Not so points, choices, and what an example did."""
        return not self.background and self.kind not in ("points", "choices", "case")

    @property
    def is_empty(self) -> bool:
        """Has it a heading alone? So it is where the text became the summary."""
        return not (self.body or self.steps)


@dataclass(frozen=True)
class Related:
    """A related article that the source lists, as it is written there."""

    category: str | None = None
    title: str = ""
    excerpt: str | None = None
    lines: tuple[int, ...] = _lines()


@dataclass(frozen=True)
class Source:
    """Where the text comes from. `published` is an ISO 8601 date, or date and time in China."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    category: str | None = None
    published: str | None = None
    views: int | None = None
    url: str | None = None
    notice: str | None = None
    lines: tuple[int, ...] = _lines()


@dataclass(frozen=True)
class Document:
    """An article as a whole.

    `topic` is the slug of a topic, `recommended` are slugs of guides that an editor chose,
    `last_checked` is an ISO 8601 date. Texts are Markdown; in a rendered Document they are HTML.
    """

    title: str = ""
    slug: str = ""
    topic: str = ""
    platforms: tuple[str, ...] = ()
    summary: str = ""
    first_action: str = ""
    last_checked: str | None = None
    aliases: tuple[str, ...] = ()
    recommended: tuple[str, ...] = ()
    source: Source = Source()
    sections: tuple[Section, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def anchors(self) -> list[str]:
        """The anchors of all sections and steps, in order."""
        return [
            anchor
            for section in self.sections
            for anchor in (section.anchor, *(step.anchor for step in section.steps))
        ]

    @property
    def shown_anchors(self) -> list[str]:
        """Those of what there is to read: a section without text and steps is on no page."""
        shown = [section for section in self.sections if not section.is_empty]
        return replace(self, sections=tuple(shown)).anchors

    @property
    def step_count(self) -> int:
        return sum(len(section.steps) for section in self.sections)

    @property
    def steps_to_do(self) -> int:
        """How many steps a reader can tick off."""
        return sum(len(section.steps) for section in self.sections if section.has_steps_to_do)

    @property
    def page_sections(self) -> tuple[Section, ...]:
        """The sections with something to read, as pages order them: background comes last."""
        shown = [section for section in self.sections if not section.is_empty]
        return tuple(sorted(shown, key=lambda section: section.background))

    def has_same_text_as(self, other: "Document") -> bool:
        """Are both the same but for the slug? A slug can change without an edit."""
        return replace(self, slug=other.slug) == other

    def to_dict(self) -> dict[str, Any]:
        """The Document as data for JSON, without line numbers."""
        return _plain(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Document":
        """The inverse of `to_dict`. Missing keys get their default; unknown keys are ignored."""
        sections = tuple(
            _build(
                Section,
                item,
                steps=tuple(_build(Step, step) for step in item["steps"]),
                terms=tuple(item.get("terms", ())),
            )
            for item in data["sections"]
        )
        return _build(
            cls,
            data,
            platforms=tuple(data["platforms"]),
            aliases=tuple(data["aliases"]),
            recommended=tuple(data["recommended"]),
            source=_build(Source, data["source"]),
            sections=sections,
            related=tuple(_build(Related, item) for item in data["related"]),
        )

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the content without line numbers."""
        canonical = json.dumps(self.to_dict(), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _build(cls: type, data: dict[str, Any], **replaced: Any) -> Any:
    known = _names(cls)
    return cls(**{key: value for key, value in data.items() if key in known} | replaced)


@cache
def _names(cls: type) -> tuple[str, ...]:
    """The names of the fields of a dataclass that are part of a stored Document."""
    return tuple(item.name for item in fields(cls) if item.name != "lines")


def _plain(value: Any) -> Any:
    """Dataclasses as dicts, without line numbers, and tuples as lists.

    A flag that is not set is left out: what was stored before there was such a flag stays the same.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        found = {name: getattr(value, name) for name in _names(type(value))}
        return {name: _plain(each) for name, each in found.items() if each is not False}
    return value
