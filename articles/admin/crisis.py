"""The phrases that show the crisis card, and a field to try a sentence in."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from articles.models import CrisisRule
from articles.search.crisis import active_lists, rules_including, signs_in
from articles.text.crisis.phrase_syntax import names_of_lists
from articles.text.crisis.rules import Kind, Sign

from .site_version import TouchingAdmin
from .usage import ShowsUse

_SHOWN = 5
_TEXTS: Mapping[type[models.Field], Mapping[str, Any]] = {
    models.TextField: {"widget": forms.Textarea(attrs={"rows": 12, "cols": 90})}
}
_EFFECTS = {
    None: "不出求助卡。",
    Kind.SELF: "先出求助卡（本人）。",
    Kind.OTHER: "先出求助卡，多一句怎么陪（身边的人）。",
    Kind.HINT: "不出求助卡，结果上面多一行小卡。",
}


class SentenceForm(forms.Form):
    sentence = forms.CharField(
        label="试一句",
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        help_text="读者会怎么写，就怎么写。这句话不会留下。",
    )

    @property
    def effect(self) -> str:
        """What a search for the sentence would show."""
        return _EFFECTS[next((sign.kind for sign in self.signs), None)]

    @property
    def signs(self) -> list[Sign]:
        return signs_in(self.cleaned_data["sentence"])[:_SHOWN]


class CrisisRuleForm(forms.ModelForm):
    def clean(self) -> dict:
        super().clean()
        data = self.cleaned_data
        lists = active_lists()
        for field in ("phrases", "also", "unless"):
            for name in sorted(names_of_lists(data.get(field, "")) - set(lists)):
                self.add_error(field, f"没有叫【{name}】的词组，或者它没有在使用。")
        self._check_calls(data)
        return data

    def _check_calls(self, data: dict) -> None:
        """A list that other rules name keeps its name, its kind and its use."""
        old = self.initial.get("name", "")
        was_list = self.initial.get("kind") == Kind.LIST
        stays = data.get("name") == old and data.get("kind") == Kind.LIST and data.get("is_active")
        if was_list and not stays and (rules := rules_including(old)):
            names = "、".join(f"「{rule}」" for rule in rules[:_SHOWN])
            self.add_error(
                None, f"{names}里写着【{old}】。先改那里，再改这个词组的名称、种类，或者停用它。"
            )


@admin.register(CrisisRule)
class CrisisRuleAdmin(ShowsUse, TouchingAdmin):
    form = CrisisRuleForm
    list_display = ("name", "kind", "is_active", "position")
    # `is_active` is changed on the rule's own page, which checks whether other rules name it.
    list_editable = ("position",)
    list_filter = ("kind", "is_active")
    search_fields = ("name", "phrases", "also", "unless")
    list_per_page = 200
    fields = (
        "name",
        "kind",
        "phrases",
        "also",
        "unless",
        "by_sound",
        "is_active",
        "slug",
        "position",
    )
    formfield_overrides = _TEXTS

    def get_deleted_objects(
        self, objs: Sequence[CrisisRule] | QuerySet[CrisisRule], request: HttpRequest
    ) -> tuple:
        """Refuses to delete a list that other rules name: their lines would stop counting."""
        gone = {each.pk for each in objs}
        calling = [
            f"「{rule}」写着【{each}】，先改那里"
            for each in objs
            if each.kind == Kind.LIST
            for rule in rules_including(each.name)
            if rule.pk not in gone
        ]
        if calling:
            return [], {}, set(), calling
        return super().get_deleted_objects(objs, request)

    def uses_of(self, objs: Collection[CrisisRule]) -> list:
        effect = "读者写到这些话时，不再先看到求助卡。"
        calling = sorted({str(rule) for each in objs for rule in rules_including(each.name)})
        return [
            effect,
            *([f"写着【】引用它的条，那几行也不再算：{'、'.join(calling)}"] if calling else []),
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The tried sentence is posted, so that it is in no address and no log."""
        form = SentenceForm(request.POST if "sentence" in request.POST else None)
        context = {"try_form": form, "tried": form.is_valid()}
        return super().changelist_view(request, (extra_context or {}) | context)
