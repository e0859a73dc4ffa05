"""Recognise the layout of a file by the `SIGNALS` of each layout: patterns for typical lines."""

from types import ModuleType

from .layouts import layout_a, layout_b, layout_c

LAYOUTS = {layout.NAME: layout for layout in (layout_a, layout_b, layout_c)}

# The plainest layout, for a file without any signal.
_DEFAULT = layout_b


def recognise(lines: list[str]) -> ModuleType:
    """The layout of which the most signals match a line; of equals, that with the most matching lines."""
    scores = {name: _score(layout, lines) for name, layout in LAYOUTS.items()}
    best = max(LAYOUTS, key=lambda name: scores[name])
    return LAYOUTS[best] if scores[best] > (0, 0) else _DEFAULT


def _score(layout: ModuleType, lines: list[str]) -> tuple[int, int]:
    hits = [sum(1 for line in lines if signal.match(line.strip())) for signal in layout.SIGNALS]
    return sum(1 for hit in hits if hit), sum(hits)
