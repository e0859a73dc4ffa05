"""Who runs this site: one row, which only its administrators change."""

from django.contrib import admin
from django.http import HttpRequest

from articles.models import Operator

from .reference import TEXTS
from .site_version import TouchingAdmin


@admin.register(Operator)
class OperatorAdmin(TouchingAdmin):
    formfield_overrides = TEXTS

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Operator.objects.exists()
