"""What differs between two Documents, part by part and character by character."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from articles.text.document import Document, Related, Section, Source, Step
from articles.text.labels import (
    GUIDE_LABELS,
    KIND_LABELS,
    RELATED_LABEL,
    SECTION_LABELS,
    SOURCE_LABEL,
    SOURCE_LABELS,
    STEP_LABELS,
)

from .text_diff import Pieces, diff_texts, longest_increasing

Place = tuple[str, Section | Step, str]
# The key has the kind and the anchor: a step is not the section that has its anchor.
Places = dict[str, Place]


@dataclass(frozen=True)
class FieldChange:
    """A field whose text differs; `pieces` are (same, added or removed; text), in order."""

    label: str
    old: str
    new: str
    pieces: Pieces = ()

    @property
    def is_rewritten(self) -> bool:
        """Is the whole text replaced, or so much of it that the difference is not looked for?"""
        return [kind for kind, _ in self.pieces] == ["removed", "added"]


@dataclass(frozen=True)
class PartChange:
    """A section or step that differs. `kind` is changed, added, removed, or moved without a change."""

    kind: str
    label: str
    fields: tuple[FieldChange, ...] = ()


def compare(old: Document, new: Document) -> list[PartChange]:
    """What changed from `old` to `new`, in the order of `new`; removed parts come last."""
    return compare_all([(old, new)])[0]


def pieces(old: str, new: str) -> Pieces:
    """The difference of two texts as (same, removed or added; text)."""
    return diff_texts([(old, new)])[0]


def compare_all(pairs: Iterable[tuple[Document, Document]]) -> list[list[PartChange]]:
    """`compare` for each (old, new) of one page. All share the page's budget of work."""
    found = [[*_head(*pair), *_parts(*pair), *_lists(*pair)] for pair in pairs]
    texts = [(f.old, f.new) for part in chain(*found) for f in part.fields]
    found_in = iter(diff_texts(texts))
    return [
        [
            replace(part, fields=tuple(replace(f, pieces=next(found_in)) for f in part.fields))
            for part in parts
        ]
        for parts in found
    ]


def _head(old: Document, new: Document) -> Iterator[PartChange]:
    if fields := _fields(old, new, GUIDE_LABELS):
        yield PartChange("changed", "开头", fields)


def _lists(old: Document, new: Document) -> Iterator[PartChange]:
    before, after = map(_related_text, (old.related, new.related))
    if before != after:
        change = FieldChange(GUIDE_LABELS["title"], before, after)
        yield PartChange("changed", RELATED_LABEL, (change,))
    if fields := _fields(old.source, new.source, SOURCE_LABELS):
        yield PartChange("changed", SOURCE_LABEL, fields)


def _parts(old: Document, new: Document) -> Iterator[PartChange]:
    before, after = dict(_places(old)), dict(_places(new))
    moved = _moved_parts(before, after)
    for key, (label, part, _) in after.items():
        if key not in before:
            yield PartChange("added", label, _fields(_blank(part), part, _names(part)))
            continue
        fields = _fields(before[key][1], part, _names(part))
        if fields or key in moved:
            kind = "moved" if key in moved and not fields else "changed"
            yield PartChange(kind, label, fields)
    for key, (label, part, _) in before.items():
        if key not in after:
            yield PartChange("removed", label, _fields(part, _blank(part), _names(part)))


def _places(document: Document) -> Iterator[tuple[str, Place]]:
    """For each part its key, and its label, itself and the key of the section that contains it."""
    for place, section in enumerate(document.sections, start=1):
        home = f"section:{section.anchor}"
        yield home, (_named(f"第 {place} 节", section.heading), section, "")
        for number, step in enumerate(section.steps, start=1):
            label = _named(f"第 {place} 节第 {number} 步", step.title)
            yield f"step:{step.anchor}", (label, step, home)


def _named(place: str, name: str) -> str:
    return f"{place}「{name}」" if name else place


def _moved_parts(before: Places, after: Places) -> set[str]:
    """The keys of parts that changed their place within a section, or came from another section."""
    common = [key for key in after if key in before]
    moved = {key for key in common if before[key][2] != after[key][2]}
    orders = defaultdict(list)
    for key in common:
        if key not in moved:
            orders[after[key][2]].append(key)
    places = {key: place for place, key in enumerate(before)}
    for order in orders.values():
        stayed = longest_increasing([places[key] for key in order])
        moved |= set(order) - {order[place] for place in stayed}
    return moved


def _fields(old: Any, new: Any, names: dict[str, str]) -> tuple[FieldChange, ...]:
    texts = ((label, _text(old, name), _text(new, name)) for name, label in names.items())
    return tuple(
        FieldChange(label, before, after) for label, before, after in texts if before != after
    )


def _names(part: Section | Step) -> dict[str, str]:
    return SECTION_LABELS if isinstance(part, Section) else STEP_LABELS


def _blank(part: Section | Step) -> Section | Step:
    return Section(kind=part.kind) if isinstance(part, Section) else Step()


def _text(part: Document | Section | Step | Source, name: str) -> str:
    value = getattr(part, name)
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, bool):
        return "是" if value else ""
    return KIND_LABELS[value] if name == "kind" else str("" if value is None else value)


def _related_text(related: Iterable[Related]) -> str:
    return "\n".join(
        " ".join(filter(None, (item.category, item.title, item.excerpt))) for item in related
    )
