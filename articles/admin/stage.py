"""Stages, each with the rows of what happens in it and what to do about it."""

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.http import HttpRequest

from articles.forms.places import StageActionForm, StageRowForm
from articles.models import MOST_STAGE_ROWS, POSITION_STEP, Stage, StageAction, StageEvent
from articles.models.stage import StageRow

from .places import WarnsOfDeadPlaces
from .site_version import TouchingAdmin
from .usage import ShowsUse


class _StageRows(admin.TabularInline):
    """Permissions are those for the stage: its rows have none of their own."""

    extra = 1
    max_num = MOST_STAGE_ROWS
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 2, "cols": 40})}}

    def has_view_permission(self, request: HttpRequest, obj: Stage | None = None) -> bool:
        return self._may(request, "view") or self.has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Stage | None = None) -> bool:
        return self._may(request, "add" if obj is None else "change")

    def has_change_permission(self, request: HttpRequest, obj: Stage | None = None) -> bool:
        return self._may(request, "change")

    def has_delete_permission(self, request: HttpRequest, obj: Stage | None = None) -> bool:
        return self._may(request, "change")

    def _may(self, request: HttpRequest, verb: str) -> bool:
        return request.user.has_perm(f"articles.{verb}_stage")


class StageEvents(_StageRows):
    model = StageEvent
    form = StageRowForm
    fields = ("side", "likelihood", "text", "position")


class StageActions(_StageRows):
    model = StageAction
    form = StageActionForm
    fields = ("text", "guide", "anchor", "position")


@admin.register(Stage)
class StageAdmin(ShowsUse, WarnsOfDeadPlaces, TouchingAdmin):
    list_display = ("when", "name", "position")
    list_display_links = ("name",)
    list_editable = ("position",)
    fields = ("name", "slug", "when", "basis", "position")
    inlines = (StageEvents, StageActions)

    class Media:
        css = {"all": ["css/desk-stage.css"]}

    def rows_with_places(self, obj: Stage) -> list[StageAction]:
        return list(obj.actions.all())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        _number(StageEvent, form.instance.events.all())
        _number(StageAction, form.instance.actions.all())

    def uses_of(self, objs: Collection[Stage]) -> list:
        return ["「逾期阶段」页和每篇指南的阶段表里不再有它，它的字也就没有了。"]


def _number(model: type[StageRow], rows: Iterable[StageRow]) -> None:
    """Number the rows anew, in their order, with room between any two."""
    numbered = list(rows)
    for place, row in enumerate(numbered, start=1):
        row.position = place * POSITION_STEP
    model._default_manager.bulk_update(numbered, ["position"])
