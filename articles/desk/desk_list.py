"""The type of the lists of the desk, and how they are filled."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet, Window
from django.urls import reverse
from django.utils import timezone

# A row of `values()`.
Found = dict[str, Any]
SHOWN = 10
_BATCH = 500
# Older answers and searches of readers say little about what they need today.
LATELY = timedelta(days=30)


@dataclass(frozen=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True)
class Row:
    """`cells` has a text for each column; the first is the name of the row and links to `url`.

    `tag` is a highlighted remark.
    """

    cells: tuple[str, ...]
    url: str
    tag: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class DeskList:
    """`find` returns a queryset of `values()` in the order of the list, `rows` converts a batch of them.

    `find` may give a list instead, where no query can tell what belongs to it.

    `more` is the path, below the admin, of a page with the whole list.
    """

    name: str
    title: str
    empty: str
    columns: tuple[str, ...]
    permission: str
    find: Callable[[User], QuerySet | list[Found]]
    rows: Callable[[Sequence[Found], User], list[Row]]
    more: str = ""
    # Users with this permission see another list instead.
    unless: str = ""

    def is_for(self, user: User) -> bool:
        return user.has_perm(self.permission) and not (self.unless and user.has_perm(self.unless))


@dataclass(frozen=True)
class Filled:
    """The first rows of a list for one user, and the number of all rows."""

    kind: DeskList
    rows: list[Row]
    count: int

    @property
    def shown(self) -> list[tuple[Row, list[tuple[str, str]]]]:
        """Each row with its further cells as (column, text), without empty ones."""
        names = self.kind.columns[1:]
        return [
            (row, [fact for fact in zip(names, row.cells[1:], strict=True) if fact[1]])
            for row in self.rows
        ]


def fill(kind: DeskList, user: User) -> Filled:
    """The first rows of the list, and its length, in one query."""
    found = kind.find(user)
    if isinstance(found, list):
        return Filled(kind, kind.rows(found[:SHOWN], user), len(found))
    first = list(found.annotate(total=Window(Count("*")))[:SHOWN])
    return Filled(kind, kind.rows(first, user), first[0]["total"] if first else 0)


def all_rows(kind: DeskList, user: User) -> Iterator[list[Row]]:
    """The whole list in batches, of which one is in memory at a time."""
    found = kind.find(user)
    rows = iter(found) if isinstance(found, list) else found.iterator(chunk_size=_BATCH)
    while batch := list(islice(rows, _BATCH)):
        yield kind.rows(batch, user)


def since_lately() -> date:
    return timezone.localdate() - LATELY + timedelta(days=1)


def guide_page(article_id: int, page: str = "change", place: str = "") -> str:
    """The URL of a page of the guide in the admin, with `place` as the fragment."""
    address = reverse(f"admin:articles_article_{page}", args=[article_id])
    return f"{address}#{place}" if place else address


def minute(moment: datetime | None) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
