"""Rows that lead to places in guides: their pages say which of these are gone."""

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from articles.models import Situation, StageAction
from articles.reading.guide_addresses import find_places


class WarnsOfDeadPlaces:
    """For an admin: warns on the page of a row, and of what was saved when the page is left."""

    def leading_rows(self, obj: Model) -> list[Situation | StageAction]:
        """What of the row leads to places."""
        raise NotImplementedError

    def render_change_form(self, request: HttpRequest, context: dict, **kwargs) -> HttpResponse:
        if obj := kwargs.get("obj"):
            self._warn(request, obj)
        return super().render_change_form(request, context, **kwargs)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # Who stays sees it on the page.
        if "_continue" not in request.POST:
            self._warn(request, form.instance)

    def _warn(self, request: HttpRequest, obj: Model) -> None:
        rows = self.leading_rows(obj)
        places = find_places((row.guide, row.anchor) for row in rows)
        for row in rows:
            if problem := places[row.guide, row.anchor].problem:
                self.message_user(request, f"「{row}」：{problem}。", messages.WARNING)
