import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.numbering import read_mark, section_mark, step_mark, to_cjk, to_int


@pytest.mark.parametrize(
    ("text", "style", "label", "value", "rest"),
    [
        ("第一部分 看房", "part", "一", 1, "看房"),
        ("第2章、看房", "part", "2", 2, "看房"),
        ("第３节：看房", "part", "3", 3, "看房"),
        ("一、看房", "cjk", "一", 1, "看房"),
        ("十二.看房", "cjk", "十二", 12, "看房"),
        ("(一)看房", "paren_cjk", "一", 1, "看房"),
        ("（二）、看房", "paren_cjk", "二", 2, "看房"),
        ("第一步:看房", "stage", "一", 1, "看房"),
        ("第2步 看房", "stage", "2", 2, "看房"),
        ("1.2 看房", "dotted", "1.2", 2, "看房"),
        ("１．２看房", "dotted", "1.2", 2, "看房"),
        ("1. 看房", "arabic", "1", 1, "看房"),
        ("1、看房", "arabic", "1", 1, "看房"),
        ("１０．看房", "arabic", "10", 10, "看房"),
        ("(1) 看房", "paren_arabic", "1", 1, "看房"),
        ("（1）看房", "paren_arabic", "1", 1, "看房"),
        ("1) 看房", "paren_arabic", "1", 1, "看房"),
        ("①看房", "circled", "1", 1, "看房"),
        ("⑳、看房", "circled", "20", 20, "看房"),
        ("1.", "arabic", "1", 1, ""),
    ],
)
def test_each_style_is_read(text, style, label, value, rest):
    mark = read_mark(text)
    assert (mark.style, mark.label, mark.value, mark.rest) == (style, label, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "看房",
        "",
        "一看就懂",
        "2024-05-06",
        "1.2.3 版",
        "12345、房",
        "12345)",
        "100元",
        "3.5%",
        "20%",
    ],
)
def test_other_lines_have_no_mark(text):
    assert read_mark(text) is None


def test_a_dotted_number_knows_its_section():
    assert read_mark("3.2 看房").major == 3


def test_outer_styles_rank_before_inner_ones():
    texts = ["第一部分 甲", "一、甲", "(一)甲", "第一步 甲", "1.1 甲", "1. 甲", "(1) 甲", "①甲"]
    ranks = [read_mark(text).rank for text in texts]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("text", "value"),
    [("两", 2), ("〇", 0), ("十", 10), ("二十", 20), ("三十五", 35), ("一百", 100), ("百", 100),
     ("一百零一", 101), ("一百一十", 110), ("九百九十九", 999), ("４２", 42), ("⑩", 10)],
)  # fmt: skip
def test_numbers_have_their_value(text, value):
    assert to_int(text) == value


@given(st.integers(1, 999))
def test_chinese_numbers_are_read_back(value):
    assert to_int(to_cjk(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "一"), (10, "十"), (21, "二十一"), (100, "一百"), (101, "一百零一"), (110, "一百一十")],
)
def test_numbers_are_written_as_people_write_them(value, text):
    assert to_cjk(value) == text


def test_numbers_that_chinese_digits_would_make_long_stay_as_they_are():
    assert to_cjk(1000) == "1000"


@given(st.text("零〇一二两三四五六七八九十百", min_size=1, max_size=5))
def test_no_heap_of_chinese_digits_breaks_the_reading(number):
    assert to_int(number) >= 0


@given(st.integers(1, 9999).map(str) | st.integers(1, 999).map(to_cjk))
def test_the_mark_of_a_section_gives_its_number_back(number):
    assert read_mark(section_mark(number) + "看房").label == number


@given(
    st.integers(0, 9999).map(str)
    | st.integers(1, 999).map(to_cjk)
    | st.builds("{}.{}".format, st.integers(0, 999), st.integers(0, 9999))
)
def test_the_mark_of_a_step_gives_its_number_back(number):
    assert read_mark(step_mark(number) + "5天").label == number


def test_a_section_without_a_number_has_no_mark():
    assert section_mark(None) == section_mark("") == ""
