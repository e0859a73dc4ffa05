"""The same as the tests of the tools' pages, with ten thousand odd forms each."""

from datetime import date

import pytest

from articles.forms.tools.cost import CostForm
from articles.forms.tools.deadline import DeadlineForm
from articles.forms.tools.debts import DebtsForm
from articles.models import TimeLimit
from articles.tools.cost import cost_of
from articles.tools.days_off import is_day_off
from articles.tools.debts import Method, Unit, shared_out
from tests.support.odd_forms import odd_forms

pytestmark = pytest.mark.faults

TIMES = 10_000
TODAY = date(2026, 12, 1)
LIMITS = [TimeLimit(slug="panjue", name="判决书", days=15), TimeLimit(slug="caijue", months=3)]


def is_answered_or_refused(form) -> bool:
    """Whether there is to be a result; otherwise each mistake has a sentence."""
    is_valid = form.is_valid()
    assert is_valid or all(sentence.endswith("。") for _, sentence in form.problems())
    return is_valid


def test_any_form_has_a_cost_or_a_sentence():
    names = (*CostForm(today=TODAY).fields, "amount-999", "date--1", "amount-")
    for fields in odd_forms(names, TIMES):
        form = CostForm(fields, today=TODAY)
        if is_answered_or_refused(form):
            cost = cost_of(form.payments, form.chosen)
            assert cost.rates is None or cost.rates.periodic >= 0


def test_any_form_has_shares_or_a_sentence():
    for fields in odd_forms((*DebtsForm().fields, "cap-40", "due-999"), TIMES):
        form = DebtsForm(fields)
        if is_answered_or_refused(form):
            for method in Method:
                plan = shared_out(form.surplus, list(form.debts.values()), method, Unit.JIAO)
                assert sum(plan.shares) + plan.kept == max(form.surplus, 0)


def test_any_form_has_a_day_or_a_sentence():
    for fields in odd_forms(("document", "how", "received", "days", "stated"), TIMES):
        form = DeadlineForm({"document": "caijue"} | fields, limits=LIMITS, today=TODAY)
        if is_answered_or_refused(form) and not form.cleaned_data["stated"]:
            assert not is_day_off(form.found.day)
