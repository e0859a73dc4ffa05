"""Put a Document in order after somebody changed it: numbers follow the order, anchors stay."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from .anchors import next_anchor
from .compare.form_rows import NEW
from .document import Document, Section, Step
from .numbering import to_cjk

_Part = TypeVar("_Part", Section, Step)
_MAX_PREFIX = 60


def arranged(document: Document, once_used: Iterable[str] = ()) -> Document:
    """`document` with its parts numbered in their order, and an anchor for each that has none.

    A section without a number stays without. Of two parts with one anchor the first keeps it.
    What is new (a form calls it 「new-1」) gets none of the anchors in `once_used`: links elsewhere
    mean what had them.
    """
    used: set[str] = set()
    kept = [_kept(section, used) for section in document.sections]
    used.update(once_used)
    sections, number = [], 0
    for position, section in enumerate(kept, start=1):
        if section.number:
            number += 1
            section = replace(section, number=_renumbered(section.number, number))
        section = _anchored(section, "s", used)
        steps = _arranged_steps(section, number or position, used)
        sections.append(replace(section, steps=steps))
    return replace(document, sections=tuple(sections))


def _kept(section: Section, used: set[str]) -> Section:
    """The section with those of its anchors that nothing before it has."""
    section = _once(section, used)
    return replace(section, steps=tuple(_once(step, used) for step in section.steps))


def _once(part: _Part, used: set[str]) -> _Part:
    if part.anchor in used or part.anchor.startswith(f"{NEW}-"):
        return replace(part, anchor="")
    used.add(part.anchor)
    return part


def _arranged_steps(section: Section, place: int, used: set[str]) -> tuple[Step, ...]:
    labels = _labels(section.steps, place)
    prefix = f"{section.anchor[:_MAX_PREFIX]}-"
    return tuple(
        replace(_anchored(step, prefix, used), number=label)
        for step, label in zip(section.steps, labels, strict=True)
    )


def _labels(steps: Sequence[Step], place: int) -> list[str]:
    if any("." in (step.number or "") for step in steps):
        return [f"{place}.{position}" for position in range(1, len(steps) + 1)]
    return [_renumbered(step.number or "", n) for n, step in enumerate(steps, start=1)]


def _renumbered(label: str, value: int) -> str:
    """`value` in the numerals of `label`."""
    return str(value) if label.isdigit() or not label else to_cjk(value)


def _anchored(part: _Part, prefix: str, used: set[str]) -> _Part:
    """Anchors are given once, and stay whatever happens to heading and order."""
    if part.anchor:
        return part
    anchor = next_anchor(prefix, used)
    used.add(anchor)
    return replace(part, anchor=anchor)
