"""Days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.tools.dates import read_day, written

TODAY = date(2026, 12, 1)
FRIDAY = date(2026, 9, 25)


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-09-25", "2026-9-25", "2026.9.25", "2026/9/25", "20260925", "2026年9月25日", "9月25日"),
        *("9月25号", "9.25", "２０２６－０９－２５", "2026 - 9 - 25", "2026年 9月 25日", "2026。9。25"),
        *("二〇二六年九月二十五日", "九月二十五号", "2026年9月25日（周五）", "今年9月25日", " 9月25日 星期五"),
    ],
)  # fmt: skip
def test_a_day_is_understood_as_people_write_it(typed):
    assert read_day(typed, TODAY) == FRIDAY


def test_words_count_from_today():
    assert read_day("昨天", TODAY) == date(2026, 11, 30)
    assert read_day("去年12月5日", TODAY) == date(2025, 12, 5)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "9月", "2026-9", "26-9-25", "0925", "9.25.2026", "2026-9.25", "上个月", "20261301"),
        *("2026-02-29", "2026-13-01", "25/9", "1234-01-01", "9999-12-31", "٢٠٢٦-٠٩-٢٥", "2" * 9_000),
    ],
    ids=lambda typed: typed[:12],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"[一-鿿].*。$|样子。$"):
        read_day(typed, TODAY)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_day_that_we_wrote_is_read_back(day):
    assert read_day(written(day), TODAY) == day


@given(st.text("0123456789-./年月日号零一二十今去", max_size=14))
def test_whatever_is_typed_gives_a_day_or_a_sentence(typed):
    try:
        assert 1950 <= read_day(typed, TODAY).year <= 2100
    except ValueError as error:
        assert str(error).endswith("。")
