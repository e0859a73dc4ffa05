"""Keep what a search finds in step with what readers see."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import PASSAGES_A_GUIDE, Article, Passage, Situation
from articles.search import index
from articles.text.words.passages import LED, passages

# One more whenever `text.segment` or `text.passages` make other terms: `rebuild_search` then knows
# which guides still have the old ones.
SCHEME = 1
_SPECIAL = 1.0


def is_indexed(article: Article) -> bool:
    """Does a search find what readers see of the article?"""
    return article.passages.whole_guides().filter(revision=article.live, scheme=SCHEME).exists()


@transaction.atomic
def index_guide(article: Article) -> None:
    """Make the passages of what readers see of the article; none when they see nothing."""
    article.passages.all().delete()
    if article.live is None:
        return
    found = passages(article.live.rendered, _said_about(article))
    first = article.pk * PASSAGES_A_GUIDE
    weight = _weight(article)
    is_led = _is_led(article)
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
            terms=" ".join(sorted(each.terms() | ({LED} if is_led else set()))),
        )
        for place, each in enumerate(islice(found, PASSAGES_A_GUIDE))
    )


def index_situations(guides: Iterable[str]) -> None:
    """Index the guides with these slugs, after the situations that lead there have changed."""
    for article in Article.objects.published().filter(slug__in=set(guides)):
        _index_locked(article.pk)


def index_all(anew: bool = False) -> Iterator[tuple[int, int]]:
    """Index the published guides that lack it, one transaction each; yield how many are done, of all.

    Stopped midway it goes on from there the next time. `anew` first marks all as lacking it, and
    refreshes the database's own index. Readers find what there was meanwhile.
    """
    if anew:
        with transaction.atomic():
            Passage.objects.whole_guides().update(scheme=0)
            index.refresh(connection)
    lacking = list(_lacking().order_by("pk").values_list("pk", flat=True))
    for done, pk in enumerate(lacking, start=1):
        _index_locked(pk)
        yield done, len(lacking)


@transaction.atomic
def _index_locked(pk: int) -> None:
    """Index what the article says now: it may have been published again, or taken off, since."""
    index_guide(Article.objects.locked(pk))


def _lacking() -> QuerySet[Article]:
    current = Passage.objects.whole_guides().filter(
        article=OuterRef("pk"), revision=OuterRef("live"), scheme=SCHEME
    )
    return Article.objects.published().filter(~Exists(current))


def _weight(article: Article) -> float:
    """Situations that lead here and guides that recommend it, each further one worth less.

    A guide about one platform comes after a general one, unless its platform is asked for.
    """
    situations = Situation.objects.filter(guide=article.slug).count()
    led_here = math.log1p(situations + article.recommended_by.count())
    return led_here - _SPECIAL * article.platforms.exists()


def _is_led(article: Article) -> bool:
    return Situation.objects.filter(guide=article.slug).exists()


def _said_about(article: Article) -> dict[str, list[str]]:
    """What readers say whose situation leads to a place of the guide, by the place's anchor."""
    said: dict[str, list[str]] = {}
    for situation in Situation.objects.filter(guide=article.slug):
        said.setdefault(situation.anchor, []).extend(
            filter(None, (situation.label, situation.hint))
        )
    return said
