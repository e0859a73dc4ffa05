"""Long lists of guides in pages: a page costs the same whatever stands before and behind it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, overload

from django.db.models import QuerySet

from articles.delivery.site_version import SITE_VERSION
from articles.models import Article, Topic


class CountedRows(Sequence[Any]):
    """Rows in an order, for Django's Paginator to cut. Counted before; read from the nearer end.

    `load` makes what pages show of the rows of a page.
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
        # A database walks over all that it leaves out.
        if before <= behind:
            return self._load(list(self._rows[before : part.stop]))
        from_end = self._rows.reverse()[behind : self._count - before]
        return self._load(list(from_end)[::-1])


def guides_of(topic: Topic, version: int | None) -> CountedRows:
    """Those of a topic, newest first. The site's version has to be read before: see `count_at`."""
    # Keys first: the index alone has them, and no text is looked up for a row that is left out.
    keys = Article.objects.listed().filter(live_topic=topic).values_list("pk", flat=True)
    return CountedRows(keys, count_at(version or 0, topic.pk), _listed)


class Newest(NamedTuple):
    """The site's version, and when a guide was published last. Both None when there is no guide."""

    version: int | None
    at: datetime | None


def newest() -> Newest:
    row = Article.objects.listed().values_list(SITE_VERSION, "published_at").first()
    return Newest(*row) if row else Newest(None, None)


def all_guides(version: int | None) -> CountedRows:
    """Their addresses and days in the order of their keys. `version` as `newest` has it."""
    guides = Article.objects.published().only("slug", "published_at").order_by("pk")
    return CountedRows(guides, 0 if version is None else count_at(version))


# A few for each topic of a site; those of former versions fall out in time.
@lru_cache(maxsize=100)
def count_at(version: int, topic_id: int | None = None) -> int:
    """How many guides readers find, of all or under a topic.

    As this process counted them when it was first asked at that version of the site. The version
    has to be read before: the count may be newer than it says, but never older.
    """
    guides = Article.objects.published()
    return (guides if topic_id is None else guides.filter(live_topic=topic_id)).count()


def _listed(keys: list[int]) -> list[Article]:
    """In the order of the keys. A guide may have left the site since they were read."""
    guides = Article.objects.listed().order_by().in_bulk(keys)
    return [guides[key] for key in keys if key in guides]
