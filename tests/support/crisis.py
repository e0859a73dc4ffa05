"""The rules of `seeds/crisis.yaml` and the phrases that they are judged by, without a database."""

from functools import cache
from itertools import chain

import yaml

from articles.text.crisis.rules import CrisisRules, Rule
from tests.support.paths import ROOT, SEEDS

RULES_FILE = SEEDS / "crisis.yaml"
_TEXTS = ("phrases", "also", "unless")


def rule(name: str, kind: str, *phrases: str, **fields) -> Rule:
    """A rule whose texts are given as lines."""
    return Rule(name, kind, "\n".join(phrases), **fields)


@cache
def seeded_rules() -> tuple[Rule, ...]:
    rows = yaml.safe_load(RULES_FILE.read_text(encoding="utf-8"))
    return tuple(
        Rule(
            row["name"],
            row["kind"],
            *("\n".join(map(str, row.get(name, []))) for name in _TEXTS),
            by_sound=row.get("by_sound", True),
        )
        for row in rows
    )


@cache
def seeded_book() -> CrisisRules:
    return CrisisRules(seeded_rules())


@cache
def judged_phrases() -> dict[str, list[str]]:
    """What must show the card (self, other), the hint, or no card (harmless)."""
    file = ROOT / "tests" / "text" / "crisis" / "crisis_phrases.yaml"
    families = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {kind: list(chain(*by_name.values())) for kind, by_name in families.items()}
