"""Keep the indexed passages of guides in step with the published revisions."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import PASSAGES_A_GUIDE, Article, Passage, Situation
from articles.search import full_text
from articles.text.document import Document
from articles.text.words.search_passages import IN_SITUATIONS, passages
from articles.text.words.search_passages import Passage as TextPassage

# To be increased whenever `text.words.segmenter` or `text.words.search_passages` make other terms:
# `rebuild_search` then indexes the guides that still have old ones.
SCHEME = 2
_PLATFORM_PENALTY = 1.0
# As many guides as are likely to be published at once in a process.
_KEPT = 8
# In SQL: building it with the ORM takes ten times as long as running it, for every publication.
_STANDING = """
SELECT EXISTS (SELECT 1 FROM articles_article_platforms WHERE article_id = %s),
    EXISTS (SELECT 1 FROM articles_passage WHERE article_id = %s),
    EXISTS (SELECT 1 FROM articles_situation WHERE guide = %s)
"""
_Segmented = tuple[TextPassage, str]


def is_indexed(article: Article) -> bool:
    """Is the published revision of the article indexed with the present scheme?"""
    return article.passages.whole_guides().filter(revision=article.live, scheme=SCHEME).exists()


@transaction.atomic(savepoint=False)
def index_guide(article: Article) -> None:
    """Replace the passages of the article by those of its published revision, or none without one."""
    has_platform, has_passages, is_led_to = _standing(article)
    if has_passages:
        article.passages.all().delete()
    if article.live is None:
        return
    first = article.pk * PASSAGES_A_GUIDE
    situations = list(Situation.objects.filter(guide=article.slug)) if is_led_to else []
    weight = _weight(len(situations), has_platform)
    found: Sequence[_Segmented] = segmented(article.live.rendered)
    if situations:
        found = [_led_to(each, _other_titles(situations)) for each in found]
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
            terms=terms,
        )
        for place, (each, terms) in enumerate(islice(found, PASSAGES_A_GUIDE))
    )


def segmented(html: Document) -> Sequence[_Segmented]:
    """The passages of a rendered guide with their terms, kept for a moment: see `editing.rendering`."""
    # Nothing in them depends on these two, and a file often has others than its article.
    return _segmented(replace(html, slug="", topic=""))


@lru_cache(maxsize=_KEPT)
def _segmented(html: Document) -> tuple[_Segmented, ...]:
    return tuple((each, " ".join(sorted(each.terms()))) for each in passages(html))


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


def _standing(article: Article) -> tuple[bool, bool, bool]:
    """Has it platforms, passages, situations that lead to it?"""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [article.pk, article.pk, article.slug])
        return cursor.fetchone()


def _weight(situations: int, has_platform: bool) -> float:
    """Grows with the log of the number of situations that lead to the article.

    A guide about one platform ranks below a general one, unless its platform is searched for or
    situations lead to it: then editors take it for the general one.
    """
    return math.log1p(situations) - _PLATFORM_PENALTY * (has_platform and not situations)


def _led_to(found: _Segmented, titles: Mapping[str, Sequence[str]]) -> _Segmented:
    """A passage of a guide that situations lead to, with what readers call its place there."""
    each, terms = found
    if more := titles.get(each.anchor):
        each = each.with_titles(more)
        terms = " ".join(each.terms())
    return each, " ".join(sorted({*terms.split(), IN_SITUATIONS}))


def _other_titles(situations: Iterable[Situation]) -> dict[str, list[str]]:
    """Their labels and hints, by anchor."""
    titles: dict[str, list[str]] = {}
    for situation in situations:
        titles.setdefault(situation.anchor, []).extend(
            filter(None, (str(situation), situation.hint))
        )
    return titles
