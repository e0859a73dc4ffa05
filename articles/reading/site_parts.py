"""What all guides show besides their own text, read once for each version of the site."""

from dataclasses import dataclass
from functools import lru_cache

from articles.models import Helpline, LegalStatement, Stage, Term, Topic

from .situations import ListedSituation, situations_by_guide


@dataclass(frozen=True)
class SiteParts:
    """`topics` are by key, `terms` by slug, `situations` by the address of their guide."""

    helplines: list[Helpline]
    topics: dict[int, Topic]
    terms: dict[str, Term]
    due: list[LegalStatement]
    situations: dict[str, list[ListedSituation]]
    has_stages: bool


def read_site_parts() -> SiteParts:
    """As they are now, in the transaction of the caller. Seven queries."""
    return SiteParts(
        helplines=list(Helpline.objects.all()),
        topics={topic.pk: topic for topic in Topic.objects.all()},
        terms={term.slug: term for term in Term.objects.all()},
        due=list(LegalStatement.objects.due()),
        situations=situations_by_guide(),
        has_stages=Stage.objects.exists(),
    )


@lru_cache(maxsize=1)
def site_parts(version: int) -> SiteParts:
    """The same, as this process read them when it first met that version of the site.

    The version has to be read before: the parts may be newer than it, never older.
    """
    return read_site_parts()
