"""Amounts and numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.amounts import LARGEST, in_fen, in_yuan, read_amount, read_number

UNDERSTOOD = {
    "1200": "1200",
    "１，２００": "1200",
    "¥1,200.50": "1200.5",
    "￥ 1200": "1200",
    "人民币1200元整": "1200",
    "1200 RMB": "1200",
    "1.2万": "12000",
    "1.2 万元": "12000",
    "1.2345万": "12345",
    "1万2": "12000",
    "1万2000": "12000",
    "1万2千5百": "12500",
    "3千5": "3500",
    "2k": "2000",
    "八百": "800",
    "八百块钱": "800",
    "二百五": "250",
    "一百零五": "105",
    "一千二": "1200",
    "一千零二十": "1020",
    "两万三": "23000",
    "一万零五十": "10050",
    "三十二万": "320000",
    "十五": "15",
    "壹仟贰佰元整": "1200",
    "一百二十三块五": "123.5",
    "12元5角3分": "12.53",
    "5元3分": "5.03",
    "5毛": "0.5",
    "1。5": "1.5",
    "0": "0",
    "1亿": "100000000",
}
REFUSED = (
    *("", "元", "-5", "－5", "负五", "+5", "1e5", "NaN", "0x10", "٣٤", "$5", "约800", "800多", "百", "万"),
    *("1,2", "12,34", "1.2.3", ".5", "5.", "1.200", "800 900", "三五", "三五百", "1万20", "十十", "1.5元5"),
    *("100000000.01", "一亿零一", "9" * 30, "1.2345678万", "0.001", "8" * 5_000, "万" * 40),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "yuan"), UNDERSTOOD.items())
def test_an_amount_is_understood_as_people_write_it(typed, yuan):
    assert read_amount(typed) == Decimal(yuan)


@pytest.mark.parametrize("typed", REFUSED, ids=lambda typed: typed[:12])
def test_what_may_mean_something_else_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"[一-鿿].*。$"):
        read_amount(typed)


@given(st.integers(0, int(LARGEST) * 100))
def test_an_amount_that_we_wrote_is_read_back(fen):
    assert in_fen(read_amount(f"¥{in_yuan(fen):,}元")) == fen


@given(st.text("0123456789.,万千百十八两零元块角分¥ -１２", max_size=12))
def test_whatever_is_typed_gives_whole_fen_or_a_sentence(typed):
    try:
        amount = read_amount(typed)
    except ValueError as error:
        assert str(error).endswith("。")
    else:
        assert 0 <= amount <= LARGEST
        assert amount * 100 == int(amount * 100)


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), ("１２期", 12), ("十二个月", 12), ("0", 0)]
)
def test_a_number_is_understood(typed, number):
    assert read_number(typed, 0, 60) == number


@pytest.mark.parametrize("typed", ["", "61", "-1", "1.5", "一年", "十二十二"])
def test_a_number_out_of_range_names_the_range(typed):
    with pytest.raises(ValueError, match="写 0 到 60 之间的一个整数。"):
        read_number(typed, 0, 60)
