"""The page with the list of debts."""

import pytest

from articles.forms.tools.debts import DebtsForm
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import CrisisRule
from articles.tools.debts import Method, Unit, shared_out
from tests.support.odd_forms import odd_forms, problems, results
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

ADDRESS = "/tools/debts/"
MONEY = {"income": "5,000", "essentials": "三千八", "urgent": "400元"}


def owed(*rows) -> dict[str, str]:
    """Rows of name, balance, amount due and the most that is paid."""
    names = ("name", "balance", "due", "cap")
    return {
        f"{name}-{place}": value
        for place, row in enumerate(rows)
        for name, value in zip(names, row, strict=False)
    }


@pytest.fixture
def page(client):
    return lambda **fields: client.post(ADDRESS, fields).content.decode()


def test_what_is_left_is_shared_out_by_balance(page):
    found = results(page(**MONEY, **owed(("甲", "3000"), ("乙", "5000"), ("丙", "2000"))))
    shares = {"share-0": 240, "share-1": 400, "share-2": 160}
    assert found == {"surplus": 800, "kept": 0, **shares}


def test_caps_amounts_due_and_jiao_count(page):
    rows = owed(("甲", "6000", "500"), ("乙", "2000", "300"), ("丙", "1000", "200", "100"))
    found = results(page(income="730", method="due", unit="jiao", **rows))
    assert found == {"surplus": 730, "share-0": 393.8, "share-1": 236.2, "share-2": 100, "kept": 0}


def test_a_row_left_empty_keeps_the_numbers_of_the_others(page):
    found = results(page(income="100", **{"balance-1": "1000", "balance-39": "1000"}))
    assert found == {"surplus": 100, "share-1": 50, "share-39": 50, "kept": 0}


def test_with_nothing_left_the_page_says_what_to_do_first(page):
    shown = page(income="1000", essentials="1350", **owed(("甲", "3000")))
    assert results(shown) == {"surplus": -350, "share-0": 0, "kept": 0}
    assert "还差 350.00 元" in shown
    assert "临时救助" in shown


def test_without_debts_it_is_a_budget(page):
    assert results(page(income="1000", essentials="400")) == {"surplus": 600, "kept": 600}


@pytest.mark.parametrize(
    ("fields", "place", "sentence"),
    [
        ({"income": "-1"}, "income", "金额不能是负数"),
        (owed(("甲", "")), "balance-0", "这一家的余额要填"),
        (owed(("甲", "三千左右")), "balance-0", "看不出「三千左右」是多少钱"),
        (owed(("甲" * 31, "3000")), "name-0", "最多 30 个字"),
        ({"balance-40": "3"}, "name-0", "最多 40 家"),
        ({"method": "fair"}, "method", "从列出的里面选"),
    ],
)
def test_what_is_wrong_is_said_at_the_top_and_beside_the_field_and_all_is_kept(
    page, fields, place, sentence
):
    shown = page(**(MONEY | fields))
    assert results(shown) == {}
    assert f'href="#f-{place}"' in problems(shown)
    assert sentence in problems(shown)
    assert sentence in shown[shown.index("<form") :]
    for name, typed in ({"essentials": "三千八"} | fields).items():
        if name not in ("method", "balance-40"):
            assert f'name="{name}" value="{typed}"' in shown


def test_more_rows_keep_what_was_typed(page):
    shown = page(**MONEY, **owed(("甲", "三千左右")), more="1")
    assert 'name="name-5"' in shown
    assert 'value="三千左右"' in shown
    assert not problems(shown)


def test_a_name_that_calls_for_help_shows_the_crisis_card_first(page):
    [reference] = [each for each in REFERENCES if each.model is CrisisRule]
    load_reference(reference, SEEDS / reference.file_name)
    shown = page(**owed(("不想活了", "3000")))
    assert shown.index('class="crisis"') < shown.index("<h1")


FIELDS = (
    *("income", "essentials", "urgent", "method", "unit", "name-0", "balance-0", "due-0", "cap-0"),
    *("name-1", "balance-1", "due-1", "cap-1", "balance-9", "cap-40", "due-999", "balance-"),
)


def test_odd_forms_give_shares_or_a_sentence(page):
    for fields in odd_forms(FIELDS, 40):
        shown = page(**fields)
        found = results(shown)
        assert ("kept" in found) != bool(problems(shown)), fields
        shared = sum(value for name, value in found.items() if name.startswith("share-"))
        if found:
            assert shared + found["kept"] == pytest.approx(max(found["surplus"], 0)), fields


def test_a_thousand_odd_forms_give_shares_or_a_sentence():
    for fields in odd_forms(FIELDS, 1_000):
        form = DebtsForm(fields)
        if form.is_valid():
            plan = shared_out(form.surplus, list(form.debts.values()), Method.BALANCE, Unit.YUAN)
            assert sum(plan.shares) + plan.kept == max(form.surplus, 0)
        else:
            assert all(sentence.endswith("。") for _, sentence in form.problems())
