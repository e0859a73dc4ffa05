"""Rows with a working copy, a version that readers see, and what they said before."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.editing.permissions import signed_in
from articles.editing.versions import (
    keep_version,
    put_online,
    restore_version,
    take_offline,
    versions_of,
)
from articles.models import RowVersion, VersionedRow
from articles.reading.targets import find_targets
from articles.tools.targets import Target

from ..site_version import TouchingAdmin

# The names of the buttons beside those of Django.
_ONLINE, _OFFLINE = "_online", "_offline"
_PUBLISH = "articles.publish_article"
_SHOWN_VERSIONS = 50


class VersionedForm(forms.ModelForm):
    """What goes online must have no mistake; a draft may, and nothing typed is lost.

    `mistakes_of` is the admin's.
    """

    mistakes_of: Callable[[VersionedRow], dict[str, str]]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if _ONLINE in self.data and not self.errors:
            for name, sentence in self.mistakes_of(self._typed()).items():
                self.add_error(name if name in self.fields else None, sentence)
        return data

    def _typed(self) -> VersionedRow:
        """An unsaved row that says what the form says."""
        names = {field.name for field in self._meta.model.versioned_fields()}
        typed = {name: value for name, value in self.cleaned_data.items() if name in names}
        return self._meta.model(**typed)


class VersionedAdmin(TouchingAdmin):
    form = VersionedForm
    change_form_template = "admin/tools/change_form.html"
    object_history_template = "admin/tools/history.html"
    formfield_overrides = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 8, "cols": 90})}
    }

    @admin.display(description="状态")
    def state(self, row: VersionedRow) -> str:
        return row.state

    def mistakes_of(self, row: Any) -> dict[str, str]:
        """By the name of the field why the row cannot go online."""
        return row.mistakes()

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        return type(form.__name__, (form,), {"mistakes_of": staticmethod(self.mistakes_of)})

    def targets_of(self, row: Any) -> list[tuple[str, Target]]:
        """The lines of the row that lead somewhere."""
        return []

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        row = obj
        context |= {
            "row": row,
            "may_put_online": request.user.has_perm(_PUBLISH),
            "mistakes": self._mistakes(row) if row else [],
            "dead": self._dead(row) if row else [],
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        moves = {_ONLINE, _OFFLINE} & set(request.POST)
        if moves and not request.user.has_perm(_PUBLISH):
            raise PermissionDenied
        super().save_model(request, obj, form, change)
        keep_version(obj, signed_in(request))
        if _ONLINE in moves:
            put_online(obj, signed_in(request))
            self.message_user(request, "上线了，读者现在看到的就是这一版。", messages.SUCCESS)
        elif _OFFLINE in moves:
            take_offline(obj)
            self.message_user(request, "下线了，读者看不到它。", messages.SUCCESS)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Its versions, each with what it changed; a POST restores one to the working copy."""
        # It takes what is no key for one that nothing has.
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if request.method == "POST":
            return self._restore(request, row)
        versions = list(versions_of(row).select_related("by")[: _SHOWN_VERSIONS + 1])
        before = [*versions[1:], None]
        context = self.admin_site.each_context(request) | {
            "title": f"历史：{row}",
            "row": row,
            "opts": self.opts,
            "versions": [
                (new, self._changes(old, new)) for new, old in zip(versions, before, strict=True)
            ][:_SHOWN_VERSIONS],
            "may_restore": self.has_change_permission(request, row),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def _restore(self, request: HttpRequest, row: VersionedRow) -> HttpResponse:
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        key = request.POST.get("version", "")
        version = get_object_or_404(versions_of(row), pk=key if key.isdecimal() else 0)
        restore_version(row, version, signed_in(request))
        self.log_change(request, row, f"恢复了 {version.at:%Y-%m-%d %H:%M} 的文字")
        self.message_user(request, "恢复到草稿了。读者看到的还没有变，要上线再点「保存并上线」。")
        return redirect(reverse(f"admin:articles_{self.opts.model_name}_change", args=[row.pk]))

    def _changes(self, old: RowVersion | None, new: RowVersion) -> list[tuple[str, str, str]]:
        """For each field that differs its name, and the two texts."""
        before = old.values if old else {}
        return [
            (str(field.verbose_name), str(before.get(field.name, "")), str(value))
            for field in self.model.versioned_fields()
            if (value := new.values.get(field.name, "")) != before.get(field.name, "")
        ]

    def _mistakes(self, row: VersionedRow) -> list[str]:
        names = {field.name: field.verbose_name for field in row.versioned_fields()}
        return [f"{names[name]}：{why}" for name, why in self.mistakes_of(row).items()]

    def _dead(self, row: VersionedRow) -> list[str]:
        leading = self.targets_of(row)
        places = find_targets(target for _, target in leading)
        return [
            f"「{text}」：{places[target].problem}。"
            for text, target in leading
            if places[target].problem
        ]

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """After going online or offline the page of the row stays open."""
        if {_ONLINE, _OFFLINE} & set(request.POST):
            return redirect(request.path)
        return super().response_change(request, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple:
        """The versions stay: they are what readers were told."""
        _, _, needed, protected = super().get_deleted_objects(objs, request)
        return (
            [str(each) for each in objs],
            {str(self.opts.verbose_name): len(objs)},
            needed,
            protected,
        )
