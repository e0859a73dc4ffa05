"""Rows that pages show: when they change, no page that was made before holds."""

from django.contrib import admin
from django.db import transaction

from articles.delivery.site_version import touch_site


class TouchingAdmin(admin.ModelAdmin):
    """Counts the site's version up with each change, in the transaction of the change."""

    def save_model(self, request, obj, form, change) -> None:
        super().save_model(request, obj, form, change)
        touch_site()

    def delete_model(self, request, obj) -> None:
        super().delete_model(request, obj)
        touch_site()

    # Of a list Django's admin deletes without a transaction.
    @transaction.atomic
    def delete_queryset(self, request, queryset) -> None:
        super().delete_queryset(request, queryset)
        touch_site()
