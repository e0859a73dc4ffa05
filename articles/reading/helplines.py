"""Which of the help channels come first under a guide."""

from collections.abc import Iterable

from articles.models import Debts, Helpline, Topic


def fitting_first(lines: Iterable[Helpline], topic: Topic | None) -> list[Helpline]:
    """In their order, but those last that are for another kind of debt than the topic's guides."""
    wanted = topic.debts if topic else Debts.ANY
    return sorted(lines, key=lambda line: len({line.debts, wanted} - {Debts.ANY}) > 1)
