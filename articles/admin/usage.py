"""What the page that confirms a deletion says about the guides that use the row."""

from collections.abc import Collection, Sequence
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article

_SHOWN = 50


def guide_links(guides: QuerySet[Article]) -> list[SafeString | str]:
    """Links to the editing pages of at most 50 guides, then how many more there are."""
    first = list(guides[:_SHOWN])
    links: list[SafeString | str] = [_link(guide) for guide in first]
    more = guides.count() - len(first)
    return [*links, f"还有 {more} 篇"] if more else links


def _link(guide: Article) -> SafeString:
    page = reverse("admin:articles_article_change", args=[guide.pk])
    state = "（已归档）" if guide.archived_at else "" if guide.live_id else "（草稿）"
    return format_html('<a href="{}">{}</a>{}', page, guide.title, state)


class ShowsUse(admin.ModelAdmin):
    """For rows that guides use but can do without: the guides stay when the row is deleted."""

    delete_confirmation_template = "admin/desk/delete_confirmation.html"

    def uses_of(self, objs: Collection[Any]) -> list:
        """What to show about the rows: sentences, each followed by the list that it introduces."""
        raise NotImplementedError

    def get_deleted_objects(self, objs: Sequence | QuerySet, request: HttpRequest) -> tuple:
        _, _, needed, protected = super().get_deleted_objects(objs, request)
        names = [str(each) for each in objs]
        count = {str(self.opts.verbose_name_plural): len(names)}
        return [*names, *self.uses_of(list(objs))], count, needed, protected
