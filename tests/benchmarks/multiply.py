"""Inside a process of its own: make a database of published guides several times as large.

`python -m tests.benchmarks.multiply TIMES` copies, within the database, all rows that readers'
pages are made of: importing a hundred thousand files would take hours. What editors alone see
(sections, steps, sources) is not copied. Prints what there is then, as JSON.
"""

import json
import sys
import time

import django

django.setup()

# After Django, which these need to be set up.
from django.db import connection, models, transaction  # noqa: E402
from django.db.models import Max  # noqa: E402
from django.test import Client  # noqa: E402

from articles.models import (  # noqa: E402
    PASSAGES_A_GUIDE,
    Article,
    CloseGuide,
    LawUse,
    Passage,
    Revision,
    TermUse,
    TitleKey,
    Topic,
)
from articles.search.expression import Term  # noqa: E402
from articles.search.full_text import find  # noqa: E402

# Of all guides, and as many as fill the last page of a list: so the last pages are equally long.
_GATHERED = 0.4
_GUIDES_A_PAGE = 20


def main(times: str) -> None:
    start = time.perf_counter()
    guides, revisions = _last(Article), _last(Revision)
    _hurry()
    # Checked at once afterwards: rows that wait for others cost a search for each row.
    with connection.constraint_checks_disabled():
        for number in range(1, int(times)):
            _copy_all(number, guides, revisions)
    connection.check_constraints()
    topic = _gather()
    _check(after=guides * (int(times) - 1))
    seconds = time.perf_counter() - start
    published = Article.objects.published().count()
    print(json.dumps({"guides": published, "topic": topic.slug, "seconds": seconds}))


def _last(model: type[models.Model]) -> int:
    return model.objects.aggregate(last=Max("pk"))["last"]


def _hurry() -> None:
    """If the machine fails meanwhile, the file is lost; it is the copy of another one."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=MEMORY")
        cursor.execute("PRAGMA synchronous=OFF")


# --- copying --------------------------------------------------------------------------------------


@transaction.atomic
def _copy_all(number: int, guides: int, revisions: int) -> None:
    """The copy of that number of all guides, of which `guides` and `revisions` are the last keys."""
    guide, revision = number * guides, number * revisions
    _copy(Revision, guides, id=revision, article_id=guide, begun_with_id=revision)
    _copy(Article, guides, id=guide, live_id=revision, slug=f"-{number}")
    _copy(CloseGuide, guides, article_id=guide, guide_id=guide)
    _copy(TitleKey, guides, article_id=guide, key=f"{number}")
    for model in (Article.platforms.through, TermUse, LawUse):
        _copy(model, guides, article_id=guide)
    # The database keeps the index of searches in step by itself.
    _copy(Passage, guides, id=guide * PASSAGES_A_GUIDE, article_id=guide, revision_id=revision)


def _copy(model: type[models.Model], guides: int, **changes: int | str) -> None:
    """Copy the rows of the first guides. `changes` are added to numbers and put behind texts."""
    values = {
        field.column: _changed(field.column, changes.get(field.column))
        for field in model._meta.concrete_fields
        # Without a change the database gives keys of its own.
        if not field.primary_key or field.column in changes
    }
    guide = "id" if model is Article else "article_id"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(values)}) "  # noqa: S608
            f"SELECT {', '.join(values.values())} FROM {model._meta.db_table} "
            f"WHERE {guide} <= {guides}"
        )


def _changed(column: str, change: int | str | None) -> str:
    """The column with its change, as SQL."""
    if change is None:
        return column
    return f"{column} + {change}" if isinstance(change, int) else f"{column} || '{change}'"


# --- what the measured lists need -----------------------------------------------------------------


def _gather() -> Topic:
    """A topic with a good part of all guides: of those without one, so that others keep theirs."""
    topic = Topic.objects.create(name="收在一起", slug="gathered", position=99)
    count = int(Article.objects.published().count() * _GATHERED)
    without = Article.objects.published().filter(live_topic=None).order_by("pk").values("pk")
    gathered = without[: count - count % _GUIDES_A_PAGE]
    Article.objects.filter(pk__in=gathered).update(live_topic=topic)
    return topic


def _check(after: int) -> None:
    """Is the newest copy there for readers, beside its neighbours, which are copies too?"""
    guide = Article.objects.published().exclude(close_guides=None).latest("pk")
    response = Client(headers={"host": "127.0.0.1"}).get(guide.get_absolute_url())
    assert response.status_code == 200
    for close in guide.close_guides.select_related("guide"):
        assert close.guide_id > after
        assert f'href="{close.guide.get_absolute_url()}"' in response.content.decode()
    terms = guide.passages.whole_guides().get().terms.split()
    assert find(Term(terms[0]), 1, newest=True)[0] // PASSAGES_A_GUIDE > after


if __name__ == "__main__":
    main(*sys.argv[1:])
