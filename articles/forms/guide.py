"""The form of a whole guide: a Document in, a Document out."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict

from articles.editing.guide_picker import chosen_label, chosen_slugs
from articles.models import Topic
from articles.models.search import word_lines
from articles.text import document as docs
from articles.text.compare.form_rows import Row, Rows, changed, read_rows
from articles.text.limits import why_too_large
from articles.text.tidy_text import split_lines, tidy_line, tidy_text

from .guide_parts import (
    ChosenForm,
    HeadForm,
    PartForm,
    RelatedForm,
    SectionForm,
    SourceForm,
    StepForm,
)

_Form = TypeVar("_Form", SectionForm, StepForm, RelatedForm, ChosenForm)
_FORMS: dict[str, type[PartForm | ChosenForm]] = {
    "section": SectionForm,
    "step": StepForm,
    "related": RelatedForm,
    "chosen": ChosenForm,
}


class GuideForm:
    """The form of a whole guide, filled from `document` or bound to what a browser `sent`.

    `head` and `source` are single forms; `sections` (each with its `steps`), `related` and `chosen`
    are lists of forms, each with its `row`.
    """

    def __init__(self, document: docs.Document | None = None, sent: QueryDict | None = None):
        self.is_bound = sent is not None
        self._sent = sent
        self._recommended_before = document.recommended if document else ()
        self._recommended: tuple[str, ...] = ()
        rows = _rows_of(document) if sent is None else _sent_rows(sent)
        head, source = _head_values(document), _source_values(document)
        self._build(rows, head, source)

    @classmethod
    def after(cls, sent: QueryDict, command: str) -> "GuideForm":
        """The sent form, unchecked, after the button of a row was pressed without script.

        With an unknown command it is shown again as it was sent.
        """
        form = cls(sent=sent)
        form.is_bound = False
        values = {prefix: _typed(sent, cls_, prefix) for prefix, cls_ in _SINGLE.items()}
        form._build(changed(_sent_rows(sent), command), values["head"], values["source"])
        return form

    def _build(self, rows: Rows, head: dict, source: dict) -> None:
        data = self._sent if self.is_bound else None
        self.head = HeadForm(data, initial=head, auto_id="id_%s")
        self.source = SourceForm(data, initial=source, prefix="source")
        self.sections = [self._section(row) for row in rows["section"]]
        self.related = [self._part(RelatedForm, row) for row in rows["related"]]
        self.chosen = [self._part(ChosenForm, row) for row in rows["chosen"]]

    def _section(self, row: Row) -> SectionForm:
        section = self._part(SectionForm, row)
        section.steps = [self._part(StepForm, step) for step in row.steps]
        return section

    def _part(self, form: type[_Form], row: Row) -> _Form:
        data = self._sent if self.is_bound else None
        part = form(data, initial=dict(row.values), prefix=row.prefix)
        part.row = row
        return part

    @property
    def blanks(self) -> dict[str, forms.BaseForm]:
        """An empty row of each kind, which the script copies for new rows."""
        rows = {kind: Row(kind, "blank") for kind in _FORMS}
        blanks = {kind: form(prefix=rows[kind].prefix) for kind, form in _FORMS.items()}
        for kind, blank in blanks.items():
            blank.row = rows[kind]
        return dict(blanks)

    def _all(self) -> Iterable[forms.BaseForm]:
        yield self.head
        for section in self.sections:
            yield section
            yield from section.steps
        yield from (*self.chosen, *self.related, self.source)

    def is_valid(self) -> bool:
        """Checks every form. A recommended guide that does not exist is an error, and too large a text."""
        are_valid = [form.is_valid() for form in self._all()]
        return all(are_valid) and self._fits() and self._find_chosen()

    def _fits(self) -> bool:
        """The head's first field tells what is too much: it has no field of its own."""
        if why := why_too_large(self.document):
            self.head.add_error("title", why)
        return not why

    def _find_chosen(self) -> bool:
        typed = {form: _chosen_text(form) for form in self.chosen}
        # Imported files recommend guides that do not exist yet: those stay.
        slugs = {slug: slug for slug in self._recommended_before}
        slugs |= chosen_slugs([text for text in typed.values() if text])
        for form, text in typed.items():
            if text and text not in slugs:
                form.add_error("guide", "没有这篇指南。从列表里选一篇，或者清空这一格。")
        found = (slugs[text] for text in typed.values() if text in slugs)
        self._recommended = tuple(dict.fromkeys(found))
        return all(form.is_valid() for form in self.chosen)

    @property
    def related_open(self) -> bool:
        """Whether the folded list of related titles contains an error."""
        return self.is_bound and any(form.errors for form in self.related)

    @property
    def errors(self) -> list[tuple[forms.BoundField, str]]:
        """Every error with its field, in the order of the page."""
        return [
            (form[name], str(message))
            for form in self._all()
            for name, messages in form.errors.items()
            for message in messages
        ]

    @property
    def document(self) -> docs.Document:
        """The Document that the form makes, without invalid values. Call `is_valid` first.

        The keys of new rows take the place of anchors.
        """
        head = self.head.cleaned_data
        topic = head.get("topic")
        return docs.Document(
            title=tidy_line(head.get("title", "")),
            topic=topic.slug if topic else "",
            platforms=tuple(map(tidy_line, word_lines(head.get("platform_names", "")))),
            summary=tidy_text(head.get("summary", "")),
            first_action=tidy_text(head.get("first_action", "")),
            last_checked=_iso(head.get("last_checked")),
            aliases=tuple(filter(None, map(tidy_line, split_lines(head.get("aliases", ""))))),
            recommended=self._recommended,
            source=self._source(),
            sections=tuple(form.part() for form in self.sections if form.is_kept),
            related=tuple(form.part() for form in self.related if form.is_kept),
        )

    def _source(self) -> docs.Source:
        values = self.source.cleaned_data
        texts: dict[str, Any] = {name: values.get(name) or None for name in SourceForm.Meta.fields}
        texts["views"] = values.get("views")
        return docs.Source(**texts)


