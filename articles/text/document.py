"""The Document: the one schema that parser, rows, revisions and pages share."""

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any


def _lines() -> Any:
    """Line numbers say where a value stood in a file; they are no part of the value itself."""
    return field(default=(), compare=False)


@dataclass(frozen=True)
class Step:
    """One numbered item of a section. `title` may be empty when the source gives only a body."""

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
    """A heading with its text and steps. Number and heading are empty for what stands above any.

    `terms` are the slugs of the glossary terms that are marked in it, in a rendered Document.
    """

    number: str | None = None
    heading: str = ""
    kind: str = "text"
    body: str = ""
    steps: tuple[Step, ...] = ()
    anchor: str = ""
    terms: tuple[str, ...] = ()
    lines: tuple[int, ...] = _lines()

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to read: a heading whose text became the summary."""
        return not (self.body or self.steps)


@dataclass(frozen=True)
class Related:
    """A title that the source recommends, as it stands there."""

    category: str | None = None
    title: str = ""
    excerpt: str | None = None
    lines: tuple[int, ...] = _lines()


@dataclass(frozen=True)
class Source:
    """Where the text comes from. `published` is an ISO 8601 date or date and time, local to China."""

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

    `topic` is a topic's slug, `recommended` the slugs of guides that an editor chose,
    `last_checked` an ISO 8601 date. Bodies are Markdown (HTML in a rendered Document).
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
        """The anchors of all sections and steps, in their order."""
        return [
            anchor
            for section in self.sections
            for anchor in (section.anchor, *(step.anchor for step in section.steps))
        ]

    @property
    def step_count(self) -> int:
        return sum(len(section.steps) for section in self.sections)

    def reads_as(self, other: "Document") -> bool:
        """Do both say the same? The address is no part of a text, and changes by itself."""
        return replace(self, slug=other.slug) == other

    def to_dict(self) -> dict[str, Any]:
        """The Document as JSON-ready data, without line numbers."""
        return _without_lines(asdict(self))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Document":
        """The inverse of `to_dict`. Keys that are missing take their default."""
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
        """SHA-256 (hex) over the content: equal digests mean equal Documents."""
        canonical = json.dumps(self.to_dict(), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _build(cls: type, data: dict[str, Any], **replaced: Any) -> Any:
    known = {item.name for item in fields(cls)}
    return cls(**{key: value for key, value in data.items() if key in known} | replaced)


def _without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_lines(item) for key, item in value.items() if key != "lines"}
    if isinstance(value, (list, tuple)):
        return [_without_lines(item) for item in value]
    return value
