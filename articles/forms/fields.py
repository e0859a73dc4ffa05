"""Fields for what readers write."""

import unicodedata

from django import forms

# Controls, with NUL among them, and halves of characters: PostgreSQL stores neither. Format
# characters (Cf) stay, for they hold emoji together.
_NO_TEXT = ("Cc", "Cs")


class OneLineField(forms.CharField):
    """Any text as one line: what is no character becomes a gap, and gaps become single spaces."""

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        shown = (" " if unicodedata.category(char) in _NO_TEXT else char for char in text)
        return " ".join("".join(shown).split())
