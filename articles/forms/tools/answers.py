"""Form fields for the questions of letters (`articles.tools.questions`)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django import forms

from articles.models.fields import TextFormField
from articles.tools.questions import LONGEST_ITEM, MOST_ITEMS, Kind, Question

from .fields import NOT_OFFERED, AmountField, DayField, NumberField, ReadField

_ROWS = 4


class ReadTextField(TextFormField):
    """Several lines, read by a function that raises ValueError with a sentence."""

    def __init__(self, read: Callable[[str], Any], **kwargs: Any):
        super().__init__(widget=forms.Textarea(attrs={"rows": _ROWS}), **kwargs)
        self.read = read

    def clean(self, value: Any) -> Any:
        text = (super().clean(value) or "").strip()
        if not text:
            return None
        try:
            return self.read(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


def read_line(text: str, most: int) -> str:
    """Raises ValueError with a sentence."""
    return _short(" ".join(text.split()), most)


def read_text(text: str, most: int) -> str:
    """Lines without what is empty. Raises ValueError with a sentence."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return _short("\n".join(filter(None, lines)), most)


def _short(text: str, most: int) -> str:
    if len(text) > most:
        raise ValueError(f"最多 {most} 个字，现在有 {len(text)} 个。")
    return text


def read_list(text: str) -> tuple[str, ...]:
    """One item a line. Raises ValueError with a sentence."""
    items = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if len(items) > MOST_ITEMS:
        raise ValueError(f"最多 {MOST_ITEMS} 条，一行一条，现在有 {len(items)} 条。")
    if long := next((item for item in items if len(item) > LONGEST_ITEM), None):
        raise ValueError(f"每条最多 {LONGEST_ITEM} 个字，「{long[:10]}……」这条长了。")
    return items


class _OneField(forms.ChoiceField):
    def clean(self, value: Any) -> Any:
        return super().clean(value) or None


class _SeveralField(forms.MultipleChoiceField):
    def clean(self, value: Any) -> Any:
        return tuple(super().clean(value)) or None


def field_for(question: Question, today: date) -> forms.Field:
    """None where nothing was typed: whether it has to be depends on the other answers."""
    given: dict[str, Any] = {
        "label": question.name,
        "help_text": _hint(question),
        "required": False,
        "initial": _initial(question, today),
    }
    match question.kind:
        case Kind.DAY:
            return DayField(today, **given)
        case Kind.AMOUNT:
            return AmountField(**given)
        case Kind.NUMBER:
            return NumberField(question.least, question.most, **given)
        case Kind.ONE | Kind.SEVERAL:
            return _choice_field(question, given)
        case Kind.LINE:
            return ReadField(lambda text: read_line(text, question.most), **given)
        case Kind.TEXT:
            return ReadTextField(lambda text: read_text(text, question.most), **given)
        case Kind.LIST:
            return ReadTextField(read_list, **given)


def _choice_field(question: Question, given: dict[str, Any]) -> forms.Field:
    choices = [(each, each) for each in question.choices]
    wrong = {"invalid_choice": NOT_OFFERED, "invalid_list": NOT_OFFERED}
    if question.kind == Kind.ONE:
        return _OneField(choices=choices, widget=forms.RadioSelect, error_messages=wrong, **given)
    return _SeveralField(
        choices=choices, widget=forms.CheckboxSelectMultiple, error_messages=wrong, **given
    )


def _initial(question: Question, today: date) -> Any:
    if question.days is not None:
        return (today + timedelta(days=question.days)).isoformat()
    return list(question.choices) if question.is_all_ticked else None


_LIMITS = {
    Kind.AMOUNT: "元",
    Kind.LIST: f"一行一条，最多 {MOST_ITEMS} 条，每条 {LONGEST_ITEM} 字以内；别写姓名和号码",
}


def _hint(question: Question) -> str:
    """When it is asked, what editors say of it, how long it may be, and that nobody is named."""
    parts = [f"{question.condition}时填" if question.condition else ""]
    parts += [question.hint, _LIMITS.get(question.kind, "")]
    if question.kind in (Kind.LINE, Kind.TEXT):
        parts.append(f"{question.most} 字以内；别写姓名和号码")
    if not question.is_required:
        parts.append("可以不填")
    return "；".join(filter(None, parts))
