"""The ledger of law: which guides cite which statement, and where a guide shows 「正在复核」.

When a statement is due for review: `LegalStatement.objects.due`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from itertools import groupby
from operator import or_

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import DateField, Max, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from articles.delivery.site_version import touch_site
from articles.models import (
    Article,
    LawUse,
    LegalStatement,
    Revision,
    Section,
    SiteVersion,
    StatementUse,
    Step,
)
from articles.text.document import Document
from articles.text.labels import STEP_NOTES
from articles.text.law.citations import Citation, laws_of, read_citation
from articles.text.law.patterns import FULL_NAME
from articles.text.law.statement_matching import Statement, match, places_citing

_A_YEAR = timedelta(days=365)
# The statements, with the primary keys of their rows.
Ledger = dict[Statement, int]
# A row of the table of versions: the newest review day that pages show as due, as an ordinal.
_DUE_DAY_ROW = 2
_STEP_TEXTS = ("body", *STEP_NOTES)
_TITLE = StatementUse._meta.get_field("title").max_length


@dataclass(frozen=True)
class DuePlace:
    """The anchor of a section, a step or a law in the list (`law-3`), with its due statements."""

    anchor: str
    statements: tuple[LegalStatement, ...]

    @property
    def names(self) -> str:
        """《民法典》第 188 条、第 195 条、《社会救助法》"""
        named: dict[str, list[str]] = {}
        for each in self.statements:
            named.setdefault(each.law, []).append(each.provisions)
        return "、".join(law + "、".join(filter(None, its)) for law, its in named.items())

    @property
    def provisions(self) -> str:
        return "、".join(each.provisions for each in self.statements if each.provisions)


def knows_law() -> Callable[[Citation], bool]:
    """A function that tells whether the ledger has a citation. One query, made here."""
    known = list(_ledger())
    return lambda citation: bool(match(citation, known))


def note_statement_uses(
    article: Article,
    newest: Revision | None = None,
    live: Revision | None = None,
    is_first: bool = False,
) -> bool:
    """Store which statements the guide cites, in its working copy or its published text.

    `newest` and `live` are its revisions that are at hand, so that they are not read again; with
    `is_first` there was none before `newest`. Returns whether the guide cites others than before.
    """
    at_hand = [revision for revision in (newest, live) if revision]
    texts = _texts(article, newest.pk if newest else _newest(article), at_hand)
    return _note(article, _ledger(), texts, is_first)


def note_all_statement_uses() -> None:
    """The same for all guides, after statements were added."""
    ledger = _ledger()
    for article in Article.objects.iterator(chunk_size=100):
        _note(article, ledger, _texts(article, _newest(article)))


def note_uses_of(statement: LegalStatement) -> None:
    """The same for guides that name the law of a statement that is new or has other articles."""
    named = _naming(statement.law) | set(statement.uses.values_list("article", flat=True))
    ledger = _ledger()
    for article in Article.objects.filter(pk__in=named):
        _note(article, ledger, _texts(article, _newest(article)))


def guides_citing(statement: LegalStatement) -> list[tuple[Article, list[StatementUse]]]:
    """The guides that cite the statement, by title, each with its places."""
    uses = statement.uses.select_related("article").order_by("article__title", "article", "id")
    by_guide = groupby(uses, key=lambda use: use.article)
    return [(article, list(places)) for article, places in by_guide]


def due_places(document: Document, statements: Iterable[LegalStatement]) -> list[DuePlace]:
    """Where a rendered Document cites these statements, which are past their review day.

    Without statements the Document is not searched.
    """
    rows = {row.slug: row for row in statements}
    if not rows:
        return []
    due = [Statement.read(row.slug, row.law, row.provisions) for row in rows.values()]
    found: list[tuple[str, Sequence[str]]] = [
        (place.anchor, place.slugs) for place in places_citing(document, due)
    ]
    found += _laws_citing(document, due)
    return [DuePlace(anchor, tuple(rows[slug] for slug in slugs)) for anchor, slugs in found]


@transaction.atomic
def touch_when_due() -> int:
    """Count the site's version up if statements became due; return how many since the last call.

    Of concurrent calls only the one that updates the stored day does so.
    """
    due = LegalStatement.objects.due()
    newest = due.aggregate(day=Max("review_by"))["day"]
    day = newest.toordinal() if newest else 1
    row, _ = SiteVersion.objects.get_or_create(pk=_DUE_DAY_ROW, defaults={"number": 1})
    # Also if the day is earlier than the stored one: a statement was verified, or the clock was wrong.
    outdated = SiteVersion.objects.filter(pk=_DUE_DAY_ROW).exclude(number=day)
    if not outdated.update(number=day):
        return 0
    touch_site()
    return due.filter(review_by__gt=date.fromordinal(row.number)).count()


@transaction.atomic
def mark_verified(statements: Iterable[LegalStatement], by: User) -> None:
    """Record that `by` verified the statements today: for a year, or until the law expires."""
    today = timezone.localdate()
    in_a_year = Value(today + _A_YEAR, output_field=DateField())
    LegalStatement.objects.filter(pk__in=[each.pk for each in statements]).update(
        verified_on=today,
        verified_by=by,
        review_by=Least(in_a_year, Coalesce("in_force_to", in_a_year)),
    )
    touch_site()


def _ledger() -> Ledger:
    rows = LegalStatement.objects.values_list("pk", "slug", "law", "provisions")
    return {Statement.read(*names): pk for pk, *names in rows}


@transaction.atomic(savepoint=False)
def _note(
    article: Article, ledger: Ledger, texts: Iterable[Document], is_first: bool = False
) -> bool:
    keys = {statement.slug: key for statement, key in ledger.items()}
    titles: dict[tuple[int, str], str] = {}
    for document in texts:
        for place in places_citing(document, ledger):
            titles |= {(keys[slug], place.anchor): place.title[:_TITLE] for slug in place.slugs}
    rows = article.statement_uses.values_list("statement_id", "anchor", "title")
    before = {} if is_first else {(key, anchor): title for key, anchor, title in rows}
    if before == titles:
        return False
    if before:
        article.statement_uses.all().delete()
    StatementUse.objects.bulk_create(
        StatementUse(article=article, statement_id=key, anchor=anchor, title=title)
        for (key, anchor), title in titles.items()
    )
    return True


def _newest(article: Article) -> int | None:
    """The key of the revision that is the working copy."""
    return article.revisions.main_line().values_list("pk", flat=True).first()


def _texts(
    article: Article, newest: int | None, at_hand: Iterable[Revision] = ()
) -> list[Document]:
    """The published text, and the newest working copy if it differs, which has the last word."""
    keys = dict.fromkeys(key for key in (article.live_id, newest) if key)
    known = {revision.pk: revision.rendered for revision in at_hand}
    if others := keys.keys() - known.keys():
        rows = article.revisions.filter(pk__in=others).values_list("pk", "html")
        known |= {key: Document.from_dict(html) for key, html in rows}
    return [known[key] for key in keys]


def _naming(law: str) -> set[int]:
    """The primary keys of guides whose texts contain the name of the law in any spelling."""
    part = max(_inner(law).split(), key=len)
    in_steps = reduce(or_, (Q(**{f"{name}__contains": part}) for name in _STEP_TEXTS))
    found: list[QuerySet] = [
        Step.objects.filter(in_steps).values_list("section__article", flat=True),
        Section.objects.filter(body__contains=part).values_list("article", flat=True),
        LawUse.objects.filter(law__contains=part).values_list("article", flat=True),
    ]
    return set().union(*found)


def _inner(law: str) -> str:
    """民法典, of 《中华人民共和国民法典》"""
    return law.partition("《")[2].partition("》")[0].removeprefix(FULL_NAME) or law


def _laws_citing(document: Document, due: list[Statement]) -> list[tuple[str, list[str]]]:
    """The anchors of laws in the list at the end of the guide, with the slugs of their due statements."""
    found = []
    for law in laws_of(document).laws:
        citation = replace(read_citation(law.name), provisions=law.provisions)
        if slugs := [each.slug for each in match(citation, due)]:
            found.append((law.anchor, slugs))
    return found
