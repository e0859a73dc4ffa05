"""Which of those who help come first: not those that say of themselves that they are not for this."""

from collections.abc import Iterable

from articles.models import Helpline, Topic

_RENTED = "租机"


def fitting_first(lines: Iterable[Helpline], topic: Topic | None) -> list[Helpline]:
    """In their order; under a topic of rented devices those last that are not for them."""
    is_rented = topic is not None and _RENTED in topic.name
    return sorted(lines, key=lambda line: is_rented and _RENTED in line.not_for)
