"""Full-text queries, independent of the syntax of the databases."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A term of the index; with `is_start`, any term with that prefix."""

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
