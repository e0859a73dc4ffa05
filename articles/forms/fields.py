"""Fields for what readers write."""

from django import forms

from articles.text.control_characters import with_gaps


class OneLineField(forms.CharField):
    """Any text as one line: what is no character becomes a gap, and gaps become single spaces."""

    def to_python(self, value: object) -> str:
        return " ".join(with_gaps(super().to_python(value) or "").split())
