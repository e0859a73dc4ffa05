import pytest

from articles.text.formats.layout_choice import recognise
from tests.support.text_samples import SAMPLES


@pytest.mark.parametrize(("name", "sample"), SAMPLES.items())
def test_each_layout_is_known_by_its_signs(name, sample):
    layout = recognise(sample.split("\n"))
    assert name == layout.NAME


def test_a_text_without_signs_is_the_plainest_layout():
    assert recognise(["题目", "一、看房", "看。"]).NAME == "B"


def test_more_kinds_of_signs_win_over_more_lines_of_one_kind():
    lines = ["- 租房丨甲"] * 9 + ["当前位置:首页", "小编导语"]
    assert recognise(lines).NAME == "C"


def test_between_equals_more_lines_win():
    assert recognise(["- 租房丨甲", "- 租房丨乙", "#### 一、看房"]).NAME == "B"
    assert recognise(["- 租房丨甲", "#### 一、看房", "#### 二、签约"]).NAME == "A"


def test_a_full_tie_is_always_decided_the_same_way():
    lines = ["- 租房丨甲", "#### 一、看房"]
    assert recognise(lines).NAME == recognise(lines[::-1]).NAME == "A"
