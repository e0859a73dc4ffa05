"""Which regular expressions editors may write."""

import pytest

from articles.text.proofreading.pattern_check import pattern_error


@pytest.mark.parametrize(
    "pattern",
    [
        "(错+)+",
        "(?:错|错错){1,9}看",
        "错.*看",
        "(?:.{0,30}){0,30}看",
        r"(错)\1",
        ".{0,90}.{0,90}看",
        "错{9,}",
        "(?:错?){0,12}看",
        "(?P<a>错)(?P=a)",
        "(错)?(?(1)看|打)",
        "(?x) 错 看",
    ],
)
def test_an_expression_that_could_keep_everybody_waiting_is_refused(pattern):
    assert "卡住" in pattern_error(pattern)


@pytest.mark.parametrize("pattern", ["(", "[", "(?<=错{1,3})看"])
def test_what_is_no_expression_is_refused(pattern):
    assert "不是" in pattern_error(pattern)


@pytest.mark.parametrize(
    "pattern", ["错?", "(?=错)", "^", "错|", r"\b", "错{0,9}", "(?:错|)", "()"]
)
def test_an_expression_that_finds_nothing_everywhere_is_refused(pattern):
    assert "没有字" in pattern_error(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "错",
        "(?<=第[一二三])部",
        "包(?:减免|停息)",
        "错.{0,10}看",
        r"逾期\s?\d{1,3}\s?天",
        "(?:错|看|打){0,20}完",
        "[]|(*+{9,}]看",
        r"\(\*\+\{\[看",
        "看{}",
        "(?i:错)(?#改)看",
        "(?P<a>错)看{2}",
    ],
)
def test_an_ordinary_expression_is_taken(pattern):
    assert pattern_error(pattern) is None
