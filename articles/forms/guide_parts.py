"""The parts of the form of a guide: head, sections, steps, related titles, chosen guides, source."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from articles.models import Article, Platform, RelatedTitle, Section, Source, Step
from articles.models.fields import LineFormField
from articles.models.search import word_lines
from articles.text import document as docs
from articles.text.compare.form_rows import Row
from articles.text.labels import SOURCE_LABELS, SOURCE_TEXTS, STEP_NOTES
from articles.text.tidy_text import tidy_line, tidy_text
from articles.text.words.segmenter import visible

NOTES = tuple(STEP_NOTES)
_PLATFORM = Platform._meta.get_field("name").max_length or 0
# Earlier days are typing errors.
_FIRST_DAY = date(2000, 1, 1)
_LINE = forms.TextInput
_SHORT = forms.Textarea(attrs={"rows": 2})
_LONG = forms.Textarea(attrs={"rows": 4, "data-markdown": True})
_NOTE = forms.Textarea(attrs={"rows": 2, "data-markdown": True})


class PartForm(forms.ModelForm):
    """A row of the form. It is never saved as a model: the Document is."""

    # The fields in which somebody types; the others have a value by themselves.
    typed: tuple[str, ...]
    remove = forms.BooleanField(label="删除", required=False)
    row: Row

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed. Such a row is dropped without an error."""
        return not any((self.data.get(self.add_prefix(name)) or "").strip() for name in self.typed)

    def full_clean(self) -> None:
        super().full_clean()
        # A row that is dropped need not be valid.
        if self.is_bound and (self.is_blank or self.cleaned_data.get("remove")):
            self._errors = forms.utils.ErrorDict()

    @property
    def is_kept(self) -> bool:
        return not self.cleaned_data.get("remove") and not self.is_blank

    def text(self, name: str) -> str:
        return tidy_text(self.cleaned_data.get(name) or "")

    def line(self, name: str) -> str:
        return tidy_line(self.cleaned_data.get(name) or "")


class HeadForm(forms.ModelForm):
    class Meta:
        model = Article
        fields = (
            "title",
            "summary",
            "first_action",
            "last_checked",
            "topic",
            "platform_names",
            "aliases",
        )
        widgets = {
            "title": _LINE,
            "summary": _NOTE,
            "first_action": _NOTE,
            "last_checked": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "platform_names": _SHORT,
            "aliases": _SHORT,
        }

    def clean_title(self) -> str:
        title = self.cleaned_data["title"]
        if not visible(title).strip():
            raise forms.ValidationError("写一个看得见的标题。")
        return title

    def clean_last_checked(self) -> date | None:
        day = self.cleaned_data["last_checked"]
        if day and not _FIRST_DAY <= day <= timezone.localdate():
            raise forms.ValidationError("核对日期写今天或以前的一天。")
        return day

    def clean_platform_names(self) -> str:
        names = self.cleaned_data["platform_names"]
        if any(len(name) > _PLATFORM for name in word_lines(names)):
            raise forms.ValidationError(f"一个平台名最多 {_PLATFORM} 个字。")
        return names


class SectionForm(PartForm):
    typed = ("heading", "body")
    steps: Sequence["StepForm"] = ()

    class Meta:
        model = Section
        fields = ("heading", "kind", "background", "body", "number")
        widgets = {"heading": _LINE, "body": _LONG}

    @property
    def is_kept(self) -> bool:
        is_removed = self.cleaned_data.get("remove")
        return not is_removed and (not self.is_blank or any(step.is_kept for step in self.steps))

    def part(self) -> docs.Section:
        return docs.Section(
            number=self.line("number") or None,
            heading=self.line("heading"),
            kind=self.cleaned_data.get("kind", "steps"),
            background=bool(self.cleaned_data.get("background")),
            body=self.text("body"),
            anchor=self.row.key,
            steps=tuple(step.part() for step in self.steps if step.is_kept),
        )


class StepForm(PartForm):
    typed = ("title", "body", *NOTES)
    number = LineFormField(required=False, max_length=10, widget=forms.HiddenInput)

    class Meta:
        model = Step
        fields = ("title", "body", *NOTES)
        widgets = {"title": _LINE, "body": _LONG} | dict.fromkeys(NOTES, _NOTE)

    @property
    def notes(self) -> list[forms.BoundField]:
        return [self[name] for name in NOTES]

    @property
    def notes_filled(self) -> int:
        return sum(bool((note.value() or "").strip()) for note in self.notes)

    def part(self) -> docs.Step:
        texts: dict[str, Any] = {name: self.text(name) for name in ("body", *NOTES)}
        return docs.Step(
            number=self.line("number") or None,
            title=self.line("title"),
            anchor=self.row.key,
            **texts,
        )


class RelatedForm(PartForm):
    typed = ("category", "title", "excerpt")

    class Meta:
        model = RelatedTitle
        fields = ("category", "title", "excerpt")
        widgets = {"title": _LINE, "excerpt": _SHORT}

    def part(self) -> docs.Related:
        return docs.Related(
            category=self.line("category") or None,
            title=self.line("title"),
            excerpt=self.text("excerpt") or None,
        )


class ChosenForm(forms.Form):
    """A related guide, picked by its title from a list of suggestions."""

    typed = ("guide",)
    guide = LineFormField(
        label="指南",
        required=False,
        widget=forms.TextInput(attrs={"list": "all-guides", "autocomplete": "off"}),
        help_text="输入标题里的几个字，从列表里选",
    )
    remove = forms.BooleanField(label="删除", required=False)
    row: Row


class SourceForm(forms.ModelForm):
    class Meta:
        model = Source
        fields = tuple(SOURCE_LABELS)
        # Columns of texts without a limit, each for one line.
        widgets = {name: _LINE for name in SOURCE_TEXTS if name != "published"}
