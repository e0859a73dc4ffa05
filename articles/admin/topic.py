"""Topics and platforms."""

from collections.abc import Collection, Sequence

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.editing.usage import guides_about, guides_under
from articles.models import Platform, Topic

from .reference import WordAdmin
from .site_version import TouchingAdmin
from .usage import ShowsUse, guide_links


@admin.register(Topic)
class TopicAdmin(TouchingAdmin):
    list_display = ("name", "slug", "debts", "position")
    list_editable = ("position",)
    search_fields = ("name",)

    def get_readonly_fields(self, request: HttpRequest, obj: Topic | None = None) -> tuple:
        """Readers have the address, and revisions name their topic by the slug."""
        return ("slug",) if obj else ()

    def get_deleted_objects(
        self, objs: Sequence[Topic] | QuerySet[Topic], request: HttpRequest
    ) -> tuple:
        """Refuses to delete a topic that has guides, and names them."""
        if links := guide_links(guides_under(objs)):
            return [], {}, set(), links
        return super().get_deleted_objects(objs, request)


@admin.register(Platform)
class PlatformAdmin(ShowsUse, WordAdmin):
    search_fields = ("name",)

    def uses_of(self, objs: Collection[Platform]) -> list:
        links = guide_links(guides_about(objs))
        intro = "写到它的指南（先不再列在它名下；指南里写着它的名字，再发布一次就又有了）："
        return [intro, links] if links else ["没有指南列在它名下。"]
