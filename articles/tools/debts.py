"""Share out what is left of a month's income among debts. Money is whole fen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_DEBTS = 40


class Method(StrEnum):
    """By what shares are weighed."""

    BALANCE = "balance"
    DUE = "due"
    EQUAL = "equal"


class Unit(StrEnum):
    """What shares are rounded to."""

    YUAN = "yuan"
    JIAO = "jiao"


FEN = {Unit.YUAN: 100, Unit.JIAO: 10}


@dataclass(frozen=True)
class Debt:
    """`cap` is the most that is paid this month, None for any amount."""

    name: str
    balance: int
    due: int = 0
    cap: int | None = None

    @property
    def most(self) -> int:
        return self.balance if self.cap is None else min(self.balance, self.cap)


@dataclass(frozen=True)
class Plan:
    """`shares` in the order of the debts. What they and `kept` add up to is max(surplus, 0)."""

    surplus: int
    shares: tuple[int, ...]
    kept: int
    # The method that was used: without any amount due, shares go by balance.
    method: Method


def shared_out(surplus: int, debts: Sequence[Debt], method: Method, unit: Unit) -> Plan:
    """Largest remainders, and no debt gets more than it may."""
    if method == Method.DUE and not any(debt.due for debt in debts if debt.balance):
        method = Method.BALANCE
    money = max(surplus, 0)
    shares = _shares(money, debts, [_weight(debt, method) for debt in debts], FEN[unit])
    return Plan(surplus, tuple(shares), money - sum(shares), method)


def _weight(debt: Debt, method: Method) -> int:
    if not debt.balance:
        return 0
    return {Method.BALANCE: debt.balance, Method.DUE: debt.due, Method.EQUAL: 1}[method]


def _shares(money: int, debts: Sequence[Debt], weights: list[int], unit: int) -> list[int]:
    if money >= sum(debt.most for debt in debts):
        return [debt.most for debt in debts]
    shares = [0] * len(debts)
    open_places = [place for place, weight in enumerate(weights) if weight]
    while full := _full(money, open_places, debts, weights):
        for place in full:
            shares[place] = debts[place].most
            money -= shares[place]
        open_places = [place for place in open_places if place not in full]
    for place, share in _rounded(money, open_places, debts, weights, unit).items():
        shares[place] = share
    return shares


def _full(money: int, places: list[int], debts: Sequence[Debt], weights: list[int]) -> list[int]:
    """The debts whose part of the money is as much as they may get, or more."""
    total = sum(weights[place] for place in places)
    return [p for p in places if money * weights[p] >= debts[p].most * total]


def _rounded(
    money: int, places: list[int], debts: Sequence[Debt], weights: list[int], unit: int
) -> dict[int, int]:
    """Whole units; those that are left go one by one to the largest remainders."""
    total = sum(weights[place] for place in places)
    pot = money // unit * unit
    shares = {p: pot * weights[p] // (total * unit) * unit for p in places}
    left = pot - sum(shares.values())

    def comes_first(place: int) -> tuple[int, int, int]:
        return -(pot * weights[place] % (total * unit)), -debts[place].balance, place

    for place in sorted(places, key=comes_first):
        if left >= unit and shares[place] + unit <= debts[place].most:
            shares[place] += unit
            left -= unit
    return shares
