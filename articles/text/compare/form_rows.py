"""The rows of an editing form: sections with their steps, related titles, chosen guides.

A row has a key, and its place is that of its first field in the form: moving a row moves its fields.
A step belongs to the last section before it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

KINDS = ("section", "step", "related", "chosen")
# Keys of rows that have no anchor yet begin with this.
NEW = "new"
_FIELD = re.compile(rf"(?P<kind>{'|'.join(KINDS)})-(?P<key>[\w-]{{1,90}})-(?P<name>[a-z_]+)")


@dataclass(frozen=True)
class Row:
    """`values` by name of field. The key of a section or step is its anchor, or 「new-1」."""

    kind: str
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    steps: tuple["Row", ...] = ()

    @property
    def prefix(self) -> str:
        """The prefix of the names of the row's fields in the form."""
        return f"{self.kind}-{self.key}"


Rows = dict[str, tuple[Row, ...]]


def read_rows(fields: Iterable[tuple[str, str]]) -> Rows:
    """The rows by kind of what a browser sent: (name, value) in the order of the form.

    Steps are in their sections; a step before any section gets a new section.
    """
    values: dict[tuple[str, str], dict[str, str]] = {}
    for name, value in fields:
        if found := _FIELD.fullmatch(name):
            values.setdefault((found["kind"], found["key"]), {})[found["name"]] = value
    rows: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for (kind, key), typed in values.items():
        row = Row(kind, key, typed)
        if kind == "step":
            sections = rows["section"] or [Row("section", free_key(set()))]
            last = sections[-1]
            rows["section"] = [*sections[:-1], replace(last, steps=(*last.steps, row))]
        else:
            rows[kind].append(row)
    return {kind: tuple(found) for kind, found in rows.items() if kind != "step"}


def free_key(keys: set[str]) -> str:
    number = 1
    while f"{NEW}-{number}" in keys:
        number += 1
    return f"{NEW}-{number}"


def keys_of(rows: Rows) -> set[str]:
    every = [row for found in rows.values() for row in found]
    return {each.key for row in every for each in (row, *row.steps)}


def changed(rows: Rows, command: str) -> Rows:
    """`rows` after a button that was pressed without script: `add-step:s1`, `up:step-s1-2`.

    An unknown command changes nothing.
    """
    verb, _, target = command.partition(":")
    if verb in ("up", "down"):
        return _moved(rows, target, -1 if verb == "up" else 1)
    kind = verb.removeprefix("add-")
    if verb == kind or kind not in KINDS:
        return rows
    new = Row(kind, free_key(keys_of(rows)))
    if kind != "step":
        return rows | {kind: (*rows[kind], new)}
    sections = (
        replace(row, steps=(*row.steps, new)) if row.key == target else row
        for row in rows["section"]
    )
    return rows | {"section": tuple(sections)}


def _moved(rows: Rows, prefix: str, by: int) -> Rows:
    """A row one place up or down. A step at the end of its section moves to the next section."""
    sections = [
        replace(row, steps=tuple(_shifted(row.steps, prefix, by))) for row in rows["section"]
    ]
    if sections == list(rows["section"]):
        sections = _moved_to_next_section(sections, prefix, by)
    moved = rows | {"section": tuple(sections)}
    return {kind: tuple(_shifted(found, prefix, by)) for kind, found in moved.items()}


def _shifted(rows: Iterable[Row], prefix: str, by: int) -> list[Row]:
    rows = list(rows)
    places = [place for place, row in enumerate(rows) if row.prefix == prefix]
    if places and 0 <= places[0] + by < len(rows):
        rows.insert(places[0] + by, rows.pop(places[0]))
    return rows


def _moved_to_next_section(sections: list[Row], prefix: str, by: int) -> list[Row]:
    for place, section in enumerate(sections):
        row = next((step for step in section.steps if step.prefix == prefix), None)
        if row and 0 <= place + by < len(sections):
            other = sections[place + by]
            rest = tuple(step for step in section.steps if step is not row)
            steps = (*other.steps, row) if by < 0 else (row, *other.steps)
            sections = list(sections)
            sections[place] = replace(section, steps=rest)
            sections[place + by] = replace(other, steps=steps)
            return sections
    return sections
