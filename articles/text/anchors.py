"""Keep the addresses of sections and steps when a text is replaced by a newer one."""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import TypeVar

from .document import Document, Section, Step
from .tidy import title_key

_Part = TypeVar("_Part", Section, Step)
_BY_PLACE = re.compile(r"s\d+(-\d+)?(-n?\d+)?")


def inherit_anchors(new: Document, old: Document) -> Document:
    """`new` with the anchors that `old` had for the same headings and step titles.

    Anchors that somebody chose (in the file) stay. What is new gets an anchor that was never used.
    """
    once_used = set(old.anchors)
    taken = {anchor for anchor in new.anchors if not _BY_PLACE.fullmatch(anchor)}
    unavailable = taken | once_used
    old_sections = _by_key((section.heading, section) for section in old.sections)

    def choose(anchor: str, inherited: str | None) -> str:
        if not _BY_PLACE.fullmatch(anchor):
            return anchor
        candidate = inherited or anchor
        if candidate in taken or (inherited is None and candidate in once_used):
            candidate = next_anchor(f"{anchor}-n", unavailable)
        taken.add(candidate)
        unavailable.add(candidate)
        return candidate

    sections = []
    for section in new.sections:
        match = _pop(old_sections, section.heading)
        anchor = choose(section.anchor, match.anchor if match else None)
        old_steps = _by_key((step.title, step) for step in (match.steps if match else ()))
        steps = tuple(_with_anchor(step, old_steps, choose) for step in section.steps)
        sections.append(replace(section, anchor=anchor, steps=steps))
    return replace(new, sections=tuple(sections))


def next_anchor(prefix: str, used: Container[str]) -> str:
    """An anchor `prefix` + number that is not in `used`; numbers count up from 1."""
    number = 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def _with_anchor(
    step: Step, old_steps: dict[str, list[Step]], choose: Callable[[str, str | None], str]
) -> Step:
    match = _pop(old_steps, step.title)
    return replace(step, anchor=choose(step.anchor, match.anchor if match else None))


def _by_key(pairs: Iterable[tuple[str, _Part]]) -> dict[str, list[_Part]]:
    found: dict[str, list[_Part]] = {}
    for title, part in pairs:
        found.setdefault(title_key(title), []).append(part)
    return found


def _pop(parts: dict[str, list[_Part]], title: str) -> _Part | None:
    waiting = parts.get(title_key(title))
    return waiting.pop(0) if waiting else None
