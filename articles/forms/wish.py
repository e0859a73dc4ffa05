"""The form for a wish on a results page."""

from django import forms

from .fields import OneLineField


class WishForm(forms.Form):
    """`q` is the query, of any length."""

    q = OneLineField()
    # A honeypot: readers do not see it, programs fill it in.
    website = OneLineField(required=False)

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["website"])
