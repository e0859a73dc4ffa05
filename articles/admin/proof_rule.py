"""The rules that texts are proofread by, for editors who are no programmers."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest

from articles.editing.proofreading import found_by, free_name
from articles.models import ProofRule
from articles.models.fields import TextFormField
from articles.text.proofreading.pattern_check import NO_EXPRESSION, pattern_error

from .reference import TEXTS

_DELETED = "（删掉）"
_SHOWN = 10


class ProofRuleForm(forms.ModelForm):
    trial = TextFormField(
        label="试一试",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "cols": 70}),
        help_text="贴一段文字，保存后告诉你这条规则在里面找到了什么。文字不会留下。",
    )

    def clean(self) -> dict:
        """An expression must be one that cannot keep the others waiting."""
        super().clean()
        data = self.cleaned_data
        pattern = data.get("pattern", "")
        error = pattern_error(pattern) if data.get("is_regex") else None
        # What is no expression at all is refused by the row itself.
        if error and error != NO_EXPRESSION:
            self.add_error("pattern", error)
        if data.get("is_deletion") and data.get("suggestion"):
            self.add_error("suggestion", "「改成」和「直接删掉」只能用一个。")
        return data


@admin.register(ProofRule)
class ProofRuleAdmin(admin.ModelAdmin):
    form = ProofRuleForm
    list_display = ("pattern", "instead", "why", "severity", "is_active", "position")
    list_editable = ("is_active", "position")
    list_filter = ("severity", "is_active", "is_regex")
    search_fields = ("pattern", "suggestion", "why")
    list_per_page = 200
    fields = (
        "pattern",
        "unless",
        "why",
        "suggestion",
        "is_deletion",
        "severity",
        "is_active",
        "trial",
        "is_regex",
        "position",
    )
    formfield_overrides = TEXTS

    @admin.display(description="改成")
    def instead(self, rule: ProofRule) -> str:
        return _DELETED if rule.is_deletion else rule.suggestion or "—"

    def save_model(self, request: HttpRequest, obj: ProofRule, form: Any, change: bool) -> None:
        obj.slug = obj.slug or free_name(obj)
        super().save_model(request, obj, form, change)
        # A list saves its rows by forms of its own.
        if text := form.cleaned_data.get("trial"):
            found = [f"「{each}」" for each in found_by(obj, text)]
            more = "……" if len(found) > _SHOWN else ""
            message = f"找到 {len(found)} 处：{''.join(found[:_SHOWN])}{more}"
            self.message_user(request, message if found else "这段文字里没有找到。", messages.INFO)
