"""Form fields for readers' text."""

from django import forms

from articles.text.control_characters import with_gaps


class OneLineField(forms.CharField):
    """Any text as one line: control characters become spaces, runs of spaces a single one."""

    def to_python(self, value: object) -> str:
        return " ".join(with_gaps(super().to_python(value) or "").split())
