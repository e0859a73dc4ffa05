"""What the index is asked for, before either database's own syntax."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A term of the index; with `is_start` any term that begins with it."""

    text: str
    is_start: bool = False


@dataclass(frozen=True)
class All:
    """Every one of the parts."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Any:
    """At least one of the parts."""

    parts: tuple["Expression", ...]


Expression = Term | All | Any
