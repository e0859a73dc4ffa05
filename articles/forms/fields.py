"""Form fields for readers' text."""

from django import forms

from articles.text.control_characters import control_characters_as_spaces


class OneLineField(forms.CharField):
    """Any text as one line: control characters become spaces, runs of spaces a single one."""

    def to_python(self, value: object) -> str:
        return " ".join(control_characters_as_spaces(super().to_python(value) or "").split())
