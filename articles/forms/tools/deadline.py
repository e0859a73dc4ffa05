"""What somebody received, how and when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.forms import ChoiceField, RadioSelect

from articles.models import TimeLimit
from articles.tools.deadline import (
    FARTHEST,
    How,
    LastDay,
    Term,
    is_too_far,
    last_day,
    stated_day,
)

from .fields import MISSING, NOT_OFFERED, ChosenField, DayField, NumberField, ToolForm

_MOST_DAYS = 3_650
_HOW = [
    (How.SIGNED, "我自己签收的"),
    (How.FAMILY, "一起住的成年家人签收的"),
    (How.POST, "邮寄，填回执上的收件日"),
    (How.ELECTRONIC, "电子送达，填显示到达或已读的那天"),
    (How.LEFT, "留在门口，拍了照"),
    (How.NOTICE, "公告，填公告那天"),
]


class DeadlineForm(ToolForm):
    """After `is_valid`: `found`, and `limit`, None if no paper was chosen."""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        limits: Sequence[TimeLimit],
        today: date,
        **kwargs: Any,
    ):
        super().__init__(data, **kwargs)
        self.today = today
        self.limits = {limit.slug: limit for limit in limits}
        self.fields |= {
            "stated": DayField(
                today,
                label="纸上写了最后一天吗？写了，填那一天",
                required=False,
                help_text="有的话照它办，下面都不用填。例如 2026-09-25、9月25日。",
            ),
            "document": ChoiceField(
                label="收到的是什么",
                choices=[
                    ("", "请选"),
                    *((limit.slug, limit.name) for limit in _days_first(limits)),
                ],
                required=False,
                error_messages={"invalid_choice": NOT_OFFERED},
            ),
            "how": ChosenField(
                label="怎么到你手里", choices=_HOW, initial=How.SIGNED, widget=RadioSelect
            ),
            "received": DayField(
                today, label="哪天收到的", required=False, help_text="还没签收的，填今天。"
            ),
            "days": NumberField(
                1,
                _MOST_DAYS,
                label="纸上写了几天吗？写了，填那个数",
                required=False,
                help_text="以纸上写的为准。没写就空着。",
            ),
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.limit = self.limits.get(data.get("document") or "")
        self.found: LastDay | None = None
        if data.get("stated"):
            self.found = stated_day(data["stated"])
        elif not self.errors and self._is_complete(data):
            self.found = self._counted(data)
        return data

    def _is_complete(self, data: Mapping[str, Any]) -> bool:
        received = data.get("received")
        if received is None:
            self.add_error("received", MISSING)
        elif received > self.today:
            today = f"{self.today.year}年{self.today.month}月{self.today.day}日"
            self.add_error("received", f"这一天还没到。还没签收的，填今天（{today}）。")
        if not data.get("days"):
            if self.limit is None:
                self.add_error("document", "选收到的是什么；或者在下面填纸上写的天数。")
            elif self._rule() is None:
                self.add_error(
                    "days", f"「{self.limit.name}」多久要看纸上写的：填几天，或填最上面那一天。"
                )
        return not self.errors

    def _rule(self) -> Term | None:
        return self.limit.term if self.limit else None

    def _counted(self, data: Mapping[str, Any]) -> LastDay | None:
        days, how = data.get("days"), How(data["how"])
        term = Term(days) if days else self._rule()
        if term is None:
            return None
        found = last_day(data["received"], term, how, is_written=bool(days))
        if not term.months and is_too_far(found.day, self.today):
            self.add_error(
                "days" if days else "received",
                f"算出来在 {FARTHEST.days} 天以后，按日数的期限没有这么长。核对一下，或打法院电话问承办人。",
            )
        return found


def _days_first(limits: Sequence[TimeLimit]) -> list[TimeLimit]:
    """In the editors' order, but one that counts in days stands first."""
    first = next((limit for limit in limits if limit.days), None)
    return [*([first] if first else []), *(limit for limit in limits if limit is not first)]
