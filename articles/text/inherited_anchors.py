"""Keep the anchors of sections and steps when an import brings a newer version of a text.

Anchors of a text that was edited in the admin: `numbers_and_anchors`.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import TypeVar

from .document import Document, Section, Step
from .tidy_text import title_key

_Part = TypeVar("_Part", Section, Step)
# Anchors that were made from the position, like s2, s2-1 or s2-n3; others were chosen in a file.
_GENERATED = re.compile(r"s\d+(-\d+)?(-n?\d+)?")


def inherit_anchors(new: Document, old: Document) -> Document:
    """`new` with the anchors that `old` had for the same headings and step titles.

    A part with another title keeps its anchor, too, if it stands where it stood and at least half
    of its sentences are what they were. Anchors that were chosen in the file stay. A part that is
    new gets an anchor that `old` had not.
    """
    former_anchors = set(old.anchors)
    taken = {anchor for anchor in new.anchors if not _GENERATED.fullmatch(anchor)}
    unavailable = taken | former_anchors
    sections_before = _match(new.sections, old.sections)

    def choose(anchor: str, inherited: str | None) -> str:
        if not _GENERATED.fullmatch(anchor):
            return anchor
        candidate = inherited or anchor
        if candidate in taken or (inherited is None and candidate in former_anchors):
            candidate = next_anchor(f"{anchor}-n", unavailable)
        taken.add(candidate)
        unavailable.add(candidate)
        return candidate

    sections = []
    for section, before in zip(new.sections, sections_before, strict=True):
        anchor = choose(section.anchor, before.anchor if before else None)
        steps_before = _match(section.steps, before.steps if before else ())
        steps = tuple(
            replace(step, anchor=choose(step.anchor, former.anchor if former else None))
            for step, former in zip(section.steps, steps_before, strict=True)
        )
        sections.append(replace(section, anchor=anchor, steps=steps))
    return replace(new, sections=tuple(sections))


def next_anchor(prefix: str, used: Container[str]) -> str:
    """The first of `prefix`1, `prefix`2, … that is not in `used`."""
    number = 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def _match(new: Sequence[_Part], old: Sequence[_Part]) -> list[_Part | None]:
    """For each new part the old one it comes from: with the same title, or renamed in its place."""
    waiting: dict[str, list[_Part]] = {}
    for part in old:
        waiting.setdefault(title_key(_title(part)), []).append(part)
    matches = [_pop(waiting, title_key(_title(part))) for part in new]
    renamed = {part.anchor: part for parts in waiting.values() for part in parts}
    for index, part in enumerate(new):
        candidate = renamed.get(part.anchor)
        if matches[index] is None and candidate is not None and _mostly_same(part, candidate):
            matches[index] = candidate
    return matches


def _pop(parts: dict[str, list[_Part]], key: str) -> _Part | None:
    return parts[key].pop(0) if parts.get(key) else None


def _title(part: Section | Step) -> str:
    return part.heading if isinstance(part, Section) else part.title


def _mostly_same(new: Section | Step, old: Section | Step) -> bool:
    """Is at least half of what the shorter one says also said by the other?"""
    now, before = _sentences(new), _sentences(old)
    return bool(now and before) and 2 * len(now & before) >= min(len(now), len(before))


def _sentences(part: Section | Step) -> set[str]:
    titles = [step.title for step in part.steps] if isinstance(part, Section) else []
    return {*titles, *filter(None, map(str.strip, re.split(r"[。；\n]", part.body)))}
