"""A guide that a reader would like to have."""

from django import forms

from articles.search.query import LONGEST_QUERY

from .fields import OneLineField


class WishForm(forms.Form):
    """What was searched for. Longer texts are cut, as the search has cut them."""

    q = OneLineField()
    # A field that readers do not see. Programs that fill in every form fill it in.
    website = OneLineField(required=False)

    def clean_q(self) -> str:
        return self.cleaned_data["q"][:LONGEST_QUERY]

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["website"])
