"""Lists of guides and legal statements that are due for a check, or soon will be.

When a statement is due: `models.legal_statement`.
"""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from articles.editing.permissions import EDIT
from articles.models import Article, LegalStatement, is_past

from .desk_list import DeskList, Found, Link, Row, guide_page

_GUIDE_HOLDS = timedelta(days=180)
_SOON_DUE = timedelta(days=14)


def _old_guides(user: User) -> QuerySet:
    """Guides that were never checked, then those with the oldest check."""
    day = "live__last_checked"
    is_old = Q(**{day: None}) | Q(**{f"{day}__lt": timezone.localdate() - _GUIDE_HOLDS})
    found = Article.objects.published().filter(is_old)
    return found.order_by(F(day).asc(nulls_first=True), "pk").values(
        "pk", "live__title", day, "views"
    )


def _guide_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (
                each["live__title"],
                day.isoformat() if (day := each["live__last_checked"]) else "没有记录",
                str(each["views"]),
            ),
            guide_page(each["pk"], place="id_last_checked"),
        )
        for each in found
    ]


def _due_statements(user: User) -> QuerySet:
    found = LegalStatement.objects.filter(review_by__lte=timezone.localdate() + _SOON_DUE)
    counted = found.annotate(guides=Count("uses__article", distinct=True))
    return counted.order_by("review_by", "position", "pk").values(
        "pk", "law", "provisions", "review_by", "guides"
    )


def _statement_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [_statement_row(each, is_past(each["review_by"])) for each in found]


def _statement_row(each: Found, is_due: bool) -> Row:
    page = reverse("admin:articles_legalstatement_change", args=[each["pk"]])
    return Row(
        (each["law"] + each["provisions"], each["review_by"].isoformat(), str(each["guides"])),
        page,
        tag="到期了" if is_due else "",
        links=(Link("用到的地方", f"{page}#resting"),) if each["guides"] else (),
    )


OLD_GUIDES = DeskList(
    "checks",
    "到期要核对",
    "读者看到的指南，半年内都核对过。",
    ("指南", "上次核对", "阅读次数"),
    EDIT,
    _old_guides,
    _guide_rows,
)
DUE_LAW = DeskList(
    "laws",
    "法条到期",
    "两周内没有法条到期。",
    ("法条", "不晚于", "用到的指南数"),
    "articles.view_legalstatement",
    _due_statements,
    _statement_rows,
)
