"""The lines of a stage: what happens and how likely it is, and what to do about it."""

import re
from dataclasses import dataclass

# From the mildest to the gravest.
LIKELIHOODS = {"常见": "likely", "可能": "possible", "要过法院": "court"}
_EVENT = re.compile(r"(常见|可能|要过法院)[:：]\s*(\S.*)")
_ACTION = re.compile(r"(\S.*?)(?:\s*→\s*([a-z0-9-]+)(?:#([A-Za-z0-9_-]+))?)?")


@dataclass(frozen=True)
class Event:
    """Something that happens on a rung; `likelihood` is a value of LIKELIHOODS."""

    label: str
    likelihood: str
    text: str


@dataclass(frozen=True)
class Action:
    """Something to do; `guide` and `anchor` lead to the step that says how, or are empty."""

    text: str
    guide: str = ""
    anchor: str = ""


def read_events(text: str) -> list[Event]:
    """One event a line. Raises ValueError with a sentence for the editor."""
    events = []
    for line in filter(None, map(str.strip, text.splitlines())):
        match = _EVENT.fullmatch(line)
        if not match:
            raise ValueError(f"「{line[:20]}」要以「常见：」「可能：」或「要过法院：」开头")
        events.append(Event(match[1], LIKELIHOODS[match[1]], match[2]))
    return events


def gravest(events: list[Event]) -> Event:
    """The first of the events that no other is graver than. There has to be one."""
    order = list(LIKELIHOODS.values())
    return max(events, key=lambda event: order.index(event.likelihood))


def read_actions(text: str) -> list[Action]:
    """One action a line, with ` → guide#anchor` behind it or not. Raises ValueError."""
    actions = []
    for line in filter(None, map(str.strip, text.splitlines())):
        match = _ACTION.fullmatch(line)
        if not match or "→" in match[1]:
            raise ValueError(f"「{line[:20]}」的箭头后面应当是 指南网址名#锚点")
        actions.append(Action(match[1], match[2] or "", match[3] or ""))
    return actions
