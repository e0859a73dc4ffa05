"""The order of help channels: on a guide, and on their own page."""

from collections.abc import Iterable

from articles.models import Debts, Helpline, Purpose, Topic


def sorted_for_topic(lines: Iterable[Helpline], topic: Topic | None) -> list[Helpline]:
    """In their own order, those for another kind of debt than the topic's last."""
    wanted = topic.debts if topic else Debts.ANY
    return sorted(lines, key=lambda line: len({line.debts, wanted} - {Debts.ANY}) > 1)


def by_purpose(lines: Iterable[Helpline]) -> dict[str, list[Helpline]]:
    """By the name of their purpose, those without one last. A purpose without any is left out."""
    groups: dict[str, list[Helpline]] = {purpose: [] for purpose in (*Purpose.values, "")}
    for line in lines:
        groups[line.purpose].append(line)
    names = {purpose.value: str(purpose.label) for purpose in Purpose} | {"": "别的"}
    return {names[purpose]: found for purpose, found in groups.items() if found}
