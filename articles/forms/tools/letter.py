"""The form of a letter: whom it goes to, and what it asks."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from articles.tools.creditors import CREDITOR, CREDITORS
from articles.tools.letters import Letter
from articles.tools.questions import CHOOSING, MOST_ITEMS, Answers, Question

from .answers import field_for
from .fields import MISSING, ToolForm

_CREDITOR_ERRORS = {
    "required": "先选这封信给谁。",
    "invalid_choice": "这封信不给这一类，从列出的里面选。",
}


class LetterForm(ToolForm):
    """`creditor` "" asks everything that the letter may ask.

    After `is_valid`, `answers` and `items` are what `Letter.write` takes: an answer that no
    condition asks for is not in them.
    """

    known = forms.BooleanField(label="我知道，照样出信", required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        letter: Letter,
        today: date,
        creditor: str = "",
    ):
        offered = letter.source.creditors
        creditor = offered[0] if len(offered) == 1 else creditor if creditor in offered else ""
        super().__init__(data, initial={"creditor": creditor})
        self.sent = data if data is not None else QueryDict()
        self.letter = letter
        names = [(value, CREDITORS[value]) for value in offered]
        choices = names if len(names) == 1 else [("", "请选择"), *names]
        self.fields["creditor"] = forms.ChoiceField(
            label="这封信给谁", choices=choices, error_messages=_CREDITOR_ERRORS
        )
        self.shown = letter.questions_for(creditor)
        for question in self.shown:
            self._add(question, today)

    def _add(self, question: Question, today: date) -> None:
        if not question.is_per_item:
            self.fields[question.name] = field_for(question, today)
            return
        for place in range(MOST_ITEMS):
            field = field_for(question, today)
            field.label = f"第 {place + 1} 项：{question.name}"
            self.fields[f"{question.name}-{place}"] = field

    # --- for templates ----------------------------------------------------------------------------

    def single_fields(self) -> Iterator[forms.BoundField]:
        return (self[each.name] for each in self.shown if not each.is_per_item)

    def item_fields(self) -> list[list[forms.BoundField]]:
        """For each item its fields; empty if nothing is asked for each."""
        asked = self._per_item()
        places = range(MOST_ITEMS if asked else 0)
        return [[self[f"{each.name}-{place}"] for each in asked] for place in places]

    # --- answers ----------------------------------------------------------------------------------

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        answers: dict[str, Any] = {CREDITOR: CREDITORS.get(data.get("creditor", ""))}
        for question in self.letter.asked_in_order(answers):
            if not question.is_per_item:
                answers[question.name] = data.get(question.name)
                self._require(question, question.name)
        self.items = self._read_items(data)
        self.answers: Answers = answers | self._chosen_for_any()
        return data

    def typed_text(self) -> str:
        """As it was sent: a field with a mistake counts too."""
        names = [name for name in self.fields if name not in ("creditor", "known")]
        return "\n".join(text for name in names for text in self.sent.getlist(name))

    def _per_item(self) -> list[Question]:
        return [question for question in self.shown if question.is_per_item]

    def _read_items(self, data: dict[str, Any]) -> list[Answers]:
        """Something has to be said about the first; of the others those count that have something."""
        rows: list[Answers] = []
        for place in range(MOST_ITEMS if self._per_item() else 0):
            row = {each.name: data.get(f"{each.name}-{place}") for each in self._per_item()}
            if place and all(value is None for value in row.values()):
                continue
            for question in self._per_item():
                self._require(question, f"{question.name}-{place}")
            rows.append(row)
        return rows

    def _require(self, question: Question, name: str) -> None:
        if question.is_required and self.cleaned_data.get(name) is None and name not in self.errors:
            self.add_error(name, MISSING)

    def _chosen_for_any(self) -> dict[str, Any]:
        """What was chosen for at least one item, by the name of the question."""
        return {
            question.name: tuple(
                choice
                for choice in question.choices
                if any(_has(row.get(question.name), choice) for row in self.items)
            )
            for question in self._per_item()
            if question.kind in CHOOSING
        }


def _has(answer: Any, choice: str) -> bool:
    return choice in answer if isinstance(answer, tuple) else choice == answer
