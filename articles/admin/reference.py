"""What editors keep beside the guides: terms, helplines, situations, stages."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea

from articles.models import Helpline, Situation, Stage, Term

_TEXTS = {models.TextField: {"widget": Textarea(attrs={"rows": 4, "cols": 70})}}


@admin.register(Term)
class TermAdmin(admin.ModelAdmin):
    list_display = ("name", "explanation", "position")
    list_editable = ("position",)
    search_fields = ("name", "aliases", "explanation")
    formfield_overrides = _TEXTS


@admin.register(Helpline)
class HelplineAdmin(admin.ModelAdmin):
    list_display = ("number", "name", "on_guides", "position")
    list_display_links = ("name",)
    list_editable = ("on_guides", "position")
    search_fields = ("number", "name", "good_for")
    formfield_overrides = _TEXTS


@admin.register(Situation)
class SituationAdmin(admin.ModelAdmin):
    list_display = ("label", "hint", "guide", "anchor", "position")
    list_editable = ("position",)
    search_fields = ("label", "hint", "guide")


@admin.register(Stage)
class StageAdmin(admin.ModelAdmin):
    list_display = ("when", "name", "position")
    list_display_links = ("name",)
    list_editable = ("position",)
    formfield_overrides = _TEXTS
