"""Which card a text calls for, by what editors keep. Of the text nothing is kept anywhere."""

from functools import lru_cache

from django.db.models import Q

from articles.delivery.site_version import VERSION_ROW
from articles.models import CrisisRule, SiteVersion
from articles.text.crisis.rules import CrisisRules, Kind, Rule, Sign, lists_in
from articles.text.crisis.typed_text import letters_of

# The number that the card gives first to who cannot go on.
LIFELINE = "12356"
# Those that the card gives: nothing else has to give them beside it.
CARD_NUMBERS = ("110", "120", LIFELINE, "12355")
# What is shown as a card, above all else; a hint is one line.
CARDS = (Kind.SELF, Kind.OTHER)
_FIELDS = ("name", "kind", "phrases", "also", "unless", "by_sound")


def signs_in(text: str) -> list[Sign]:
    """What is found in the text, the gravest first. One query, and one more where rules changed."""
    return crisis_rules(_version()).signs(text) if letters_of(text) else []


def card_for(text: str) -> Kind | None:
    """SELF, OTHER, HINT, or None: as the gravest sign of the text says. Queries as `signs_in`."""
    return crisis_rules(_version()).gravest(text) if letters_of(text) else None


def calls_for_card(text: str) -> bool:
    return card_for(text) in CARDS


@lru_cache(maxsize=1)
def crisis_rules(version: int) -> CrisisRules:
    """The rules as this process read them when it first met that version of the site.

    The version has to be read before: they may be newer than it says, but never older.
    """
    return _book(tuple(_rules()))


def active_lists() -> dict[str, str]:
    """The words of each list that rules may call for, by its name."""
    return lists_in(_rules())


def _version() -> int:
    # Asked for as everything else of the page is: a database that is away is told in the same way.
    rows = SiteVersion.objects.filter(pk=VERSION_ROW).values_list("number", flat=True)
    return rows.first() or 0


def rules_calling(name: str) -> list[CrisisRule]:
    """Those that call for the words of the list of that name."""
    called = f"【{name}】"
    texts = Q(phrases__contains=called) | Q(also__contains=called) | Q(unless__contains=called)
    return list(CrisisRule.objects.filter(texts))


# Most versions change no rule, and to read them all takes a tenth of a second.
@lru_cache(maxsize=2)
def _book(rules: tuple[Rule, ...]) -> CrisisRules:
    return CrisisRules(rules)


def _rules() -> list[Rule]:
    rows = CrisisRule.objects.filter(is_active=True).values_list(*_FIELDS)
    return [Rule(*row) for row in rows]
