"""What differs between two Documents, part by part and character by character."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

from .document import STEP_NOTES, Document, Related, Section, Source, Step

Pieces = tuple[tuple[str, str], ...]
Place = tuple[str, Section | Step, str]
# By kind as well as by anchor: what was a step is another part than the section of that name.
Places = dict[str, Place]

_KIND_NAMES = {"text": "说明", "steps": "步骤", "points": "要点", "case": "案例"}
HEAD_NAMES = {
    "title": "标题",
    "summary": "先说结论",
    "first_action": "今天先做这一件事",
    "last_checked": "最近核对日期",
    "topic": "主题",
    "platforms": "涉及的平台",
    "aliases": "其他叫法",
    "recommended": "推荐的指南",
}
_SECTION = {"heading": "小标题", "kind": "类型", "body": "正文"}
_STEP = {"title": "做什么", "body": "怎么做"} | STEP_NOTES
_SOURCE = {
    "title": "原标题",
    "publisher": "发布方",
    "author": "作者",
    "category": "原栏目",
    "published": "原发布日期",
    "views": "原阅读数",
    "url": "原网址",
    "notice": "版权或改写说明",
}
_OPS = {-1: "removed", 0: "same", 1: "added"}


@dataclass(frozen=True)
class FieldChange:
    """A field whose text differs; `pieces` are (same, added or removed; text), in order."""

    label: str
    pieces: Pieces


@dataclass(frozen=True)
class PartChange:
    """A part that differs. `kind`: changed, added, removed or moved (to another place alone)."""

    kind: str
    label: str
    fields: tuple[FieldChange, ...] = ()


def compare(old: Document, new: Document) -> list[PartChange]:
    """What somebody changed who made `new` of `old`, in the order of `new`; then what is gone."""
    return [*_head(old, new), *_parts(old, new), *_lists(old, new)]


def pieces(old: str, new: str) -> Pieces:
    """`old` and `new` in one text, cut where they differ, so that a person can follow."""
    tool = diff_match_patch()
    found = tool.diff_main(old, new)
    tool.diff_cleanupSemantic(found)
    return tuple((_OPS[op], text) for op, text in found)


def _head(old: Document, new: Document) -> Iterator[PartChange]:
    if fields := _fields(old, new, HEAD_NAMES):
        yield PartChange("changed", "开头", fields)


def _lists(old: Document, new: Document) -> Iterator[PartChange]:
    before, after = map(_related_text, (old.related, new.related))
    if before != after:
        change = FieldChange("标题", pieces(before, after))
        yield PartChange("changed", "来源列出的相关文章", (change,))
    if fields := _fields(old.source, new.source, _SOURCE):
        yield PartChange("changed", "来源", fields)


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
    """By key the label of each part, the part, and the key of the section in which it stands."""
    for place, section in enumerate(document.sections, start=1):
        home = f"section:{section.anchor}"
        yield home, (_named(f"第 {place} 节", section.heading), section, "")
        for number, step in enumerate(section.steps, start=1):
            label = _named(f"第 {place} 节第 {number} 步", step.title)
            yield f"step:{step.anchor}", (label, step, home)


def _named(place: str, name: str) -> str:
    return f"{place}「{name}」" if name else place


def _moved_parts(before: Places, after: Places) -> set[str]:
    """Among the parts of one section; and those that came from another section."""
    moved = {key for key in before.keys() & after.keys() if before[key][2] != after[key][2]}
    for home in {"", *after}:
        order = [
            key for key in after if after[key][2] == home and key in before and key not in moved
        ]
        places = {key: place for place, key in enumerate(before)}
        moved |= set(order) - set(_longest_rising(order, places))
    return moved


def _longest_rising(anchors: list[str], places: dict[str, int]) -> list[str]:
    best: list[list[str]] = []
    for anchor in anchors:
        fitting = (run for run in best if places[run[-1]] < places[anchor])
        best.append([*max(fitting, key=len, default=[]), anchor])
    return max(best, key=len, default=[])


def _fields(old, new, names: dict[str, str]) -> tuple[FieldChange, ...]:
    texts = ((label, _text(old, name), _text(new, name)) for name, label in names.items())
    return tuple(
        FieldChange(label, pieces(before, after))
        for label, before, after in texts
        if before != after
    )


def _names(part: Section | Step) -> dict[str, str]:
    return _SECTION if isinstance(part, Section) else _STEP


def _blank(part: Section | Step) -> Section | Step:
    return Section(kind=part.kind) if isinstance(part, Section) else Step()


def _text(part: Document | Section | Step | Source, name: str) -> str:
    value = getattr(part, name)
    if isinstance(value, tuple):
        return "\n".join(value)
    return _KIND_NAMES[value] if name == "kind" else str("" if value is None else value)


def _related_text(related: Iterable[Related]) -> str:
    return "\n".join(
        " ".join(filter(None, (item.category, item.title, item.excerpt))) for item in related
    )
