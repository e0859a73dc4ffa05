"""Whether a message that says it comes from a court looks like a fraud. Never says that it is real."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

YES, NO, UNKNOWN = "yes", "no", "unknown"
CHOICES = {YES: "是", NO: "否", UNKNOWN: "不清楚"}


class Effect(StrEnum):
    SUSPECT = "suspect"
    HINT_YES = "hint-yes"
    HINT_NO = "hint-no"
    URGENT = "urgent"


class Advice(StrEnum):
    SUSPECT = "suspect"
    CHECK = "check"
    KNOWN = "known"


@dataclass(frozen=True)
class CourtQuestion:
    name: str
    text: str
    why: str
    effect: Effect
    hint: str = ""


@dataclass(frozen=True)
class Judgement:
    """`hits` are the questions whose answers look like a fraud, `urgent` those that cannot wait."""

    advice: Advice
    hits: tuple[CourtQuestion, ...]
    hints: tuple[str, ...]
    urgent: tuple[CourtQuestion, ...]
    unknown: tuple[CourtQuestion, ...]
    has_found: bool


_HINTING = {Effect.HINT_YES: YES, Effect.HINT_NO: NO, Effect.URGENT: YES}


def judge(
    questions: Iterable[CourtQuestion], answers: Mapping[str, str], *, has_found: bool
) -> Judgement:
    """`answers` are "yes", "no" or "unknown" by the name of the question; what lacks is unknown.

    `has_found`: the reader has found the case through a channel of the court. A real number of a
    case serves fraud as well, so this does not outweigh a hit.
    """
    asked = list(questions)
    given = {each.name: answers.get(each.name, UNKNOWN) for each in asked}
    hits = tuple(e for e in asked if e.effect == Effect.SUSPECT and given[e.name] == YES)
    hinting = [e for e in asked if e.hint and given[e.name] == _HINTING.get(e.effect)]
    return Judgement(
        advice=Advice.SUSPECT if hits else Advice.KNOWN if has_found else Advice.CHECK,
        hits=hits,
        hints=tuple(each.hint for each in hinting),
        urgent=tuple(e for e in asked if e.effect == Effect.URGENT and given[e.name] == YES),
        unknown=tuple(each for each in asked if given[each.name] == UNKNOWN),
        has_found=has_found,
    )
