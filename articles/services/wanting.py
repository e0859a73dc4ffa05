"""The wish list: guides that somebody wants and nobody has written, the most wanted first."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from articles.models import Article, RelatedTitle, TitleKey, Wanted
from articles.search.query import Query, read_queries
from articles.text.document import Document
from articles.text.masking import mask
from articles.text.segment import normalise
from articles.text.tidy import title_key

from .limiting import said_again
from .saving import create_article

_BATCH = 200
_MAX_TITLE = 200
_MAX_KEY = 200
# Who taps wants it; who searched may have looked for anything.
_WISH_COUNTS = 3


def with_demand(wanted: QuerySet[Wanted]) -> QuerySet[Wanted]:
    """Each with `titles`, in how many lists of related titles it stands, and `demand` in all."""
    titles = Count("related_titles")
    demand = titles + F("searches") + _WISH_COUNTS * F("wishes")
    return wanted.annotate(titles=titles, demand=demand)


def open_ones(wanted: QuerySet[Wanted]) -> QuerySet[Wanted]:
    """Those that no published guide covers, without what editors will not write."""
    return wanted.filter(Q(article=None) | Q(article__live=None), is_dismissed=False)


def meaning_keys(titles: Sequence[str]) -> list[str]:
    """For each title a key that others with the same meaning have too; empty where there is none.

    The words that count, in any order, each as the first of those that mean the same.
    """
    return [_meaning(query) for query in read_queries(titles)]


def gather_titles(most: int = 2_000) -> int:
    """Put related titles of the sources on the list that are not there yet; return how many are left."""
    waiting = RelatedTitle.objects.filter(wanted=None).exclude(title="").order_by("pk")
    for _ in range(0, most, _BATCH):
        batch = list(waiting[:_BATCH])
        if not batch:
            return 0
        _put_on_list(batch)
    return waiting.count()


def note_searches(times: Mapping[str, int]) -> None:
    """Searches that found nothing, with how often."""
    for wanted, query in _wanted(list(times)):
        Wanted.objects.filter(pk=wanted.pk).update(searches=F("searches") + times[query])


def wish(text: str, address: str) -> bool:
    """A reader wants a guide about this. False if it does not count: said again, or says nothing."""
    asked = normalise(mask(text))
    if said_again(address, f"wish:{asked}"):
        return False
    for wanted, _ in _wanted([asked]):
        Wanted.objects.filter(pk=wanted.pk).update(
            wishes=F("wishes") + 1, last_asked=timezone.localdate()
        )
        return True
    return False


@transaction.atomic
def start_draft(wanted: Wanted) -> Article:
    """A draft with that title, which answers to all titles that mean the same; the one there is."""
    wanted = Wanted.objects.select_for_update().get(pk=wanted.pk)
    if wanted.article is None:
        others = wanted.related_titles.values_list("title", flat=True).distinct()
        aliases = tuple(title for title in others if title_key(title) != title_key(wanted.title))
        wanted.article = create_article(Document(title=wanted.title, aliases=aliases))
        wanted.save(update_fields=["article"])
    return wanted.article


def note_answered(article: Article, titles: Sequence[str]) -> None:
    """A published guide covers what is wanted under its title or one of its other names."""
    keys = set(meaning_keys(titles)) - {""}
    Wanted.objects.filter(key__in=keys, article=None).update(article=article)


def _meaning(query: Query) -> str:
    parts = {min(unit.ways) for unit in query.units}
    return " ".join(sorted(parts))[:_MAX_KEY]


@transaction.atomic
def _put_on_list(batch: Sequence[RelatedTitle]) -> None:
    wanted = {title: row for row, title in _wanted([item.title for item in batch])}
    for item in batch:
        item.wanted = wanted.get(item.title)
    RelatedTitle.objects.bulk_update(batch, ["wanted"])


def _wanted(titles: Sequence[str]) -> Iterable[tuple[Wanted, str]]:
    """The row of each title that says something; rows that are missing are made."""
    keys = dict(zip(titles, meaning_keys(titles), strict=True))
    present = set(Wanted.objects.filter(key__in=keys.values()).values_list("key", flat=True))
    missing = {key: title for title, key in reversed(keys.items()) if key and key not in present}
    answers = _answers(missing)
    Wanted.objects.bulk_create(
        (
            Wanted(key=key, title=title[:_MAX_TITLE], article_id=answers.get(title_key(title)))
            for key, title in missing.items()
        ),
        ignore_conflicts=True,
    )
    rows = {row.key: row for row in Wanted.objects.filter(key__in=keys.values())}
    return [(rows[key], title) for title, key in keys.items() if key]


def _answers(titles: Mapping[str, str]) -> dict[str, int]:
    keys = {title_key(title)[:_MAX_KEY] for title in titles.values()}
    answered = TitleKey.objects.filter(key__in=keys, article__live__isnull=False)
    return dict(answered.values_list("key", "article_id"))
