"""What a list of the editors' desk is made of, and what fills it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet, Window
from django.urls import reverse
from django.utils import timezone

# What the database has of a row, by field.
Found = dict[str, Any]
SHOWN = 10
_BATCH = 500
# What readers did longer ago than this says little about what they lack today.
LATELY = timedelta(days=30)


@dataclass(frozen=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True)
class Row:
    """`cells` stand under the columns of the list; the first names the row and leads to `url`.

    `tag` is what must not be overlooked.
    """

    cells: tuple[str, ...]
    url: str
    tag: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class DeskList:
    """`find` gives values in the order of the list, `rows` makes what is shown of a batch.

    `more` is a page of the admin that has the same list, without its address's first part.
    """

    name: str
    title: str
    empty: str
    columns: tuple[str, ...]
    permission: str
    find: Callable[[User], QuerySet]
    rows: Callable[[Sequence[Found], User], list[Row]]
    more: str = ""
    # Who may do this sees another list instead.
    unless: str = ""

    def is_for(self, user: User) -> bool:
        return user.has_perm(self.permission) and not (self.unless and user.has_perm(self.unless))


@dataclass(frozen=True)
class Filled:
    """A list as somebody sees it: its first rows, and how many there are in all."""

    kind: DeskList
    rows: list[Row]
    count: int

    @property
    def shown(self) -> list[tuple[Row, list[tuple[str, str]]]]:
        """Each row with what is said of it, as (column, text)."""
        names = self.kind.columns[1:]
        return [
            (row, [fact for fact in zip(names, row.cells[1:], strict=True) if fact[1]])
            for row in self.rows
        ]


def fill(kind: DeskList, user: User) -> Filled:
    """The first rows of the list, and its length from the same query."""
    found = kind.find(user).annotate(total=Window(Count("*")))[:SHOWN]
    first = list(found)
    return Filled(kind, kind.rows(first, user), first[0]["total"] if first else 0)


def all_rows(kind: DeskList, user: User) -> Iterator[list[Row]]:
    """The whole list, in batches, so that no more than one is in memory."""
    found = kind.find(user).iterator(chunk_size=_BATCH)
    while batch := list(islice(found, _BATCH)):
        yield kind.rows(batch, user)


def since_lately() -> date:
    return timezone.localdate() - LATELY + timedelta(days=1)


def guide_page(article_id: int, page: str = "change", place: str = "") -> str:
    """The address of a page of the guide in the admin."""
    address = reverse(f"admin:articles_article_{page}", args=[article_id])
    return f"{address}#{place}" if place else address


def minute(moment: datetime | None) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
