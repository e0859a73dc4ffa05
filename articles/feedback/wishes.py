"""The wish list: guides that are asked for and not written yet, the most wanted first."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from django.db.models.expressions import Combinable
from django.utils import timezone

from articles.editing.working_copy import create_draft
from articles.models import Article, RelatedTitle, TitleKey, Wanted
from articles.search.query import LONGEST_QUERY, Query, Unit, read_queries
from articles.text.document import Document
from articles.text.masking import mask
from articles.text.tidy_text import title_key
from articles.text.words.question_words import strip_question_words
from articles.text.words.segmenter import is_han, normalise, runs

from .rate_limit import admit

_BATCH = 50
_MAX_TITLE = 200
_MAX_KEY = 200
# A tap is a clearer wish than a search that found nothing.
_WISH_COUNTS = 3
# A platform with a Latin name: vivo, oppo.
_SHORTEST_NAME = 4
_MASKED = re.compile(r"\[\w+\]")
# Wanted, or what `values` makes of it.
_Row = TypeVar("_Row")
_UNWRITTEN = Q(article=None) | Q(article__live=None)


def with_demand(wanted: QuerySet[Wanted, _Row]) -> QuerySet[Wanted, _Row]:
    """Annotates `titles`, the number of source lists that name it, and `demand`, the sum of all.

    Leaves out rows without demand: those are only titles of existing guides.
    """
    titles = Count("related_titles")
    demand = titles + F("searches") + _WISH_COUNTS * F("wishes")
    return wanted.annotate(titles=titles, demand=demand).filter(demand__gt=0)


def unwritten(wanted: QuerySet[Wanted, _Row]) -> QuerySet[Wanted, _Row]:
    """Those that no published guide covers and no editor has dismissed."""
    return wanted.filter(_UNWRITTEN, is_dismissed=False)


def meaning_keys(titles: Sequence[str]) -> list[str]:
    """For each title a key; titles that mean the same have the same key.

    It is made of the words that count, sorted, each replaced by the first of its synonyms; or of
    the title itself if no word counts.
    """
    return [_meaning(query) for query in read_queries(titles)]


def gather_titles(most: int = 2_000) -> int:
    """Put up to `most` related titles of sources on the list; return how many are left."""
    waiting = RelatedTitle.objects.filter(wanted=None).exclude(title="").order_by("pk")
    for _ in range(0, most, _BATCH):
        batch = list(waiting[:_BATCH])
        if not batch:
            return 0
        _put_on_list(batch)
    return waiting.count()


def count_searches(times: Mapping[str, int]) -> None:
    """Add searches that found nothing; `times` is by masked query how often."""
    queries = sorted(filter(_says_enough, times))
    for start in range(0, len(queries), _BATCH):
        for wanted, query in _wanted(queries[start : start + _BATCH]):
            _ask(wanted, searches=F("searches") + times[query])


@transaction.atomic
def wish(text: str, address: str) -> bool:
    """Count a reader's wish for a guide about `text`.

    Returns False if it does not count: no words, or the rate limit.
    """
    # Normalised first, for that turns all kinds of digits into 0 to 9.
    asked = normalise(mask(normalise(text)))[:LONGEST_QUERY]
    if not runs(asked) or not admit(address, f"wish:{asked}"):
        return False
    for wanted, _ in _wanted([asked]):
        _ask(wanted, wishes=F("wishes") + 1)
    return True


@transaction.atomic
def start_draft(wanted: Wanted, by: User | None = None) -> Article:
    """A new draft with that title, its other titles as aliases; or the draft that exists.

    An archived draft stays archived: then a new one is made.
    """
    wanted = Wanted.objects.select_for_update().get(pk=wanted.pk)
    if wanted.article is None or wanted.article.archived_at:
        others = wanted.related_titles.values_list("title", flat=True).distinct()
        aliases = tuple(title for title in others if title_key(title) != title_key(wanted.title))
        wanted.article = create_draft(
            Document(title=wanted.title, aliases=aliases), by, note="从想看清单开的草稿"
        )
        wanted.save(update_fields=["article"])
    return wanted.article


def mark_answered(article: Article, titles: Sequence[str]) -> list[str]:
    """Link the wishes, present and future, that a published guide covers under one of its titles.

    Returns the related titles of sources that it covers.
    """
    keys = dict(zip(meaning_keys(titles), titles, strict=True))
    rows = Wanted.objects.filter(Q(key__in=keys) | Q(article=article))
    owners = {key: its for key, *its in rows.values_list("key", "article", "article__live")}
    is_waited_for = any(live is None for key, (_, live) in owners.items() if key in keys)
    if is_waited_for:
        Wanted.objects.filter(_UNWRITTEN, key__in=keys).update(article=article)
    if future := keys.keys() - owners:
        Wanted.objects.bulk_create(
            (
                Wanted(key=key, title=keys[key][:_MAX_TITLE], article=article)
                for key in sorted(future)
            ),
            ignore_conflicts=True,
        )
    if not is_waited_for and all(owner != article.pk for owner, _ in owners.values()):
        return []
    covered = RelatedTitle.objects.filter(wanted__article=article).order_by()
    return list(covered.values_list("title", flat=True).distinct())


def _says_enough(query: str) -> bool:
    """Whether it could be the title of a guide: not only masked parts or a few random letters."""
    words = runs(_MASKED.sub(" ", query))
    return any(
        len(part) > 1 if is_han(run) else len(run) >= _SHORTEST_NAME and not run.isdecimal()
        for run in words
        for part in (strip_question_words(run) if is_han(run) else [run])
    )


def _meaning(query: Query) -> str:
    parts = {_canonical(unit) for unit in query.units}
    return " ".join(sorted(parts))[:_MAX_KEY] or query.text


def _canonical(unit: Unit) -> str:
    """The first of its synonyms; a word with one-way synonyms stands for itself."""
    is_alone = not unit.words or any(word.is_one_way for word in unit.words)
    return min(unit.own_variants if is_alone else unit.variants)


def _ask(wanted: Wanted, **counts: Combinable) -> None:
    Wanted.objects.filter(pk=wanted.pk).update(last_asked=timezone.localdate(), **counts)


@transaction.atomic
def _put_on_list(batch: Sequence[RelatedTitle]) -> None:
    wanted = {title: row for row, title in _wanted([item.title for item in batch])}
    for item in batch:
        item.wanted = wanted[item.title]
    RelatedTitle.objects.bulk_update(batch, ["wanted"])
    # A guide may cover them already, and links to it are found by the exact title.
    TitleKey.objects.bulk_create(
        (
            TitleKey(key=key, article_id=article_id)
            for item in batch
            if (article_id := wanted[item.title].article_id)
            and (key := title_key(item.title)[:_MAX_KEY])
        ),
        ignore_conflicts=True,
    )


def _wanted(titles: Sequence[str]) -> list[tuple[Wanted, str]]:
    """The row of each title; missing rows are made."""
    keys = dict(zip(titles, meaning_keys(titles), strict=True))
    # Of several titles with one key the first one names the row.
    named = {key: title for title, key in reversed(keys.items())}
    Wanted.objects.bulk_create(
        # A title without words is dismissed: nobody can write about it.
        (
            Wanted(key=key, title=title[:_MAX_TITLE], is_dismissed=not runs(title))
            for key, title in named.items()
        ),
        ignore_conflicts=True,
    )
    rows = {row.key: row for row in Wanted.objects.filter(key__in=named)}
    return [(rows[key], title) for title, key in keys.items()]
