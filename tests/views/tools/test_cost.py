"""The page that says what renting or borrowing costs."""

from datetime import date

import pytest

from articles.forms.tools.cost import CostForm
from articles.tools.cost import cost_of
from tests.support.odd_forms import odd_forms, problems, results

pytestmark = pytest.mark.django_db

ADDRESS = "/tools/cost/"
BASE = {"price": "6000", "rent": "450", "months": "12", "when": "start", "buyout": "1500"}


@pytest.fixture
def page(client):
    return lambda **fields: client.post(ADDRESS, fields).content.decode()


def dated(*rows, **fields):
    pairs = enumerate(rows)
    return fields | {
        f"{name}-{place}": value
        for place, row in pairs
        for name, value in zip(("date", "amount"), row, strict=True)
    }


EVERY_WEEK = [(f"2026-{month:02}-{day:02}", "1500") for month, day in (
    (3, 9), (3, 16), (3, 23), (3, 30), (4, 6), (4, 13), (4, 20), (4, 27), (5, 4), (5, 11), (5, 18)
)]  # fmt: skip
EIGHT_DAYS = [
    *(("2026-01-05", "399"), ("2026-02-05", "399"), ("2026-03-12", "399"), ("2026-04-05", "399")),
    *(("2026-05-20", "439"), ("2026-06-05", "399"), ("2026-07-06", "399"), ("2026-08-05", "2600")),
]
# The examples of the fact sheet: fields, rate of a period, nominal and effective rate, extra.
EXAMPLES = {
    "1": (BASE, 0.020949, 0.2514, 0.2825, 900),
    "2": (BASE | {"when": "end"}, 0.018657, 0.2239, 0.2483, 900),
    "3": (BASE | {"deposit": "1000", "deposit_back": "1000"}, 0.028695, 0.3443, 0.4042, 900),
    "4": (BASE | {"fees": "299"}, 0.029007, 0.3481, 0.4094, 1199),
    "5": ({"price": "6500", "rent": "708", "months": "12", "when": "start"}, 0.052913, 0.6350, 0.8566, 1996),
    "6": (BASE | {"months": "6", "buyout": "4200", "buyout_month": "6"}, 0.031077, 0.3729, 0.4437, 900),
    "7": ({"mode": "cash", "price": "1.2万", "rent": "1108", "months": "12"}, 0.016142, 0.1937, 0.2119, 1296),
    "8": ({"mode": "cash", "price": "4200", "rent": "560", "months": "10"}, 0.056045, 0.6725, 0.9239, 1400),
    "8, by the contract": ({"mode": "cash", "price": "5000", "rent": "560", "months": "10"}, None, 0.2539, 0.2856, 600),
    "9": ({"mode": "cash", "price": "4000", "rent": "1250", "months": "12"}, 0.298957, 3.5875, 22.0748, 11000),
    "10": (dated(("2026-03-02", ""), *EVERY_WEEK, mode="cash", price="6300"), 0.027414, 10.0062, 19369.7934, 10200),
    "11": (dated(*EIGHT_DAYS, price="5200"), 0.000293, 0.1068, 0.1127, 233),
    "12": (dated(("2026-06-01", "0"), ("2026-06-08", "1000"), mode="cash", price="700"), None, None, None, 300),
    "13": (BASE | {"deposit": "3000", "deposit_back": "3000"}, 0.087575, 1.0509, 1.7385, 900),
    "5, dearer": ({"price": "8496", "rent": "708", "months": "12", "when": "start"}, 0, 0, 0, 0),
    "1, cheaper": (BASE | {"price": "5400"}, None, 0.4538, 0.5611, 1500),
    "1, dearer": (BASE | {"price": "6600"}, None, 0.0780, 0.0809, 300),
}  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_fact_sheet_comes_out(page, example):
    fields, periodic, nominal, effective, extra = EXAMPLES[example]
    shown = page(**fields)
    found = results(shown)
    expected = {"nominal_rate": nominal, "effective_rate": effective}
    expected[next(name for name in ("monthly_rate", "daily_rate") if name in found)] = periodic
    for name, value in expected.items():
        if value is not None:
            assert found[name] == pytest.approx(value, abs=1e-4), name
    price = {"1.2万": 12000}.get(fields["price"]) or float(fields["price"])
    assert found["total"] - price == pytest.approx(extra)
    assert found["ratio"] == pytest.approx(found["total"] / price, abs=1e-6)


