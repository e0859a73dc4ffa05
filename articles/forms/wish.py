"""A guide that a reader would like to have."""

from django import forms

from .fields import OneLineField


class WishForm(forms.Form):
    """What was searched for, of any length."""

    q = OneLineField()
    # A field that readers do not see. Programs that fill in every form fill it in.
    website = OneLineField(required=False)

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["website"])