_SINGLE: dict[str, type[forms.ModelForm]] = {"head": HeadForm, "source": SourceForm}


def _chosen_text(form: ChosenForm) -> str:
    values = form.cleaned_data
    return "" if values.get("remove") else tidy_line(values.get("guide") or "")


def _sent_rows(sent: QueryDict) -> Rows:
    return read_rows((name, str(sent[name])) for name in sent)


def _typed(sent: QueryDict, form: type[forms.ModelForm], prefix: str) -> dict[str, str]:
    start = "" if prefix == "head" else f"{prefix}-"
    return {name: sent.get(f"{start}{name}", "") for name in form.base_fields}


def _head_values(document: docs.Document | None) -> dict:
    if document is None:
        return {}
    return {
        "title": document.title,
        "summary": document.summary,
        "first_action": document.first_action,
        "last_checked": document.last_checked,
        "topic": Topic.objects.filter(slug=document.topic).first(),
        "platform_names": "\n".join(document.platforms),
        "aliases": "\n".join(document.aliases),
    }


def _source_values(document: docs.Document | None) -> dict:
    values = asdict(document.source) if document else {}
    return {name: value for name, value in values.items() if value is not None}


def _rows_of(document: docs.Document | None) -> Rows:
    if document is None:
        return {"section": (), "related": (), "chosen": ()}
    labels = chosen_label(document.recommended)
    return {
        "section": tuple(_section_row(section) for section in document.sections),
        "related": tuple(
            Row("related", str(place), _values(item))
            for place, item in enumerate(document.related, start=1)
        ),
        "chosen": tuple(
            Row("chosen", str(place), {"guide": labels[slug]})
            for place, slug in enumerate(document.recommended, start=1)
        ),
    }


def _section_row(section: docs.Section) -> Row:
    steps = tuple(Row("step", step.anchor, _values(step)) for step in section.steps)
    return Row("section", section.anchor, _values(section), steps)


def _values(part: docs.Section | docs.Step | docs.Related) -> dict[str, str]:
    """An empty number stays empty: the part shall have none."""
    values = asdict(part)
    texts = {name: value or "" for name, value in values.items() if isinstance(value, str | None)}
    # As a browser sends it.
    return texts | {name: "on" for name, value in values.items() if value is True}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
