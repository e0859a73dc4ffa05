"""The list of debts, and what each gets this month."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.forms.tools.debts import DebtsForm
from articles.forms.tools.rows import MORE
from articles.tools.debts import Method, Unit, shared_out

from .page import sent, show_tool, tool_page


@tool_page
def debts(request: HttpRequest) -> HttpResponse:
    data = sent(request)
    if data is not None and MORE in data:
        return show_tool(request, "debts", DebtsForm(initial=data.dict()))
    form = DebtsForm(data)
    if not form.is_valid():
        return show_tool(request, "debts", form)
    method, unit = Method(form.cleaned_data["method"]), Unit(form.cleaned_data["unit"])
    plan = shared_out(form.surplus, list(form.debts.values()), method, unit)
    context: dict[str, Any] = {
        "rows": [
            (row, debt, share)
            for (row, debt), share in zip(form.debts.items(), plan.shares, strict=True)
        ],
        "has_due": any(debt.due for debt in form.debts.values()),
        "lacking": max(-plan.surplus, 0),
        "shared": sum(plan.shares),
        "owed": sum(debt.balance for debt in form.debts.values()),
        "today": timezone.localdate(),
    }
    return show_tool(request, "debts", form, result=plan, **context)
