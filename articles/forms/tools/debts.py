"""A month's income, what it has to pay for first, and the debts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.forms import BoundField, RadioSelect

from articles.tools.amounts import in_fen
from articles.tools.debts import MOST_DEBTS, Debt, Method, Unit

from .fields import AmountField, ChosenField, ReadField, ToolForm
from .rows import has_more_than, rows_shown

_LEAST_ROWS = 4
_ROW = ("name", "balance", "due", "cap")
_LONGEST_NAME = 30
_METHODS = [
    (Method.BALANCE, "按余额：欠得多的多分"),
    (Method.DUE, "按本期应还"),
    (Method.EQUAL, "每家一样多"),
]
_UNITS = [(Unit.YUAN, "分到元"), (Unit.JIAO, "分到角")]


def _name(text: str) -> str:
    if len(text) > _LONGEST_NAME:
        raise ValueError(f"写短一点，最多 {_LONGEST_NAME} 个字。")
    return text


class DebtsForm(ToolForm):
    """After `is_valid`: `surplus` in fen, and `debts` with the number of the row of each."""

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any):
        super().__init__(data, **kwargs)
        self.fields |= {
            "income": AmountField(
                label="这个月到手多少（元）",
                required=False,
                help_text="不稳定的，取近三个月最低的一个月。",
            ),
            "essentials": AmountField(label="必要支出一共（元）", required=False),
            "urgent": AmountField(
                label="先付的一共（元）",
                required=False,
                help_text="欠租、水电、药、抚养费、法院已定的分期。",
            ),
            "method": ChosenField(
                label="怎么分", choices=_METHODS, initial=Method.BALANCE, widget=RadioSelect
            ),
            "unit": ChosenField(
                label="分到哪一位", choices=_UNITS, initial=Unit.YUAN, widget=RadioSelect
            ),
        }
        self.row_numbers = range(
            rows_shown(data or kwargs.get("initial"), _ROW, _LEAST_ROWS, MOST_DEBTS)
        )
        for row in self.row_numbers:
            self._add_row(row)

    def _add_row(self, row: int) -> None:
        number = f"第 {row + 1} 家"
        self.fields[f"name-{row}"] = ReadField(_name, label=f"{number}的代号", required=False)
        self.fields[f"balance-{row}"] = AmountField(label=f"{number}的余额", required=False)
        self.fields[f"due-{row}"] = AmountField(label=f"{number}的本期应还", required=False)
        self.fields[f"cap-{row}"] = AmountField(label=f"{number}本月最多给", required=False)

    def main_fields(self) -> list[BoundField]:
        return [self[name] for name in ("income", "essentials", "urgent")]

    def ways(self) -> list[BoundField]:
        return [self["method"], self["unit"]]

    def debt_rows(self) -> list[list[BoundField]]:
        return [[self[f"{name}-{row}"] for name in _ROW] for row in self.row_numbers]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if has_more_than(self.data, _ROW, MOST_DEBTS):
            self.add_error("name-0", f"最多 {MOST_DEBTS} 家，把小额的并成一家。")
        self.surplus = _fen(data, "income") - _fen(data, "essentials") - _fen(data, "urgent")
        self.debts = {row: debt for row in self.row_numbers if (debt := self._debt(data, row))}
        return data

    def _debt(self, data: Mapping[str, Any], row: int) -> Debt | None:
        given = {name: data.get(f"{name}-{row}") for name in _ROW}
        if all(value is None for value in given.values()):
            return None
        if given["balance"] is None and f"balance-{row}" not in self.errors:
            self.add_error(f"balance-{row}", "这一家的余额要填；已经还清的写 0。")
        return Debt(
            name=given["name"] or f"第 {row + 1} 家",
            balance=_fen(data, f"balance-{row}"),
            due=_fen(data, f"due-{row}"),
            cap=None if given["cap"] is None else in_fen(given["cap"]),
        )

    def typed_text(self) -> str:
        return "\n".join(self.data.get(f"name-{row}", "") for row in self.row_numbers)


def _fen(data: Mapping[str, Any], name: str) -> int:
    """What is not given counts as nothing."""
    return in_fen(data.get(name) or Decimal(0))
