"""How well a passage answers: names before texts, the rare before the common, all before some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import PassageTexts, Word
from articles.search.query import Unit
from articles.search.ranking import WeightedQuery, coverage_of, named_scores, passage_score

YUQI, ZUJI = Unit("逾期"), Unit("租机")
# 滞纳金 with 违约金 as another word for it.
FEE = Unit("滞纳金", (Word(pk=1, text="滞纳金", also=["违约金"]),))


def texts(title="", heading="", also="", text="", weight=0.0):
    return PassageTexts(1, weight, "s1", title, heading, also, text)


def asked(*units):
    return WeightedQuery(dict.fromkeys(units, 1.0))


def name_score(lead, query):
    return max(score for _, score in named_scores(lead, query))


def score(passage, *units):
    return passage_score(passage, asked(*units))


def test_a_title_is_worth_more_than_a_text_and_a_text_more_than_the_heading_of_its_section():
    title, heading, text = texts(title="逾期"), texts(heading="逾期"), texts(text="逾期")
    assert score(title, YUQI) > score(text, YUQI) > score(heading, YUQI) > 0
    assert score(texts(title="征信"), YUQI) == 0


def test_what_readers_say_is_as_good_as_the_title():
    assert score(texts(also="别的\n逾期"), YUQI) == score(texts(title="逾期"), YUQI)


def test_a_title_of_a_guide_is_worth_more_than_that_of_a_step():
    step = score(texts(title="逾期"), YUQI)
    assert name_score(texts(title="逾期"), asked(YUQI)) > step


def test_the_best_of_the_names_of_a_guide_counts():
    named = texts(title="没有关系的长长的题目", also="逾期\n也没有关系")
    best, score = named_scores(named, asked(YUQI))[-1]
    assert best == "逾期"
    assert 0 < score < name_score(texts(title="逾期"), asked(YUQI))


def test_a_title_that_asks_the_same_in_a_question_is_as_good_as_the_bare_words():
    bare, question = texts(title="租机逾期"), texts(title="租机逾期了怎么办")
    query = asked(YUQI, ZUJI)
    assert name_score(bare, query) == name_score(question, query)
    assert name_score(question, query) > 1.2 * name_score(texts(title="租机逾期征信"), query)


def test_what_sums_up_is_worth_less_than_what_it_sums_up():
    step = texts(title="联系客服", text="逾期")
    for title in ("总结：按顺序做", "结论"):
        assert 0 < score(texts(title=title, text="逾期"), YUQI) < score(step, YUQI) / 2


def test_what_only_an_article_of_law_names_counts_little():
    text, basis = texts(text="逾期"), texts(text="先问客服\n依据：逾期规定第 8 条")
    assert 0 < score(basis, YUQI) < score(text, YUQI) / 4


def test_a_title_with_less_else_in_it_fits_better():
    short, long = texts(title="租机逾期"), texts(title="花呗借呗白条租机逾期以后的大小事情")
    assert name_score(short, asked(YUQI, ZUJI)) > name_score(long, asked(YUQI, ZUJI))


def test_all_that_was_asked_for_is_better_than_some():
    both, one = texts(title="租机逾期"), texts(title="租机")
    assert name_score(both, asked(YUQI, ZUJI)) > name_score(one, asked(YUQI, ZUJI))
    assert score(both, YUQI, ZUJI) > score(one, YUQI, ZUJI)


def test_the_heavier_word_decides():
    heavy = WeightedQuery({YUQI: 5.0, ZUJI: 1.0})
    yuqi, zuji = texts(title="逾期", text="逾期"), texts(title="租机", text="租机")
    assert passage_score(yuqi, heavy) > passage_score(zuji, heavy)
    assert name_score(yuqi, heavy) > name_score(zuji, heavy)


def test_the_word_that_was_typed_is_better_than_another_for_the_same():
    typed, same = texts(title="滞纳金"), texts(title="违约金")
    assert score(typed, FEE) > score(same, FEE) > 0


def test_a_word_read_from_pinyin_counts_as_typed():
    by_sound = Unit("yuqi", (Word(pk=2, text="逾期"),), by_sound=True)
    assert score(texts(title="逾期"), by_sound) == score(texts(title="逾期"), YUQI)


def test_a_second_mention_is_worth_less_than_the_first_and_a_long_text_less_than_a_short_one():
    none, one, two = (score(texts(text="逾期" * n + "甲" * (10 - 2 * n)), YUQI) for n in range(3))
    assert none == 0
    assert one > two - one > 0
    assert one > score(texts(text="逾期" + "甲" * 1_000), YUQI) > 0


def test_what_the_title_of_the_guide_has_tells_its_steps_apart_less():
    inside = asked(ZUJI, Unit("账单")).within("租机逾期怎么办")
    assert passage_score(texts(title="租机"), inside) < passage_score(texts(title="账单"), inside)
    assert passage_score(texts(title="租机"), inside) > 0


def test_case_makes_no_difference():
    assert score(texts(title="iPhone"), Unit("iphone")) == score(
        texts(title="IPHONE"), Unit("iphone")
    )


def test_coverage_is_the_share_by_weight_of_what_the_passages_have_between_them():
    three = WeightedQuery({YUQI: 2.0, ZUJI: 1.0, Unit("传票"): 1.0})
    assert coverage_of([texts(title="征信")], three) == 0
    assert coverage_of([texts(text="逾期")], three) == 0.5
    assert coverage_of([texts(text="逾期"), texts(heading="租机")], three) == 0.75
    assert coverage_of([texts(title="逾期租机", also="传票")], three) == 1


def test_what_is_marked_is_every_way_of_saying_it_the_longest_first():
    words = asked(YUQI, FEE).words()
    assert set(words) == {"逾期", "滞纳金", "违约金"}
    assert [len(word) for word in words] == [3, 3, 2]


@pytest.mark.parametrize("units", [(), (YUQI,), (YUQI, FEE)])
def test_an_empty_passage_is_worth_nothing(units):
    assert score(texts(), *units) == 0
    assert name_score(texts(), asked(*units)) == 0
    assert coverage_of([texts()], asked(*units)) == coverage_of([], asked(*units)) == 0


ANY = st.text(st.sampled_from("租机逾期滞纳违约金\n a"), max_size=20)


@given(st.builds(texts, title=ANY, heading=ANY, also=ANY, text=ANY))
def test_no_score_is_below_nothing_and_no_coverage_above_all(passage):
    everything = asked(YUQI, ZUJI, FEE)
    assert passage_score(passage, everything) >= 0
    assert name_score(passage, everything) >= 0
    assert 0 <= coverage_of([passage], everything) <= 1
