"""Places that situations, stages, letters and plans lead to, and that are gone."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import Model
from django.urls import reverse

from articles.models import Letter, PlanRule, Situation, StageAction
from articles.reading.guide_places import find_places
from articles.reading.targets import find_targets
from articles.tools.targets import Target, read_steps

from .desk_list import DeskList, Found, Row


def _dead_places(user: User) -> list[Found]:
    """Situations before stages, each in their order."""
    actions = StageAction.objects.exclude(guide="").select_related("stage")
    leading: list[Situation | StageAction] = [
        *Situation.objects.all(),
        *actions.order_by("stage__position", "stage", "position"),
    ]
    places = find_places((row.guide, row.anchor) for row in leading)
    dead = [
        {"row": row, "problem": problem}
        for row in leading
        if (problem := places[row.guide, row.anchor].problem)
    ]
    return [*dead, *_dead_targets()]


def _dead_targets() -> list[Found]:
    """Of the letters and the lines of the plan that are online."""
    leading = [(row, target) for row in Letter.objects.live() for target in _targets(row)]
    leading += [(row, row.leads_to) for row in PlanRule.objects.live()]
    places = find_targets(target for _, target in leading)
    return [
        {"row": row, "problem": places[target].problem if target else "看不懂去哪里"}
        for row, target in leading
        if target is None or places[target].problem
    ]


def _targets(row: Letter) -> list[Target]:
    try:
        return [step.target for step in read_steps(row.steps) if step.target]
    except ValueError:
        return []


def _rows(found: Sequence[Found], user: User) -> list[Row]:
    return [_row(each["row"], each["problem"]) for each in found]


def _row(row: Situation | StageAction | Letter | PlanRule, problem: str) -> Row:
    edited: Model = row.stage if isinstance(row, StageAction) else row
    page = reverse(f"admin:articles_{edited._meta.model_name}_change", args=[edited.pk])
    kind = str(edited._meta.verbose_name)
    if edited is not row:
        kind = f"{kind}：{edited}"
    return Row((str(row), kind, problem), page)


DEAD_PLACES = DeskList(
    "places",
    "指到的地方不在了",
    "读者的情况、逾期阶段、信和计划，都指到读者看得到的地方。",
    ("写的是", "在哪里", "怎么了"),
    "articles.view_situation",
    _dead_places,
    _rows,
)