def test_one_payment_shows_the_fee_of_the_whole_time_too(page):
    shown = page(**EXAMPLES["12"][0])
    found = results(shown)
    assert (found["period_rate"], found["simple_rate"]) == pytest.approx(
        (0.4286, 22.3469), abs=1e-4
    )
    assert "42.86%" in shown
    assert "超过 9999%" in shown


def test_what_is_given_back_has_no_rate(page):
    fields = {"mode": "returned", "price": "6000", "rent": "450", "months": "5", "fees": "200"}
    shown = page(**fields)
    assert results(shown) == {"total": 2450, "ratio": pytest.approx(0.4083, abs=1e-4)}
    assert "平均每天 16.33 元" in shown
    assert "40.83%" in shown


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"price": "3000", "first": "3200"}, "没有被垫的钱，算不出利率"),
        (BASE | {"rent": "400", "buyout": "600"}, "少付 <b>600.00</b> 元"),
        (dated(("2026-01-01", "0"), ("2026-02-01", "2300"), ("2026-03-01", "-1320"), price="1000"), "没有利息成本"),
        (dated(("2026-01-01", "0"), ("2026-02-01", "3600"), ("2026-03-01", "-4310"), ("2026-04-01", "1716"), price="1000"), "不止一个解"),
    ],
    ids=["F1", "F2", "F3", "F4"],
)  # fmt: skip
def test_where_there_is_no_rate_none_is_shown(page, fields, sentence):
    shown = page(**fields)
    assert sentence in shown
    assert set(results(shown)) == {"total", "ratio"}


@pytest.mark.parametrize(
    ("fields", "place", "sentence"),
    [
        ({"rent": "450", "months": "12"}, "price", "要填机器的市价"),
        ({"price": "6000", "rent": "450"}, "months", "也要填付几个月"),
        ({"price": "6000"}, "rent", "还没有填付了多少"),
        ({"price": "6千多", "rent": "450", "months": "12"}, "price", "看不出「6千多」是多少钱"),
        (BASE | {"months": "一年"}, "months", "写 0 到 600 之间的一个整数"),
        (BASE | dated(("2026-01-05", "399")), "rent", "这一格就空着"),
        (dated(("", "399"), price="5200"), "date-0", "日期也要填"),
        (BASE | {"mode": "steal"}, "mode", "从列出的里面选"),
        (BASE | {"amount-120": "5"}, "date-0", "最多 120 行"),
    ],
)
def test_what_is_wrong_is_said_at_the_top_and_beside_the_field_and_all_is_kept(
    page, fields, place, sentence
):
    shown = page(**fields)
    assert results(shown) == {}
    top = problems(shown)
    assert f'href="#f-{place}' in top
    assert sentence in top
    assert sentence in shown[shown.index("<form") :]
    for name, typed in fields.items():
        if name in BASE and name != "when":
            assert f'name="{name}" value="{typed}"' in shown


def test_money_received_as_the_first_row_counts_once(page):
    rows = (("2026-06-01", "-700"), ("2026-06-08", "1000"))
    for price in ("700", ""):
        found = results(page(**dated(*rows, mode="cash", price=price)))
        assert (found["total"], found["ratio"]) == (1000, pytest.approx(1000 / 700, abs=1e-6))


def test_more_rows_keep_what_was_typed_and_find_no_fault(page):
    shown = page(**dated(("2026-01-05", "三百"), price="很贵"), more="1")
    assert 'name="amount-5"' in shown
    assert 'value="三百"' in shown
    assert 'value="很贵"' in shown
    assert not problems(shown)


FIELDS = (
    *("mode", "price", "first", "rent", "months", "when", "fees", "deposit", "deposit_back"),
    *("deposit_month", "buyout", "buyout_month", "date-0", "amount-0", "date-1", "amount-1", "date-7"),
    *("amount-999", "date--1", "more-1", "amount-"),
)  # fmt: skip


def test_odd_forms_give_a_number_or_a_sentence(page):
    for fields in odd_forms(FIELDS, 40):
        shown = page(**fields)
        found = results(shown)
        assert ("total" in found) != bool(problems(shown)), fields
        assert all(value >= 0 for name, value in found.items() if name.endswith("_rate")), fields


def test_a_thousand_odd_forms_give_a_cost_or_a_sentence():
    for fields in odd_forms(FIELDS, 1_000):
        form = CostForm(fields, today=date(2026, 12, 1))
        if form.is_valid():
            assert cost_of(form.payments, form.chosen).total == form.payments.total
        else:
            assert all(sentence.endswith("。") for _, sentence in form.problems())
