"""The order of help channels on a guide."""

from collections.abc import Iterable

from articles.models import Debts, Helpline, Topic


def sorted_for_topic(lines: Iterable[Helpline], topic: Topic | None) -> list[Helpline]:
    """In their own order, those for another kind of debt than the topic's last."""
    wanted = topic.debts if topic else Debts.ANY
    return sorted(lines, key=lambda line: len({line.debts, wanted} - {Debts.ANY}) > 1)
