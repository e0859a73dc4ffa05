"""Sections with their steps, related titles, recommendations and sources on the guide's page."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea, TextInput
from django.utils.html import format_html
from django.utils.safestring import SafeString
from nested_admin import NestedStackedInline, SortableHiddenMixin

from articles.models import Recommendation, RelatedTitle, Section, Source, Step
from articles.text.decoding import decode

_ONE_LINE = TextInput(attrs={"size": 60})
_SHORT = Textarea(attrs={"rows": 2, "cols": 70})
_LONG = Textarea(attrs={"rows": 5, "cols": 70})


class OrderedInline(SortableHiddenMixin, NestedStackedInline):
    """Rows that are put in order by moving them. Positions follow the order on the page."""

    extra = 0
    sortable_field_name = "position"
    formfield_overrides = {
        models.TextField: {"widget": _SHORT},
        models.CharField: {"widget": _ONE_LINE},
    }


class StepInline(OrderedInline):
    model = Step
    # Fields that have a value in an untouched new row. Such a row is dropped and not complained of.
    sortable_excludes = ("position",)
    fieldsets = (
        (None, {"fields": ("title", "body", "position")}),
        (
            "可选：准备、期限、话术、对方拒绝、注意、依据",
            {
                "classes": ("collapse",),
                "fields": ("prepare", "deadline", "script", "refusal", "warning", "basis"),
            },
        ),
    )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "body":
            kwargs["widget"] = _LONG
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class SectionInline(OrderedInline):
    model = Section
    inlines = (StepInline,)
    sortable_excludes = ("position", "kind", "number")
    fields = ("heading", "kind", "body", "number", "position")


class RelatedTitleInline(OrderedInline):
    model = RelatedTitle
    sortable_excludes = ("position",)
    fields = ("category", "title", "excerpt", "position")
    classes = ("collapse",)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "title":
            kwargs["widget"] = _ONE_LINE
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class RecommendationInline(OrderedInline):
    model = Recommendation
    fk_name = "article"
    sortable_excludes = ("position",)
    fields = ("guide", "position")
    autocomplete_fields = ("guide",)


class SourceInline(NestedStackedInline):
    """What the article was made from. The file itself is shown, never changed."""

    model = Source
    extra = 0
    classes = ("collapse",)
    can_delete = False
    fields = (
        "title",
        "publisher",
        "author",
        "category",
        "published",
        "views",
        "url",
        "notice",
        "file",
        "text",
    )
    readonly_fields = ("file", "text")
    formfield_overrides = {models.TextField: {"widget": _ONE_LINE}}

    @admin.display(description="导入的文件")
    def file(self, source: Source) -> str:
        if not source.sha256:
            return "不是从文件导入的"
        return f"{source.name} · 版式 {source.layout} · {source.encoding} · SHA-256 {source.sha256}"

    @admin.display(description="原文")
    def text(self, source: Source) -> SafeString | str:
        if not source.original:
            return "—"
        return format_html('<pre class="original">{}</pre>', decode(bytes(source.original))[0])
