"""What renting or borrowing costs in the end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.forms.tools.cost import CostForm
from articles.forms.tools.rows import MORE
from articles.tools.cost import DatedPayments, cost_of

from .page import sent, show_tool, tool_page


@tool_page
def cost(request: HttpRequest) -> HttpResponse:
    today, data = timezone.localdate(), sent(request)
    if data is not None and MORE in data:
        return show_tool(request, "cost", CostForm(initial=data.dict(), today=today))
    form = CostForm(data, today=today)
    if not form.is_valid():
        return show_tool(request, "cost", form)
    payments = form.payments
    paid = payments.paid_until(today) if isinstance(payments, DatedPayments) else None
    result = cost_of(payments, form.chosen)
    context: dict[str, Any] = {
        "mode": form.chosen,
        "paid": paid,
        "unpaid": None if paid is None else payments.total - paid,
        "lacking": -result.extra,
        "daily": round(result.total / result.days) if result.days else None,
    }
    return show_tool(request, "cost", form, result=result, **context)
