"""For rows that readers' pages show: a change makes cached pages stale."""

from django.contrib import admin
from django.db import transaction

from articles.delivery.site_version import touch_site


class TouchingAdmin(admin.ModelAdmin):
    """Counts up the site's version in the transaction of each change."""

    def save_model(self, request, obj, form, change) -> None:
        super().save_model(request, obj, form, change)
        touch_site()

    def delete_model(self, request, obj) -> None:
        super().delete_model(request, obj)
        touch_site()

    # Django's admin deletes a selection without a transaction.
    @transaction.atomic
    def delete_queryset(self, request, queryset) -> None:
        super().delete_queryset(request, queryset)
        touch_site()
