"""For rows that readers' pages show: a change makes cached pages stale."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.delivery.site_version import touch_site


class TouchingAdmin(admin.ModelAdmin):
    """Counts up the site's version in the transaction of each change."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        touch_site()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        touch_site()

    # Django's admin deletes a selection without a transaction.
    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        super().delete_queryset(request, queryset)
        touch_site()
