"""What can happen to a reader who owes a kind of debt: five groups, each situation leads to its step."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Debts
from articles.reading.situations import situations_of

_NAMES = {Debts.RENT: "租机", Debts.LOAN: "分期、贷款", Debts.ANY: "还不清楚欠的是哪一种"}


@require_safe
def situations(request: HttpRequest, debts: str) -> HttpResponse:
    if debts not in _NAMES:
        raise Http404
    context = {
        "debts": debts,
        "name": _NAMES[Debts(debts)],
        "groups": situations_of(debts),
        "others": [(kind.value, name) for kind, name in _NAMES.items() if kind != debts],
    }
    return render(request, "articles/situations.html", context)
