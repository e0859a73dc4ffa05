import time
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from articles.text.masking import ACCOUNT, EMAIL, NUMBER, PUBLIC_NUMBERS, mask
from tests.support.paths import SEEDS

DIGITS = "0123456789"
FULL_WIDTH = str.maketrans(DIGITS, "０１２３４５６７８９")
# Letters and signs that neither hold numbers together nor tell them apart.
words = st.text(alphabet="我欠了元，。打电话：；！ab", max_size=8)
gaps = st.sampled_from(["", " ", "-", "  ", " - ", "\u3000", "\u00a0", "－", "—", "\u200b"])
anything = st.text(alphabet=st.sampled_from(DIGITS + "０９٣ -－.,/()（）@＠+xX元a\u200b\n年20"))


def digits(least, most):
    return st.text(alphabet=DIGITS, min_size=least, max_size=most)


@st.composite
def in_groups(draw, number, size=4):
    """The number in groups of `size` with one gap between them, perhaps in full width."""
    plain = draw(number)
    groups = [plain[start : start + size] for start in range(0, len(plain), size)]
    grouped = draw(gaps).join(groups)
    return grouped.translate(FULL_WIDTH) if draw(st.booleans()) else grouped


@pytest.mark.parametrize(
    "number",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "138.1234.5678",
        "138,1234,5678",
        "138，1234，5678",
        "①③⑧①②③④⑤⑥⑦⑧",
        "一三八一二三四五六七八",
        "一三八 一二三四 五六七八",
        "幺三八12345678",
        "138一二三四5678",
        "一三八-1234-五六七八",
        "〇一〇八七六五四三二一",
        "１３８１２３４５６７８",
        "１３８－１２３４－５６７８",
        "+8613812345678",
        "+86 138 1234 5678",
        "0086-138-1234-5678",
        "010-12345678",
        "(010)12345678",
        "（0571） 8765 4321",
        "0755 8765432",
        "400-123-4567",
        "400 1234 567",
        "8008201234",
        "330102199001011234",
        "33010219900101123X",
        "33010219900101123x",
        "33010219900101123Ｘ",
        "330102 19900101 123X",
        "330102900101123",
        "6222021234567890123",
        "6222 0212 3456 7890 123",
        "6222-0212-3456-7890",
        "6222.0212.3456.7890",
        "622202123456",
        "54321",
        "20261120",
    ],
)
def test_a_number_that_tells_who_it_is_goes_whole(number):
    assert mask(number) == NUMBER
    assert mask(f"我是{number}，打不通") == f"我是{NUMBER}，打不通"


@pytest.mark.parametrize(
    "address", ["a@b.cn", "zhang.san+1@mail.example.com", "12345678@qq.com", "abc＠163．com"]
)
def test_an_e_mail_address_goes_whole(address):
    assert mask(f"写信给{address}。") == f"写信给{EMAIL}。"


@pytest.mark.parametrize(
    ("before", "account"),
    [
        ("微信", "abc_12345"),
        ("加我微信：", "wxid_9a8b7c6d"),
        ("微信号 是", "Zhang-San88"),
        ("vx ", "zhangsan"),
        ("VX:", "zhangsan88"),
        ("WeChat id: ", "zhangsan88"),
        ("QQ号：", "zhangsan88"),
    ],
)
def test_an_account_of_a_messenger_goes(before, account):
    assert mask(f"{before}{account}，打不通") == f"{before}{ACCOUNT}，打不通"


@pytest.mark.parametrize(
    "text",
    [
        "微信没人理",
        "微信 app 打不开",
        "二〇二六年十一月二十日",
        "一二三四五六",
        "①先打客服②再写申请③等十五天",
        "欠 3000 元，每期 500，共 12 期",
        "1000-2000 元",
        "1,200,000.50 元",
        "3000，2000，1000 元",
        "3000,2000,1000",
        "2026-11-20",
        "2026-11-20 到 2026/12/1",
        "2026-11-20 2026-12-20 都打过",
        "2026年11月20日 10:30",
        "第3步，第 12 步",
        "打了 12378 3 次",
        "12348 12315 12378 都打不通",
        "１２３７８",
        "110",
        "",
        "没有数字 😀",
    ],
)
def test_amounts_dates_and_public_numbers_stay(text):
    assert mask(text) == text


def test_public_numbers_stay_and_the_number_beside_them_goes():
    for number in PUBLIC_NUMBERS:
        assert mask(f"打{number}，我是13812345678") == f"打{number}，我是{NUMBER}"
        assert mask(f"9{number}") == NUMBER
        assert mask(f"{number}0") == NUMBER


def test_a_date_beside_a_number_stays():
    assert mask("2026-11-20 13812345678") == f"2026-11-20 {NUMBER}"
    assert mask("13812345678 2026-11-20") == f"{NUMBER} 2026-11-20"


def test_what_only_begins_like_a_date_goes():
    assert mask("2026-11-20-1234567") == NUMBER
    assert mask("2026-11-201234") == NUMBER


def test_what_is_between_two_numbers_stays():
    assert mask("138 1234 5678，不是13912345678。") == f"{NUMBER}，不是{NUMBER}。"


def test_the_short_numbers_of_our_helplines_stay():
    rows = yaml.safe_load((SEEDS / "helplines.yaml").read_text(encoding="utf-8"))
    numbers = [row["number"] for row in rows if 0 < len(row["number"]) < 7]
    assert numbers
    assert [mask(number) for number in numbers] == numbers


@given(words, in_groups(digits(11, 19)), words)
def test_no_long_number_is_left_however_it_is_grouped(before, number, after):
    masked = mask(f"{before}，{number}，{after}")
    assert masked == f"{mask(before)}，{NUMBER}，{mask(after)}"


@given(words, digits(5, 30).filter(lambda number: number not in PUBLIC_NUMBERS), words)
def test_no_run_of_five_digits_is_left(before, number, after):
    assert NUMBER in mask(before + number + after)
    assert number not in mask(before + number + after)


@given(st.lists(st.tuples(words.filter(bool), digits(1, 4))))
def test_amounts_between_words_stay(pairs):
    text = "".join(f"{word}，{amount}" for word, amount in pairs)
    assert mask(text) == text


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), words)
def test_dates_stay(day, after):
    assert mask(f"{day} {after}") == f"{day} {after}"


@given(anything)
def test_masking_twice_is_masking_once(text):
    assert mask(mask(text)) == mask(text)


@given(st.text(alphabet="我们。abc😀\x00\n ", max_size=50))
def test_a_text_without_numbers_is_left_as_it_is(text):
    assert mask(text) == text


@given(anything)
def test_it_never_makes_a_text_longer(text):
    assert len(mask(text)) <= len(text)


@pytest.mark.parametrize("unit", ["1", "1 ", "a.", "a@", "(1", "2026-11-20-", "1234,"])
def test_a_hundred_thousand_characters_take_no_time(unit):
    start = time.process_time()
    mask(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 1
