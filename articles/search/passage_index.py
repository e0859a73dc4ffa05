"""Keep the indexed passages of guides in step with the published revisions."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import PASSAGES_A_GUIDE, Article, Passage, Situation
from articles.search import full_text
from articles.text.words.search_passages import IN_SITUATIONS, passages

# To be increased whenever `text.words.segmenter` or `text.words.search_passages` make other terms:
# `rebuild_search` then indexes the guides that still have old ones.
SCHEME = 1
_PLATFORM_PENALTY = 1.0


def is_indexed(article: Article) -> bool:
    """Is the published revision of the article indexed with the present scheme?"""
    return article.passages.whole_guides().filter(revision=article.live, scheme=SCHEME).exists()


@transaction.atomic
def index_guide(article: Article) -> None:
    """Replace the passages of the article by those of its published revision, or none without one."""
    article.passages.all().delete()
    if article.live is None:
        return
    first = article.pk * PASSAGES_A_GUIDE
    situations = list(Situation.objects.filter(guide=article.slug))
    weight = _weight(article, len(situations))
    found = passages(article.live.rendered, _other_titles(situations))
    Passage.objects.bulk_create(
        Passage(
            id=first + place,
            article=article,
            revision=article.live,
            scheme=SCHEME,
            weight=0.0 if each.anchor else weight,
            anchor=each.anchor,
            title=each.title,
            heading=each.heading,
            also=each.also,
            text=each.text,
            terms=" ".join(sorted(each.terms() | ({IN_SITUATIONS} if situations else set()))),
        )
        for place, each in enumerate(islice(found, PASSAGES_A_GUIDE))
    )


def index_situations(guides: Iterable[str]) -> None:
    """Index the guides with these slugs again, after situations that lead there have changed."""
    for article in Article.objects.published().filter(slug__in=set(guides)):
        _index_locked(article.pk)


def index_all(anew: bool = False) -> Iterator[tuple[int, int]]:
    """Index the published guides that are not, one transaction each; yield (number done, total).

    If it is interrupted, the next call goes on from there. `anew` first marks all guides as not
    indexed and rebuilds the index of the database. Searches use the old entries meanwhile.
    """
    if anew:
        with transaction.atomic():
            Passage.objects.whole_guides().update(scheme=0)
            full_text.refresh(connection)
    lacking = list(_lacking().order_by("pk").values_list("pk", flat=True))
    for done, pk in enumerate(lacking, start=1):
        _index_locked(pk)
        yield done, len(lacking)


@transaction.atomic
def _index_locked(pk: int) -> None:
    """Index the article as it is now: it may have been published again or withdrawn since."""
    index_guide(Article.objects.locked(pk))


def _lacking() -> QuerySet[Article]:
    current = Passage.objects.whole_guides().filter(
        article=OuterRef("pk"), revision=OuterRef("live"), scheme=SCHEME
    )
    return Article.objects.published().filter(~Exists(current))


def _weight(article: Article, situations: int) -> float:
    """Grows with the log of the number of situations and guides that lead to the article.

    A guide about one platform ranks below a general one, unless its platform is searched for.
    """
    links = math.log1p(situations + article.recommended_by.count())
    return links - _PLATFORM_PENALTY * article.platforms.exists()


def _other_titles(situations: Iterable[Situation]) -> dict[str, list[str]]:
    """Their labels and hints, by anchor."""
    titles: dict[str, list[str]] = {}
    for situation in situations:
        titles.setdefault(situation.anchor, []).extend(
            filter(None, (str(situation), situation.hint))
        )
    return titles
