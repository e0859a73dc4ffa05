"""Places in guides that situations and stages lead to, and that are gone."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import Model
from django.urls import reverse

from articles.models import Situation, StageAction
from articles.reading.guide_places import find_places

from .desk_list import DeskList, Found, Row


def _dead_places(user: User) -> list[Found]:
    """Situations before stages, each in their order."""
    actions = StageAction.objects.exclude(guide="").select_related("stage")
    leading: list[Situation | StageAction] = [
        *Situation.objects.all(),
        *actions.order_by("stage__position", "stage", "position"),
    ]
    places = find_places((row.guide, row.anchor) for row in leading)
    return [
        {"row": row, "problem": problem}
        for row in leading
        if (problem := places[row.guide, row.anchor].problem)
    ]


def _rows(found: Sequence[Found], user: User) -> list[Row]:
    return [_row(each["row"], each["problem"]) for each in found]


def _row(row: Situation | StageAction, problem: str) -> Row:
    edited: Model = row.stage if isinstance(row, StageAction) else row
    page = reverse(f"admin:articles_{edited._meta.model_name}_change", args=[edited.pk])
    kind = str(edited._meta.verbose_name)
    if edited is not row:
        kind = f"{kind}：{edited}"
    return Row((str(row), kind, problem), page)


DEAD_PLACES = DeskList(
    "places",
    "指到的地方不在了",
    "读者的情况和逾期阶段，都指到读者看得到的地方。",
    ("写的是", "在哪里", "怎么了"),
    "articles.view_situation",
    _dead_places,
    _rows,
)
