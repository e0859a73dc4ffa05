"""What the forms of all tools are made of."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django import forms

from articles.models.fields import LineFormField
from articles.tools.amounts import read_amount, read_number
from articles.tools.dates import read_day

MISSING = "这里要填。"
NOT_OFFERED = "从列出的里面选。"


class ReadField(LineFormField):
    """What somebody typed, read by a function that raises ValueError with a sentence.

    Nothing typed is None.
    """

    def __init__(self, read: Callable[[str], Any], *, mode: str = "text", **kwargs: Any):
        attributes = {"inputmode": mode, "autocomplete": "off"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(error_messages={"required": MISSING}, **kwargs)
        self.read = read

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return self.read(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class AmountField(ReadField):
    """Yuan as a Decimal with two places."""

    def __init__(self, **kwargs: Any):
        super().__init__(read_amount, mode="decimal", **kwargs)


class NumberField(ReadField):
    """A whole number from `least` to `most`."""

    def __init__(self, least: int, most: int, **kwargs: Any):
        super().__init__(lambda text: read_number(text, least, most), mode="numeric", **kwargs)


class DayField(ReadField):
    """A day; without a year it is in the year of `today`."""

    def __init__(self, today: date, **kwargs: Any):
        super().__init__(lambda text: read_day(text, today), **kwargs)


class ChosenField(forms.ChoiceField):
    """One of the choices; nothing chosen is the initial value."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)
        self.error_messages["invalid_choice"] = NOT_OFFERED

    def clean(self, value: Any) -> Any:
        return super().clean(value) or self.initial


class ToolForm(forms.Form):
    """A form that says at its top what is wrong in it, and shows again all that was typed."""

    use_required_attribute = False

    def __init__(self, data: Any = None, **kwargs: Any):
        super().__init__(data, auto_id="f-%s", **kwargs)

    def problems(self) -> Iterator[tuple[str, str]]:
        """For each error the `id` of its field, in the order of the page, and `名称：sentence`."""
        for name in [name for name in self.fields if name in self.errors]:
            field = self[name]
            for error in self.errors[name]:
                yield field.id_for_label or field.auto_id, f"{field.label}：{error}"

    def typed_text(self) -> str:
        """All that was typed in words and not in numbers: it may call for the crisis card."""
        return ""
