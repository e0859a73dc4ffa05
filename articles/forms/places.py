"""Forms of rows that point to a place in a guide."""

import re
from typing import Any

from django import forms
from django.core.validators import slug_re

from articles.editing.guide_picker import chosen_slugs
from articles.models.fields import LineFormField

# A pasted address, with whatever stands behind it; or, as files have it, `slug#anchor`.
_ADDRESS = re.compile(
    r"/guides/(?P<guide>[\w-]+)(?:[/?.][^#]*)?(?:#(?P<anchor>[\w-]*))?\W*$"
    r"|^(?P<slug>[a-z0-9-]+)#(?P<place>[\w-]*)$"
)
_HELP = "贴上那一步的网址，锚点会自己填好；也可以写指南的标题或网址名"


class _PlaceForm(forms.ModelForm):
    """`guide` is typed as a title, a slug or an address, also one with the anchor behind it."""

    def clean(self) -> dict:
        data = super().clean() or {}
        typed = data.get("guide", "")
        data["anchor"] = (data.get("anchor") or "").lstrip("#")
        # An anchor of the guide that stood there before may be another step of this one.
        if "guide" in self.changed_data and "anchor" not in self.changed_data:
            data["anchor"] = ""
        if found := _ADDRESS.search(typed.strip()):
            data["guide"] = found["guide"] or found["slug"]
            data["anchor"] = found["anchor"] or found["place"] or data["anchor"]
        elif typed:
            data["guide"] = chosen_slugs([typed]).get(typed, typed)
        # A guide that does not exist yet is named by its slug.
        if not slug_re.match(data.get("guide") or "-"):
            self.add_error("guide", "没有这篇指南。贴它的网址，或写它的标题、网址名。")
        return data


class SituationForm(_PlaceForm):
    guide = LineFormField(label="指南", max_length=300, help_text=_HELP)


class StageRowForm(forms.ModelForm):
    """`position` may be empty: the row then comes last."""

    LAST = 2_147_483_647
    position = forms.IntegerField(
        label="顺序",
        required=False,
        min_value=0,
        max_value=LAST,
        help_text="数字小的在前面，空着就排到最后",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.initial["position"] = None

    def clean_position(self) -> int:
        position = self.cleaned_data["position"]
        return self.LAST if position is None else position


class StageActionForm(StageRowForm, _PlaceForm):
    guide = LineFormField(label="指南", max_length=300, required=False, help_text=_HELP)
