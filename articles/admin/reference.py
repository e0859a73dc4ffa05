"""What editors keep beside the guides: terms, helplines, situations, stages."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea

from articles.models import Helpline, Situation, Stage, Term
from articles.services.indexing import index_situations
from articles.services.wording import rebuild_words

from .touching import TouchingAdmin

TEXTS = {models.TextField: {"widget": Textarea(attrs={"rows": 4, "cols": 70})}}


class WordAdmin(TouchingAdmin):
    """What is kept here makes words that searches know."""

    def save_model(self, request, obj, form, change) -> None:
        super().save_model(request, obj, form, change)
        # A list saves each of its rows by itself, and they are many.
        if form.changed_data != ["position"]:
            rebuild_words()

    def delete_model(self, request, obj) -> None:
        super().delete_model(request, obj)
        rebuild_words()

    def delete_queryset(self, request, queryset) -> None:
        super().delete_queryset(request, queryset)
        rebuild_words()


@admin.register(Term)
class TermAdmin(WordAdmin):
    list_display = ("name", "explanation", "position")
    list_editable = ("position",)
    search_fields = ("name", "aliases", "explanation")
    formfield_overrides = TEXTS


@admin.register(Helpline)
class HelplineAdmin(WordAdmin):
    list_display = ("number", "name", "on_guides", "position")
    list_display_links = ("name",)
    list_editable = ("on_guides", "position")
    search_fields = ("number", "name", "good_for")
    formfield_overrides = TEXTS


@admin.register(Situation)
class SituationAdmin(TouchingAdmin):
    list_display = ("label", "hint", "guide", "anchor", "position")
    list_editable = ("position",)
    search_fields = ("label", "hint", "guide")

    # A situation is also a way of asking for the place that it leads to.
    def save_model(self, request, obj, form, change) -> None:
        super().save_model(request, obj, form, change)
        index_situations([obj.guide, form.initial.get("guide", "")])

    def delete_model(self, request, obj) -> None:
        super().delete_model(request, obj)
        index_situations([obj.guide])

    def delete_queryset(self, request, queryset) -> None:
        guides = list(queryset.values_list("guide", flat=True))
        super().delete_queryset(request, queryset)
        index_situations(guides)


@admin.register(Stage)
class StageAdmin(TouchingAdmin):
    list_display = ("when", "name", "position")
    list_display_links = ("name",)
    list_editable = ("position",)
    formfield_overrides = TEXTS
