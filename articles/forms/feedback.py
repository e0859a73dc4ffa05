"""The form for feedback about a guide or a step."""

from collections.abc import Mapping
from typing import Any

from django import forms

from articles.feedback.answers import step_titles
from articles.models import Article, Feedback

from .fields import OneLineField

_STUCK = Feedback.Verdict.STUCK


class FeedbackForm(forms.Form):
    """An answer about the live revision of `article`.

    A text of any length is valid, and an unknown reason counts as none: the reader's page may have
    been loaded last week.
    """

    verdict = forms.ChoiceField(choices=Feedback.Verdict.choices)
    step = OneLineField(required=False)
    reason = OneLineField(required=False)
    text = OneLineField(required=False)
    # A honeypot: readers do not see it, programs fill it in.
    website = OneLineField(required=False)

    def __init__(self, data: Mapping[str, Any], *, article: Article):
        super().__init__(data)
        self.article = article

    def clean_reason(self) -> str:
        reason = self.cleaned_data["reason"]
        return reason if reason in Feedback.Reason.values else ""

    def clean_step(self) -> str:
        """The anchor of a step when the reader is stuck, and nothing otherwise."""
        step, verdict = self.cleaned_data["step"], self.cleaned_data.get("verdict")
        expected = step_titles(self.article.live_revision) if verdict == _STUCK else ("",)
        if step not in expected:
            raise forms.ValidationError("没有这一步。")
        return step

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["website"])

    @property
    def answer(self) -> dict[str, str]:
        """What `feedback.answers.answer` takes."""
        data = self.cleaned_data
        return {
            "verdict": data["verdict"],
            "anchor": data["step"],
            "reason": data["reason"],
            "text": data["text"],
        }
