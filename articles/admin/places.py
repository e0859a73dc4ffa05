"""For rows that point to places in guides: their pages warn of places that are gone."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from articles.models import Situation, StageAction
from articles.reading.guide_places import find_places


class WarnsOfDeadPlaces(admin.ModelAdmin):
    """Warns on the page of a row, and after saving when the page is left."""

    def rows_with_places(self, obj: Any) -> Sequence[Situation | StageAction]:
        """The rows, of `obj` or itself, that point to places."""
        raise NotImplementedError

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj:
            self._warn(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # With 「保存并继续编辑」 the page itself warns.
        if "_continue" not in request.POST:
            self._warn(request, form.instance)

    def _warn(self, request: HttpRequest, obj: Model) -> None:
        rows = self.rows_with_places(obj)
        places = find_places((row.guide, row.anchor) for row in rows)
        for row in rows:
            if problem := places[row.guide, row.anchor].problem:
                self.message_user(request, f"「{row}」：{problem}。", messages.WARNING)
