"""Long lists of guides in pages. A page costs the same wherever it is in the list."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, overload

from django.db.models import QuerySet

from articles.delivery.site_version import SITE_VERSION
from articles.models import Article, Topic


class CountedRows(Sequence[Any]):
    """Ordered rows for Django's Paginator, with a known count, read from the nearer end.

    `load` turns the rows of one page into what the page shows.
    """

    def __init__(self, rows: QuerySet, count: int, load: Callable[[list], list] = list):
        self._rows = rows
        self._count = count
        self._load = load

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, part: int) -> Any: ...
    @overload
    def __getitem__(self, part: slice) -> list[Any]: ...
    def __getitem__(self, part: int | slice) -> Any:
        if isinstance(part, int):
            return self[part : part + 1][0]
        before, behind = part.start, self._count - part.stop
        # OFFSET makes a database walk over all rows that it leaves out.
        if before <= behind:
            return self._load(list(self._rows[before : part.stop]))
        from_end = self._rows.reverse()[behind : self._count - before]
        return self._load(list(from_end)[::-1])


def guides_of(topic: Topic, version: int | None) -> CountedRows:
    """The guides of a topic, newest first. Read the site's version before: see `count_at`."""
    # Keys first: an index has them, so no row is read that is left out.
    keys = Article.objects.listed().filter(live_topic=topic).values_list("pk", flat=True)
    return CountedRows(keys, count_at(version or 0, topic.pk), _listed)


class Newest(NamedTuple):
    """The site's version and the newest date of publication. Both None without any guide."""

    version: int | None
    at: datetime | None


def newest() -> Newest:
    row = Article.objects.listed().values_list(SITE_VERSION, "published_at").first()
    return Newest(*row) if row else Newest(None, None)


def all_guides(version: int | None) -> CountedRows:
    """All published guides (slug and date), by key. `version` is that of `newest`."""
    guides = Article.objects.published().only("slug", "published_at").order_by("pk")
    return CountedRows(guides, 0 if version is None else count_at(version))


# A few for each topic; those of former versions are dropped in time.
@lru_cache(maxsize=100)
def count_at(version: int, topic_id: int | None = None) -> int:
    """How many guides are published, in all or under a topic; counted once for each site version.

    The version has to be read before: then the count may be newer than the version, never older.
    """
    guides = Article.objects.published()
    return (guides if topic_id is None else guides.filter(live_topic=topic_id)).count()


def _listed(keys: list[int]) -> list[Article]:
    """The guides in the order of the keys, without those unpublished since the keys were read."""
    guides = Article.objects.listed().order_by().in_bulk(keys)
    return [guides[key] for key in keys if key in guides]
