"""Forms of choices: the questions about a court's message, and those of a plan."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from articles.tools.court_message import CHOICES, CourtQuestion
from articles.tools.plan import PlanQuestion

from .fields import NOT_OFFERED, ToolForm


def _choice(label: str, hint: str, choices: Mapping[str, str], *, required: bool) -> forms.Field:
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=list(choices.items()),
        widget=forms.RadioSelect,
        required=required,
        error_messages={"required": "这一题还没选。", "invalid_choice": NOT_OFFERED},
    )


class CourtMessageForm(ToolForm):
    """What is not answered counts as unknown: who has no message wants to know whom to ask."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, questions: Iterable[CourtQuestion]
    ):
        super().__init__(data)
        for each in questions:
            self.fields[each.name] = _choice(each.text, each.why, CHOICES, required=False)
        self.asked = list(self.fields)
        self.fields["found"] = forms.BooleanField(
            label="我自己打电话，或在自己找到的官方小程序里，已经查到了这个案号", required=False
        )

    @property
    def answers(self) -> dict[str, str]:
        return {name: given for name in self.asked if (given := self.cleaned_data[name])}


class PlanForm(ToolForm):
    def __init__(self, data: Mapping[str, Any] | None = None, *, questions: Iterable[PlanQuestion]):
        super().__init__(data)
        self.questions = list(questions)
        for each in self.questions:
            self.fields[each.slug] = _choice(each.text, "", each.options, required=True)

    @property
    def answers(self) -> dict[str, str]:
        """Labels by the names that conditions have for the questions."""
        return {each.name: each.options[self.cleaned_data[each.slug]] for each in self.questions}
