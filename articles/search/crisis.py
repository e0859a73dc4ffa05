"""Which crisis card a text needs, by the rules of editors. The text itself is stored nowhere.

How a rule reads a text: `text.crisis.rules`; the words: `seeds/crisis.yaml`, then the admin. When a
page shows the card: `views.crisis`.
"""

from functools import lru_cache

from django.db.models import Q

from articles.delivery.site_version import VERSION_ROW
from articles.models import CrisisRule, SiteVersion
from articles.text.crisis.rules import CrisisRules, Kind, Rule, Sign, lists_in
from articles.text.crisis.typed_text import letters_of

# The psychological helpline, which the card names first.
LIFELINE = "12356"
# The numbers on the card. Other parts of the page need not repeat them.
CARD_NUMBERS = ("110", "120", LIFELINE, "12355")
# Kinds that are shown as a card above all results; a hint is one line.
CARDS = (Kind.SELF, Kind.OTHER)
_FIELDS = ("name", "kind", "phrases", "also", "unless", "by_sound")


def signs_in(text: str) -> list[Sign]:
    """All signs in the text, the most serious first. One query, or two after rules changed."""
    return crisis_rules(_version()).signs(text) if letters_of(text) else []


def card_for(text: str) -> Kind | None:
    """The kind of the most serious sign: SELF, OTHER, HINT or None. Queries as for `signs_in`."""
    return crisis_rules(_version()).gravest(text) if letters_of(text) else None


def calls_for_card(text: str) -> bool:
    return card_for(text) in CARDS


@lru_cache(maxsize=1)
def crisis_rules(version: int) -> CrisisRules:
    """The rules, compiled, as this process first read them at that version of the site.

    The version has to be read first: then the rules may be newer than the version, but never older.
    """
    return _compiled(tuple(_rules()))


def active_lists() -> dict[str, str]:
    """The words of each active list by its name."""
    return lists_in(_rules())


def _version() -> int:
    # Through the ORM and not `site_version()`: if the database is away, the error is the same as
    # elsewhere.
    rows = SiteVersion.objects.filter(pk=VERSION_ROW).values_list("number", flat=True)
    return rows.first() or 0


def rules_including(name: str) -> list[CrisisRule]:
    """The rules that include the list of that name."""
    included = f"【{name}】"
    texts = (
        Q(phrases__contains=included) | Q(also__contains=included) | Q(unless__contains=included)
    )
    return list(CrisisRule.objects.filter(texts))


# Compiling takes a tenth of a second, and most versions of the site change no rule.
@lru_cache(maxsize=2)
def _compiled(rules: tuple[Rule, ...]) -> CrisisRules:
    return CrisisRules(rules)


def _rules() -> list[Rule]:
    rows = CrisisRule.objects.filter(is_active=True).values_list(*_FIELDS)
    return [Rule(*row) for row in rows]
