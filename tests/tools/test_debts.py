"""Sharing out a month's money: to the fen."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.debts import FEN, Debt, Method, Unit, shared_out

YUAN, JIAO = Unit.YUAN, Unit.JIAO
BALANCE, DUE, EQUAL = Method.BALANCE, Method.DUE, Method.EQUAL
MANY = (8200, 6450, 5980, 4300, 3999, 3120, 2760, 2500, 1880, 1490, 980, 560, 135.5)
CAPPED = [
    Debt("A", 600_000, 0, 50_000),
    Debt("B", 200_000, 0, 6_000),
    Debt("C", 100_000, 0, 30_000),
]
WITH_DUE = [Debt("A", 600_000, 50_000), Debt("B", 200_000, 30_000), Debt("C", 100_000, 20_000)]


def fen(yuan) -> int:
    return int(Decimal(str(yuan)) * 100)


def debts(*balances) -> list[Debt]:
    return [Debt("", fen(balance)) for balance in balances]


# The examples of the fact sheet: surplus, debts, unit, method, shares, kept.
EXAMPLES = {
    "1": (800, debts(3000, 5000, 2000), YUAN, BALANCE, (240, 400, 160), 0),
    "2": (800, debts(3333, 3333, 3334), YUAN, BALANCE, (267, 266, 267), 0),
    "3": (800, debts(3333, 3333, 3334), JIAO, BALANCE, (266.7, 266.6, 266.7), 0),
    "4": (800, debts(*MANY), YUAN, BALANCE, (155, 122, 113, 81, 76, 59, 52, 47, 35, 28, 18, 11, 3), 0),
    "5": (0, debts(3000, 5000, 2000), YUAN, BALANCE, (0, 0, 0), 0),
    "5, less than nothing": (-350, debts(3000, 5000, 2000), YUAN, BALANCE, (0, 0, 0), 0),
    "6": (12000, debts(3000, 5000, 2000), YUAN, BALANCE, (3000, 5000, 2000), 2000),
    "7": (800, debts(5000, 120, 3000, 90.5), YUAN, EQUAL, (295, 120, 294, 90.5), 0.5),
    "8": (800, CAPPED, YUAN, BALANCE, (500, 60, 240), 0),
    "9": (100, debts(1000, 1000, 1000), YUAN, BALANCE, (34, 33, 33), 0),
    "9, to the jiao": (100, debts(1000, 1000, 1000), JIAO, BALANCE, (33.4, 33.3, 33.3), 0),
    "10": (5, debts(*MANY), YUAN, BALANCE, (1, 1, 1, 1, 1, *[0] * 8), 0),
    "11": (800.37, debts(3000, 5000, 2000), YUAN, BALANCE, (240, 400, 160), 0.37),
    "12": (730, WITH_DUE, JIAO, DUE, (365, 219, 146), 0),
    "none": (730, [], YUAN, BALANCE, (), 730),
}  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_fact_sheet_comes_out(example):
    surplus, owed, unit, method, shares, kept = EXAMPLES[example]
    plan = shared_out(fen(surplus), owed, method, unit)
    assert (plan.shares, plan.kept) == (tuple(map(fen, shares)), fen(kept))


ANY_DEBT = st.builds(
    Debt,
    name=st.just(""),
    balance=st.integers(0, 2_000_000),
    due=st.integers(0, 100_000),
    cap=st.none() | st.integers(0, 100_000),
)


@given(
    st.integers(-100_000, 3_000_000),
    st.lists(ANY_DEBT, max_size=40),
    st.sampled_from(Method),
    st.sampled_from(Unit),
)
def test_not_a_fen_is_lost_and_nobody_gets_more_than_he_may(surplus, owed, method, unit):
    plan = shared_out(surplus, owed, method, unit)
    assert sum(plan.shares) + plan.kept == max(surplus, 0)
    for debt, share in zip(owed, plan.shares, strict=True):
        assert 0 <= share <= debt.most
        assert share == debt.most or share % FEN[unit] == 0


def test_without_any_amount_due_shares_go_by_balance():
    plan = shared_out(80_000, debts(3000, 5000, 2000), DUE, YUAN)
    assert (plan.method, plan.shares) == (BALANCE, (24_000, 40_000, 16_000))


def test_a_debt_of_which_nothing_is_due_gets_nothing_this_month():
    plan = shared_out(10_000, [Debt("A", 600_000, 50_000), Debt("B", 200_000)], DUE, YUAN)
    assert plan.shares == (10_000, 0)
