"""The letters that readers may write."""

from dataclasses import dataclass

from articles.models import Letter
from articles.tools.creditors import CREDITORS
from articles.tools.letters import Letter as Read
from articles.tools.letters import read_whole_letter
from articles.tools.questions import SyntaxMistake

from .targets import LedLine, find_targets


@dataclass(frozen=True)
class ListedLetter:
    slug: str
    name: str
    purpose: str
    creditors: tuple[str, ...]

    @property
    def addressees(self) -> str:
        return "、".join(CREDITORS[each] for each in self.creditors)


def listed_letters(creditor: str = "") -> list[ListedLetter]:
    """Those that are online, in their order; with a creditor those that go to this one. One query."""
    letters = [
        ListedLetter(row.slug, row.name, row.purpose, tuple(row.creditors.split()))
        for row in Letter.objects.live()
    ]
    return [each for each in letters if not creditor or creditor in each.creditors]


def live_letter(slug: str) -> Letter | None:
    """As readers see it. One query."""
    found = Letter.objects.filter(slug=slug, live__isnull=False).select_related("live").first()
    return found.as_live() if found else None


def readable(letter: Letter) -> Read | None:
    """None for one that went online under other rules than those of this version."""
    try:
        return read_whole_letter(letter.source)
    except SyntaxMistake:
        return None


def led_lines(letter: Read) -> list[LedLine]:
    """What to do next, each with its address. At most two queries."""
    places = find_targets(step.target for step in letter.steps)
    return [
        LedLine(step.text, places[step.target].url if step.target else "") for step in letter.steps
    ]
