"""Topics and platforms."""

from django.contrib import admin
from django.http import HttpRequest

from articles.models import Platform, Topic
from articles.services.using import guides_under

from .reference import WordAdmin
from .touching import TouchingAdmin
from .using import guide_links


@admin.register(Topic)
class TopicAdmin(TouchingAdmin):
    list_display = ("name", "slug", "position")
    list_editable = ("position",)
    search_fields = ("name",)

    def get_readonly_fields(self, request: HttpRequest, obj: Topic | None = None) -> tuple:
        """Readers have the address, and each revision names its topic by it."""
        return ("slug",) if obj else ()

    def get_deleted_objects(self, objs, request: HttpRequest) -> tuple:
        """A topic that guides stand under cannot go: their links, and not each of their rows."""
        if links := guide_links(guides_under(objs)):
            return [], {}, set(), links
        return super().get_deleted_objects(objs, request)


@admin.register(Platform)
class PlatformAdmin(WordAdmin):
    search_fields = ("name",)
