"""The stages of the ladder, each with what happens in it and what to do about it."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.http import HttpRequest

from articles.forms.places import StageActionForm, StageRowForm
from articles.models import MOST_STAGE_ROWS, POSITION_STEP, Stage, StageAction, StageEvent

from .places import WarnsOfDeadPlaces
from .site_version import TouchingAdmin
from .usage import ShowsUse


class _StageRows(admin.TabularInline):
    """Who may do something to the stage may do it to its rows: they have no permissions."""

    extra = 1
    max_num = MOST_STAGE_ROWS
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 2, "cols": 40})}}

    def has_view_permission(self, request: HttpRequest, obj: Stage | None = None) -> bool:
        return self._may(request, "view") or self.has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Stage | None) -> bool:
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

    def leading_rows(self, obj: Stage) -> list[StageAction]:
        return list(obj.actions.all())

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for rows in (form.instance.events, form.instance.actions):
            _number(list(rows.all()))

    def uses_of(self, objs) -> list:
        return ["「逾期阶段」页和每篇指南的阶段表里不再有它，它的字也就没有了。"]


def _number(rows: list[StageEvent | StageAction]) -> None:
    """Number the rows anew, in their order, with room between any two."""
    for place, row in enumerate(rows, start=1):
        row.position = place * POSITION_STEP
    if rows:
        type(rows[0]).objects.bulk_update(rows, ["position"])
