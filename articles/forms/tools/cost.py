"""What somebody pays, and for what: by the month, or on days."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import BoundField, RadioSelect

from articles.tools.amounts import in_fen, read_signed_amount
from articles.tools.cost import DatedPayments, Mode, Payments

from .fields import AmountField, ChosenField, DayField, NumberField, ReadField, ToolForm
from .rows import has_more_than, rows_shown

_LEAST_ROWS, _MOST_ROWS = 6, 120
_MOST_MONTHS = 600
_ROW = ("date", "amount")
_MODES = [
    (Mode.KEEP, "机器归我（买断，或租满归我）"),
    (Mode.CASH, "到手的是钱（贷款、分期、套现）"),
    (Mode.RETURNED, "机器还了，或要还"),
]
_WHEN = [("end", "每月末付"), ("start", "先付，从第一天起")]
_BY_MONTH = ("rent", "buyout", "deposit_back")


class CostForm(ToolForm):
    """After `is_valid`: `payments`, `chosen`, the mode, and `notices`, sentences to show with the result."""

    mode = ChosenField(label="最后怎样", choices=_MODES, initial=Mode.KEEP, widget=RadioSelect)
    price = AmountField(
        label="机器的市价，或到手的钱（元）",
        required=False,
        help_text="市价填下单那天同款新机的价。到手的钱，先扣的利息、服务费、会员费不算到手。",
    )
    first = AmountField(
        label="首付、首期（元）", required=False, help_text="租金以外，当时就付的。"
    )
    rent = AmountField(label="每月付多少（元）", required=False)
    months = NumberField(0, _MOST_MONTHS, label="付几个月", required=False)
    when = ChosenField(label="每月什么时候付", choices=_WHEN, initial="end", widget=RadioSelect)
    fees = AmountField(
        label="一次付的费用（元）",
        required=False,
        help_text="服务费、保险、会员费；还机的，加上验机扣款。",
    )
    deposit = AmountField(label="押金（元）", required=False)
    deposit_back = AmountField(label="退回的押金（元）", required=False, help_text="没退就不填。")
    deposit_month = NumberField(
        1,
        _MOST_MONTHS,
        label="第几个月末退押金",
        required=False,
        help_text="不填就算最后一个月。",
    )
    buyout = AmountField(label="买断价（元）", required=False)
    buyout_month = NumberField(
        1,
        _MOST_MONTHS,
        label="第几个月末买断",
        required=False,
        help_text="不填就算最后一个月。",
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date, **kwargs: Any):
        super().__init__(data, **kwargs)
        self.row_numbers = range(
            rows_shown(data or kwargs.get("initial"), _ROW, _LEAST_ROWS, _MOST_ROWS)
        )
        for row in self.row_numbers:
            self.fields[f"date-{row}"] = DayField(
                today, label=f"第 {row + 1} 行的日期", required=False
            )
            self.fields[f"amount-{row}"] = ReadField(
                read_signed_amount, label=f"第 {row + 1} 行的金额", required=False
            )
        self.notices: list[str] = []

    def main_fields(self) -> list[BoundField]:
        return [field for field in self if not field.name.startswith(("date-", "amount-"))]

    def dated_rows(self) -> list[tuple[BoundField, BoundField]]:
        return [(self[f"date-{row}"], self[f"amount-{row}"]) for row in self.row_numbers]

    def has_dates(self) -> bool:
        """Whether the rows of days were used, and so are shown open."""
        return any(field.value() for pair in self.dated_rows() for field in pair)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if has_more_than(self.data, _ROW, _MOST_ROWS):
            self.add_error("date-0", f"最多 {_MOST_ROWS} 行，把小额的并成一行。")
        # Not `mode`: in a template that would be the field.
        self.chosen = Mode(data.get("mode") or Mode.KEEP)
        rows = self._rows(data)
        if not self.errors:
            self.payments = self._dated(data, rows) if rows else self._monthly(data)
        return data

    def _rows(self, data: Mapping[str, Any]) -> tuple[tuple[date, int], ...]:
        rows = []
        for row in self.row_numbers:
            day, amount = data.get(f"date-{row}"), data.get(f"amount-{row}")
            if day:
                rows.append((day, in_fen(amount or Decimal(0))))
            elif amount is not None and f"date-{row}" not in self.errors:
                self.add_error(f"date-{row}", "这一行有金额，日期也要填。")
        return tuple(sorted(rows))

    def _monthly(self, data: Mapping[str, Any]) -> Payments:
        payments = Payments(
            price=self._price(data),
            first=_fen(data, "first"),
            rent=_fen(data, "rent"),
            months=data.get("months") or 0,
            is_ahead=data.get("when") == "start",
            fees=_fen(data, "fees"),
            deposit=_fen(data, "deposit"),
            deposit_back=_fen(data, "deposit_back"),
            deposit_month=data.get("deposit_month") or 0,
            buyout=_fen(data, "buyout"),
            buyout_month=data.get("buyout_month") or 0,
        )
        if payments.rent and not payments.months:
            self.add_error("months", "填了每月付多少，也要填付几个月。")
        elif payments.total + payments.deposit_back <= 0:
            self.add_error("rent", "还没有填付了多少。按月付的填这里；日子不齐的，填下面的表。")
        if payments.buyout and 0 < payments.buyout_month < payments.months:
            self.notices.append(
                f"买断写在第 {payments.buyout_month} 个月末，租金按 {payments.months} 期算。"
                f"买断以后不用再付的话，把期数改成 {payments.buyout_month}。"
            )
        return payments

    def _dated(self, data: Mapping[str, Any], rows: tuple[tuple[date, int], ...]) -> DatedPayments:
        is_returned = self.chosen == Mode.RETURNED
        for name in _BY_MONTH:
            if data.get(name) and not (is_returned and name == "deposit_back"):
                self.add_error(
                    name, "填了按日期的表，这一格就空着，写成表里的一行；收回的钱前面加减号。"
                )
        at_once = _fen(data, "first") + _fen(data, "fees") + _fen(data, "deposit")
        at_once -= _fen(data, "deposit_back") if is_returned else 0
        price, rows = self._lent(data, rows)
        return DatedPayments(price, rows, at_once)

    def _lent(
        self, data: Mapping[str, Any], rows: tuple[tuple[date, int], ...]
    ) -> tuple[int, tuple[tuple[date, int], ...]]:
        """What was received, where somebody wrote it as the first row: it counts once."""
        day, amount = rows[0]
        price = _fen(data, "price")
        if self.chosen == Mode.CASH and amount < 0 and price in (0, -amount):
            self.notices.append("第一行收到的就是到手的钱，只算一次。")
            return -amount, ((day, 0), *rows[1:])
        return self._price(data), rows

    def _price(self, data: Mapping[str, Any]) -> int:
        """At least a fen: what would be divided by it is not shown then."""
        if not (price := _fen(data, "price")):
            what = "到手多少钱" if self.chosen == Mode.CASH else "机器的市价"
            self.add_error("price", f"要填{what}，比 0 大。没有它算不出来。")
        return price or 1


def _fen(data: Mapping[str, Any], name: str) -> int:
    """What is not given counts as nothing."""
    return in_fen(data.get(name) or Decimal(0))
