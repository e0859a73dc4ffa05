"""Numbers and anchors of a Document that was edited: numbers follow the order, anchors stay.

Anchors of a text that a file replaces: `inherited_anchors`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from .compare.form_rows import NEW
from .document import Document, Section, Step
from .inherited_anchors import next_anchor
from .numbering import to_cjk

_Part = TypeVar("_Part", Section, Step)
_MAX_PREFIX = 60


def renumbered(document: Document, former_anchors: Iterable[str] = ()) -> Document:
    """`document` with sections and steps numbered in order, and an anchor for each that has none.

    A section without a number gets none. Of two parts with the same anchor the first keeps it. A new
    part (the form calls it 「new-1」) gets none of `former_anchors`: links to those mean other parts.
    """
    used: set[str] = set()
    unique = [_with_unique_anchors(section, used) for section in document.sections]
    used.update(former_anchors)
    sections, number = [], 0
    for position, section in enumerate(unique, start=1):
        if section.number:
            number += 1
            section = replace(section, number=_in_numerals_of(section.number, number))
        section = _with_anchor(section, "s", used)
        steps = _renumbered_steps(section, number or position, used)
        sections.append(replace(section, steps=steps))
    return replace(document, sections=tuple(sections))


def _with_unique_anchors(section: Section, used: set[str]) -> Section:
    """The section without those anchors that an earlier part has."""
    section = _with_unique_anchor(section, used)
    return replace(section, steps=tuple(_with_unique_anchor(step, used) for step in section.steps))


def _with_unique_anchor(part: _Part, used: set[str]) -> _Part:
    if part.anchor in used or part.anchor.startswith(f"{NEW}-"):
        return replace(part, anchor="")
    used.add(part.anchor)
    return part


def _renumbered_steps(section: Section, place: int, used: set[str]) -> tuple[Step, ...]:
    labels = _labels(section.steps, place)
    prefix = f"{section.anchor[:_MAX_PREFIX]}-"
    return tuple(
        replace(_with_anchor(step, prefix, used), number=label)
        for step, label in zip(section.steps, labels, strict=True)
    )


def _labels(steps: Sequence[Step], place: int) -> list[str]:
    if any("." in (step.number or "") for step in steps):
        return [f"{place}.{position}" for position in range(1, len(steps) + 1)]
    return [_in_numerals_of(step.number or "", n) for n, step in enumerate(steps, start=1)]


def _in_numerals_of(label: str, value: int) -> str:
    """`value` in the numerals of `label`."""
    return str(value) if label.isdigit() or not label else to_cjk(value)


def _with_anchor(part: _Part, prefix: str, used: set[str]) -> _Part:
    """The part with an anchor. One that it has already stays, whatever its heading and place."""
    if part.anchor:
        return part
    anchor = next_anchor(prefix, used)
    used.add(anchor)
    return replace(part, anchor=anchor)
