"""Topics and platforms."""

from django.contrib import admin

from articles.models import Platform, Topic

from .reference import WordAdmin
from .touching import TouchingAdmin


@admin.register(Topic)
class TopicAdmin(TouchingAdmin):
    list_display = ("name", "slug", "position")
    list_editable = ("position",)
    search_fields = ("name",)


@admin.register(Platform)
class PlatformAdmin(WordAdmin):
    search_fields = ("name",)
