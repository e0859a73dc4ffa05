"""Text columns, and their form fields, that keep out control characters: see `text.control_characters`.

Every write passes here: forms, files, a shell; saved rows, bulk inserts, updates. Forms without a
model take their fields from here too. To the database they are Django's own columns, and
migrations name those: what is taken out is no matter of the schema.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable

from articles.text.control_characters import BrokenCharacter, clean_line, clean_text, printable
from articles.text.html.markdown import MAX_NESTING, is_nested_too_deep
from articles.text.limits import TEXT_TOO_LONG, is_text_too_long
from articles.text.tidy_text import split_lines


def _fit_lines(text: str) -> str:
    """Browsers send CRLF; rows have LF."""
    text = clean_text(text)
    return "\n".join(split_lines(text)) if "\r" in text else text


def _fitted(fit: Callable[[str], str], value: Any) -> Any:
    """`fit(value)` for a text, anything else as it is. Raises ValidationError where `fit` refuses."""
    # Most texts have neither a break nor anything else that is looked for, and this is the quickest
    # way to know.
    if isinstance(value, str) and value.isprintable():
        return value
    try:
        return fit(value) if isinstance(value, str) else value
    except BrokenCharacter as error:
        raise ValidationError(str(error), code="broken") from None


class _FitFormField(forms.CharField):
    fit: Callable[[str], str]

    def to_python(self, value: Any) -> str | None:
        return super().to_python(_fitted(self.fit, value))

    def prepare_value(self, value: Any) -> Any:
        """A refused text is shown again, too."""
        return printable(value) if isinstance(value, str) else value


class LineFormField(_FitFormField):
    fit = staticmethod(clean_line)


class TextFormField(_FitFormField):
    fit = staticmethod(_fit_lines)


if TYPE_CHECKING:
    # Django's classes take no parameters; those of its stubs say what is set and what is read.
    _Text = str | int | Combinable
    _Field = models.Field[_Text, str]
    _CharField = models.CharField[_Text, str]
    _SlugField = models.SlugField[_Text, str]
    _TextField = models.TextField[_Text, str]
else:
    _Field, _CharField = models.Field, models.CharField
    _SlugField, _TextField = models.SlugField, models.TextField


class _FitColumn(_Field):
    """Before Django's class of the same kind. `fit` makes a text fit, or raises BrokenCharacter."""

    fit: Callable[[str], str]
    form_field: type[forms.CharField]

    def deconstruct(self) -> tuple:
        name, _, args, kwargs = super().deconstruct()
        columns = (each for each in type(self).__mro__ if each.__module__.startswith("django.db"))
        return name, f"django.db.models.{next(columns).__name__}", args, kwargs

    def to_python(self, value: Any) -> Any:
        """Django calls this for every value that is validated, written or looked up."""
        return _fitted(self.fit, super().to_python(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """The instance gets the same text as its row."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self.to_python(value)
            setattr(model_instance, self.attname, value)
        return value

    # Django's columns take names alone too, whatever the stubs of their base say.
    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        return super().formfield(**{"form_class": self.form_field, **kwargs})


class LineField(_FitColumn, _CharField):
    """One line: breaks become spaces."""

    fit = staticmethod(clean_line)
    form_field = LineFormField


class SlugField(_FitColumn, models.SlugField):
    fit = staticmethod(clean_line)
    form_field = forms.SlugField


class TextField(_FitColumn, _TextField):
    fit = staticmethod(_fit_lines)
    form_field = TextFormField


class MarkdownField(TextField):
    """Markdown that is not too long and whose lists and quotes are not nested too deep."""

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if is_text_too_long(value or ""):
            raise ValidationError(TEXT_TOO_LONG, code="too_long")
        if value and is_nested_too_deep(value):
            message = f"列表或引用一层套一层，超过了 {MAX_NESTING} 层。少套几层再保存。"
            raise ValidationError(message, code="nested")


class JSONField(models.JSONField):
    """JSON in which every text is cleaned."""

    def deconstruct(self) -> tuple:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def get_prep_value(self, value: Any) -> Any:
        return _fit_json(super().get_prep_value(value))


def _fit_json(value: Any) -> Any:
    if isinstance(value, str):
        return _fitted(clean_text, value)
    if isinstance(value, dict):
        return {_fit_json(key): _fit_json(item) for key, item in value.items()}
    return [_fit_json(item) for item in value] if isinstance(value, list | tuple) else value
