"""What renting or borrowing costs: the sum, and the rate at which payments are worth what was received.

Money is whole fen. Signs are those of the reader's pocket: received is positive, paid negative.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

_WIDTH = 1e-12
MONTHS_A_YEAR, DAYS_A_YEAR = 12, 365
DAYS_A_MONTH = 30
# Up to so many days, or with one payment, the fee of the whole time says more than a rate.
_SHORT_DAYS = 31


class Mode(StrEnum):
    """What the reader has in the end: the thing, money, or nothing, for it was given back."""

    KEEP = "keep"
    CASH = "cash"
    RETURNED = "returned"


class Trouble(StrEnum):
    """Why there is no rate."""

    NOTHING_LENT = "nothing-lent"
    NO_COST = "no-cost"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class Payments:
    """What is paid by the month, in fen, for something worth `price`, or for so much money.

    `first`, `fees` and `deposit` are paid at once. Rents are paid from now on (`is_ahead`) or at the
    end of each month. Months are counted from 1, the end of the first.
    """

    price: int
    first: int = 0
    rent: int = 0
    months: int = 0
    is_ahead: bool = False
    fees: int = 0
    deposit: int = 0
    deposit_back: int = 0
    deposit_month: int = 0
    buyout: int = 0
    buyout_month: int = 0

    @property
    def total(self) -> int:
        """All that is paid, less what is paid back."""
        at_once = self.first + self.fees + self.deposit
        return at_once + self.rent * self.months + self.buyout - self.deposit_back

    def flows(self) -> dict[int, int]:
        """By month what is received less what is paid; 0 is the first day."""
        flows: dict[int, int] = defaultdict(int)
        flows[0] = self.price - self.first - self.fees - self.deposit
        begin = 0 if self.is_ahead else 1
        for month in range(begin, begin + self.months):
            flows[month] -= self.rent
        flows[self.buyout_month or self.months] -= self.buyout
        flows[self.deposit_month or self.months] += self.deposit_back
        return dict(flows)


@dataclass(frozen=True)
class DatedPayments:
    """Payments on days, in fen: paid is positive, received negative, `at_once` on the first of them."""

    price: int
    rows: tuple[tuple[date, int], ...]
    at_once: int = 0

    @property
    def first_day(self) -> date:
        return min(day for day, _ in self.rows)

    @property
    def days(self) -> int:
        return (max(day for day, _ in self.rows) - self.first_day).days

    @property
    def total(self) -> int:
        return self.at_once + sum(amount for _, amount in self.rows)

    def paid_until(self, today: date) -> int:
        """What is paid by the end of that day, less what is received."""
        return self.at_once + sum(amount for day, amount in self.rows if day <= today)

    def flows(self) -> dict[int, int]:
        """By days since the first one what is received less what is paid."""
        flows: dict[int, int] = defaultdict(int)
        flows[0] = self.price - self.at_once
        for day, amount in self.rows:
            flows[(day - self.first_day).days] -= amount
        return dict(flows)


@dataclass(frozen=True)
class Rates:
    """As fractions. `periodic` is for a month, or for a day if `periods` is 365."""

    periodic: float
    periods: int

    @property
    def nominal(self) -> float:
        return self.periodic * self.periods

    @property
    def effective(self) -> float:
        """`math.inf` where it is beyond all numbers."""
        try:
            return math.expm1(self.periods * math.log1p(self.periodic))
        except OverflowError:
            return math.inf


@dataclass(frozen=True)
class Simple:
    """The fee of the whole time, for one payment or for at most 31 days, and that for a year."""

    period: float
    annual: float


@dataclass(frozen=True)
class Cost:
    """`total` in fen; either `rates` or the `trouble`, and neither for what was given back."""

    price: int
    total: int
    rates: Rates | None = None
    trouble: Trouble | None = None
    simple: Simple | None = None
    days: int = 0
    around: Mapping[int, "Cost"] = field(default_factory=dict)

    @property
    def extra(self) -> int:
        return self.total - self.price

    @property
    def ratio(self) -> float:
        return self.total / self.price


def cost_of(payments: Payments | DatedPayments, mode: Mode) -> Cost:
    """For `keep` also what it costs if the price is a tenth less or more (`around`, by percents)."""
    if mode == Mode.RETURNED:
        return Cost(payments.price, payments.total, days=_days(payments))
    cost = _cost(payments)
    if mode == Mode.CASH:
        return cost
    return replace(cost, around={percent: _cost(_at(payments, percent)) for percent in (90, 110)})


def _cost(payments: Payments | DatedPayments) -> Cost:
    flows = payments.flows()
    periods = DAYS_A_YEAR if isinstance(payments, DatedPayments) else MONTHS_A_YEAR
    found = rate_of(flows)
    if isinstance(found, Trouble):
        return Cost(payments.price, payments.total, trouble=found)
    simple = _simple(flows, _days(payments))
    return Cost(payments.price, payments.total, Rates(found, periods), simple=simple)


def rate_of(flows: Mapping[int, int]) -> float | Trouble:
    """The one rate for a period at which the flows are worth nothing.

    There is exactly one positive rate if the sums of the flows so far change their sign once
    (Norstrom 1972). Functions of libraries answer also where there are several, or none.
    """
    ordered = [flows[place] for place in sorted(flows)]
    whole = sum(ordered)
    if ordered[0] <= 0:
        return Trouble.NOTHING_LENT
    if whole > 0:
        return Trouble.NO_COST
    if whole == 0:
        return 0.0
    return _bisected(flows) if _sign_changes(ordered) == 1 else Trouble.AMBIGUOUS


def worth(flows: Mapping[int, int], rate: float) -> float:
    """The present value of the flows, in fen."""
    factor = 1 / (1 + rate)
    return math.fsum(flow * factor**place for place, flow in flows.items())


def _bisected(flows: Mapping[int, int]) -> float:
    low, high = 0.0, 1.0
    while worth(flows, high) < 0:
        low, high = high, high * 2
    while high - low > _WIDTH:
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if worth(flows, middle) < 0 else (low, middle)
    return (low + high) / 2


def _sign_changes(flows: Iterable[int]) -> int:
    so_far, signs = 0, list[bool]()
    for flow in flows:
        so_far += flow
        if so_far and (not signs or signs[-1] != (so_far > 0)):
            signs.append(so_far > 0)
    return len(signs) - 1


def _simple(flows: Mapping[int, int], days: int) -> Simple | None:
    paid = [place for place, flow in flows.items() if flow < 0]
    if not days or (len(paid) != 1 and days > _SHORT_DAYS):
        return None
    period = -sum(flows.values()) / flows[0]
    return Simple(period, period * DAYS_A_YEAR / days)


def _days(payments: Payments | DatedPayments) -> int:
    if isinstance(payments, DatedPayments):
        return payments.days
    return max(payments.months, payments.buyout_month) * DAYS_A_MONTH


def _at(payments: Payments | DatedPayments, percent: int) -> Payments | DatedPayments:
    return replace(payments, price=payments.price * percent // 100)
