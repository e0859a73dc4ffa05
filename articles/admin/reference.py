"""Terms, helplines and situations."""

from collections.abc import Collection, Mapping
from typing import Any

from django.contrib import admin
from django.db import models, transaction
from django.db.models import QuerySet
from django.forms import Textarea
from django.http import HttpRequest

from articles.editing.usage import guides_calling, guides_marking
from articles.forms.places import SituationForm
from articles.models import Article, Helpline, Situation, Term
from articles.search.passage_index import index_situations
from articles.search.word_index import rebuild_words

from .places import WarnsOfDeadPlaces
from .site_version import TouchingAdmin
from .usage import ShowsUse, guide_links

TEXTS: Mapping[type[models.Field], Mapping[str, Any]] = {
    models.TextField: {"widget": Textarea(attrs={"rows": 4, "cols": 70})}
}


class WordAdmin(TouchingAdmin):
    """For rows that search words are made from: rebuilds them after each change."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        # The list saves row by row; one rebuild for each moved row would take long.
        if form.changed_data != ["position"]:
            rebuild_words()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        rebuild_words()

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        super().delete_queryset(request, queryset)
        rebuild_words()


@admin.register(Term)
class TermAdmin(ShowsUse, WordAdmin):
    list_display = ("name", "explanation", "position")
    list_editable = ("position",)
    search_fields = ("name", "aliases", "explanation")
    formfield_overrides = TEXTS

    def uses_of(self, objs: Collection[Term]) -> list:
        links = guide_links(guides_marking(objs))
        intro = "标出它的指南（文字不变；点这个词不再有解释，重新发布以后就不标了）："
        return [intro, links] if links else ["没有指南标出它。"]


@admin.register(Helpline)
class HelplineAdmin(ShowsUse, WordAdmin):
    list_display = ("number", "name", "purpose", "debts", "on_guides", "position")
    list_display_links = ("name",)
    list_editable = ("on_guides", "position")
    search_fields = ("number", "name", "good_for")
    formfield_overrides = TEXTS

    def uses_of(self, objs: Collection[Helpline]) -> list:
        is_everywhere = any(line.on_guides for line in objs)
        places = "求助渠道页和每篇指南" if is_everywhere else "求助渠道页"
        links = guide_links(guides_calling(objs))
        intro = "写到这个号码的指南（文字不变，号码要自己去改）："
        return [f"{places}上不再有它。", *([intro, links] if links else ["没有指南写到它的号码。"])]


@admin.register(Situation)
class SituationAdmin(ShowsUse, WarnsOfDeadPlaces, TouchingAdmin):
    form = SituationForm
    list_display = ("label", "group", "phase", "hint", "guide", "anchor", "position")
    list_editable = ("position",)
    list_filter = ("group", "phase")
    search_fields = ("label", "hint", "guide")

    def uses_of(self, objs: Collection[Situation]) -> list:
        guides = Article.objects.filter(slug__in=[each.guide for each in objs]).order_by("title")
        links = guide_links(guides)
        intro = "它们带读者去的指南（指南不变，用这些说法搜，不再直接找到它们）："
        return ["首页和「你现在的情况」里不再有它。", *([intro, links] if links else [])]

    def rows_with_places(self, obj: Situation) -> list[Situation]:
        return [obj]

    # Search finds a guide by the labels of the situations that point to it.
    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        index_situations([obj.guide, form.initial.get("guide", "")])

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        index_situations([obj.guide])

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        guides = list(queryset.values_list("guide", flat=True))
        super().delete_queryset(request, queryset)
        index_situations(guides)
