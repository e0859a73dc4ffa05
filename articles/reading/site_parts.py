"""What all guides show besides their own text, read once for each version of the site."""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string

from articles.models import Helpline, LegalStatement, Stage, Term, Topic, numbers_to_dial

from .stages import all_stages, places_of, stage_summaries


@dataclass(frozen=True)
class SiteParts:
    """`topics` are by key, `terms` by slug; `stages_html` is the section with the stages."""

    helplines: list[Helpline]
    topics: dict[int, Topic]
    terms: dict[str, Term]
    due: list[LegalStatement]
    stages_html: str


def read_site_parts() -> SiteParts:
    """As they are now, in the transaction of the caller. Eight queries."""
    helplines = list(Helpline.objects.all())
    return SiteParts(
        helplines=helplines,
        topics={topic.pk: topic for topic in Topic.objects.all()},
        terms={term.slug: term for term in Term.objects.all()},
        due=list(LegalStatement.objects.due()),
        stages_html=_stages_html(all_stages(), helplines),
    )


@lru_cache(maxsize=1)
def site_parts(version: int) -> SiteParts:
    """The same, as this process read them when it first met that version of the site.

    The version has to be read before: the parts may be newer than it, never older.
    """
    return read_site_parts()


def _stages_html(stages: list[Stage], helplines: list[Helpline]) -> str:
    summaries = stage_summaries(stages, places_of(stages))
    context = {"stages": summaries, "numbers": numbers_to_dial(helplines)}
    return render_to_string("articles/partials/stages.html", context)
