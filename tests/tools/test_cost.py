"""Rates: exactly one, or none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.cost import (
    DatedPayments,
    Mode,
    Payments,
    Trouble,
    cost_of,
    rate_of,
    worth,
)

YUAN = st.integers(0, 2_000_000)


@pytest.mark.parametrize(
    ("flows", "trouble"),
    [
        ([-20_000, 1], Trouble.NOTHING_LENT),
        ([0, -5], Trouble.NOTHING_LENT),
        ([100_000, -230_000, 132_000], Trouble.NO_COST),
        ([100_000, -360_000, 431_000, -171_600], Trouble.AMBIGUOUS),
    ],
)
def test_where_there_are_several_rates_or_none_there_is_no_rate(flows, trouble):
    assert rate_of(dict(enumerate(flows))) == trouble


@given(
    st.lists(st.integers(-1_000_000, 300_000), min_size=1, max_size=60), st.integers(1, 3_000_000)
)
def test_a_rate_put_back_gives_nothing(flows, lent):
    by_month = dict(enumerate([lent, *flows]))
    found = rate_of(by_month)
    if not isinstance(found, Trouble):
        assert found >= 0
        # The value moves by so much over the width to which the rate is known.
        slope = sum(place * abs(flow) for place, flow in by_month.items())
        assert abs(worth(by_month, found)) <= 1e-6 + 4e-12 * max(1, found) * slope


@given(
    st.builds(
        Payments,
        price=st.integers(1, 3_000_000),
        first=YUAN,
        rent=YUAN,
        months=st.integers(0, 60),
        is_ahead=st.booleans(),
        fees=YUAN,
        deposit=YUAN,
        deposit_back=YUAN,
        buyout=YUAN,
        buyout_month=st.integers(0, 60),
    )
)
def test_flows_add_up_to_the_price_less_what_is_paid(payments):
    assert sum(payments.flows().values()) == payments.price - payments.total


def test_days_count_from_the_earliest_row_whatever_the_order():
    start = date(2026, 3, 2)
    rows = tuple((start + timedelta(days=7 * week), 150_000) for week in range(11, 0, -1))
    cost = cost_of(DatedPayments(630_000, (*rows, (start, 0))), Mode.CASH)
    assert cost.rates.periodic == pytest.approx(0.027414, abs=1e-6)


def test_a_rate_beyond_all_numbers_is_none_the_less_an_answer():
    start = date(2026, 3, 2)
    cost = cost_of(DatedPayments(1, ((start, 0), (start + timedelta(days=1), 10**10))), Mode.CASH)
    assert cost.rates.effective == float("inf")
