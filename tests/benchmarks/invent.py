"""Article number N: always the same words for the same number."""

import random
from dataclasses import dataclass

from . import words

SECTIONS = 8
STEPS = 3
RELATED = 6
_TITLES = len(words.PLATFORMS) * len(words.THINGS) * len(words.SITUATIONS) * len(words.QUESTIONS)
# Prime to the number of titles: no title comes twice, and neighbours are not alike.
_STRIDE = 7_919


@dataclass(frozen=True)
class Part:
    """A section: its steps are (title, body)."""

    heading: str
    body: str
    steps: list[tuple[str, str]]


@dataclass(frozen=True)
class Invented:
    """An article before it has a layout. `related` is (category, title, excerpt)."""

    number: int
    title: str
    summary: str
    parts: list[Part]
    related: list[tuple[str, str, str]]


def invent(number: int) -> Invented:
    """The article of a number: 8 sections of 3 steps, about 3,300 characters."""
    dice = random.Random(number)  # noqa: S311
    parts = [_part(dice, heading) for heading in words.HEADINGS[:SECTIONS]]
    return Invented(number, title(number), _text(dice, 2), parts, _related(dice, number))


def title(number: int) -> str:
    """A title that no other number below 12,000 has."""
    rest, found = number * _STRIDE % _TITLES, []
    for choices in (words.QUESTIONS, words.SITUATIONS, words.THINGS, words.PLATFORMS):
        rest, place = divmod(rest, len(choices))
        found.insert(0, choices[place])
    return "".join(found)


def platform(number: int) -> str:
    """The platform that the title names."""
    return next(name for name in words.PLATFORMS if title(number).startswith(name))


def _part(dice: random.Random, heading: str) -> Part:
    steps = [(name, _text(dice, 4)) for name in dice.sample(words.TITLES, STEPS)]
    return Part(heading, _text(dice, 2), steps)


def _related(dice: random.Random, number: int) -> list[tuple[str, str, str]]:
    """Half are titles of articles with a smaller number, half are titles that nobody wrote."""
    found = [title(dice.randrange(number + 1)) for _ in range(RELATED // 2)]
    found += [f"{dice.choice(words.THINGS)}的事({dice.randrange(10_000)})" for _ in found]
    return [(dice.choice(words.CATEGORIES), name, _text(dice, 3)) for name in found]


def _text(dice: random.Random, sentences: int) -> str:
    return "".join(_sentence(dice) for _ in range(sentences))


def _sentence(dice: random.Random) -> str:
    start = dice.choice(words.WHEN) + dice.choice(words.DO) + dice.choice(words.WHAT)
    return f"{start}，{dice.choice(words.WHY)}。"
