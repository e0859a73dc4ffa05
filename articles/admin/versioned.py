"""For rows with a working copy, a version that readers see, and a history: see `models.tools.versions`."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.editing.errors import Refused
from articles.editing.permissions import PUBLISH, signed_in
from articles.editing.versions import (
    keep_version,
    put_online,
    restore_version,
    take_offline,
    versions_of,
)
from articles.models import RowVersion, VersionedRow

from .reference import TEXTS
from .site_version import TouchingAdmin

_DRAFT, _LIVE, _OFFLINE = "draft", "live", "offline"
_SHOWN = 50
_NOT_ALLOWED = "已存成草稿。要有发布或管理员的身份，才能让读者看到的内容变化。"


class VersionedForm(forms.ModelForm):
    """What becomes of the row when it is saved, and which former version it is to say again."""

    after = forms.ChoiceField(
        label="存了以后",
        choices=[
            (_DRAFT, "只存草稿，读者看到的不变"),
            (_LIVE, "给读者看"),
            (_OFFLINE, "不给读者看"),
        ],
        initial=_DRAFT,
        required=False,
    )
    restored = forms.ChoiceField(
        label="换回以前的",
        required=False,
        help_text="选了，上面各格换成那时的样子，再按「存了以后」处理。",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        found = versions_of(self.instance).select_related("by")[:_SHOWN] if self.instance.pk else ()
        self.versions = {str(version.pk): version for version in found}
        choices = [(key, self._named(version)) for key, version in self.versions.items()]
        restored: Any = self.fields["restored"]
        restored.choices = [("", "不换"), *choices]

    def _named(self, version: RowVersion) -> str:
        at = timezone.localtime(version.at).strftime("%Y-%m-%d %H:%M")
        is_live = "，读者现在看到的" if version.pk == self.instance.live_id else ""
        return f"{at} {version.by or '文件'}{is_live}"

    def _post_clean(self) -> None:
        """What readers are to see must have no mistake; a draft may have some."""
        super()._post_clean()  # type: ignore[misc]  # the stubs do not have it
        data = self.cleaned_data
        if not self.errors and data.get("after") == _LIVE and not data.get("restored"):
            for name, sentence in self.instance.mistakes().items():
                self.add_error(name, sentence)


class VersionedAdmin(TouchingAdmin):
    """Saving makes a draft; to change what readers see takes the permission to publish."""

    form = VersionedForm
    list_display: Any = ("__str__", "shown", "position")
    list_select_related = ("live",)
    readonly_fields = ("not_live_yet",)
    actions = ("show", "hide")
    formfield_overrides = TEXTS

    @admin.display(description="状态")
    def shown(self, row: VersionedRow) -> str:
        return row.state

    @admin.display(description="和读者看到的不同")
    def not_live_yet(self, row: VersionedRow) -> SafeString | str:
        if row.live is None:
            return "读者还看不到它。"
        was, now = row.live.values, row.values()
        different = [
            field for field in row.versioned_fields() if was.get(field.name) != now[field.name]
        ]
        lines = ((field.verbose_name, was.get(field.name, "")) for field in different)
        said = format_html_join("", "<div>{}：读者看到的是「{}」</div>", lines)
        return format_html("{}", said) if different else "没有不同。"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        by = signed_in(request)
        if version := form.versions.get(form.cleaned_data.get("restored")):
            restore_version(obj, version, by)
        else:
            super().save_model(request, obj, form, change)
            keep_version(obj, by)
        after = form.cleaned_data.get("after") or _DRAFT
        if after == _DRAFT:
            return
        if not self.has_publish_permission(request):
            self.message_user(request, _NOT_ALLOWED, messages.WARNING)
        elif after == _OFFLINE:
            take_offline(obj)
        else:
            self._put_online(request, obj)

    def _put_online(self, request: HttpRequest, row: VersionedRow) -> None:
        try:
            put_online(row, signed_in(request))
        except Refused as refused:
            self.message_user(request, f"「{row}」没有上线：{refused}", messages.ERROR)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    @admin.action(description="给读者看", permissions=["publish"])
    def show(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._each(queryset, lambda row: self._put_online(request, row))

    @admin.action(description="不给读者看", permissions=["publish"])
    def hide(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._each(queryset, take_offline)

    def _each(self, queryset: QuerySet, act: Callable[[Any], None]) -> None:
        for row in queryset:
            act(row)
