"""A question is bared of the words that every question has."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.text.words import question_words as question
from articles.text.words.question_words import strip_question_words, without_counts

# Made of what it takes out, of what it must not take apart, and of what it does not know.
PARTS = st.lists(
    st.sampled_from(
        ["怎么办", "怎么", "么", "的", "了", "会", "要", "会员", "要求", "租机", "逾", "期"]
    )
)


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("租机逾期了怎么办", ["租机逾期"]),
        ("怎么样申请停息挂账", ["申请停息挂账"]),
        ("请问被起诉了应该怎么做呢", ["被起诉"]),
        ("逾期多久会上征信", ["逾期", "上征信"]),
        ("租机逾期", ["租机逾期"]),
        ("我现在逾期了怎么办", ["逾期"]),
        ("租机可能会被起诉吗", ["租机", "被起诉"]),
        ("是否要还机", ["还机"]),
        ("怎么办", []),
        ("的", []),
    ],
)
def test_what_is_wrapped_around_the_thing_is_left_out(run, parts):
    assert strip_question_words(run) == parts


@pytest.mark.parametrize(
    "run", ["花呗", "会员费", "银保监会", "合理要求", "调解委员会", "目的", "和解", "就业", "了结"]
)
def test_words_that_only_look_like_wrapping_stay_whole(run):
    assert strip_question_words(run) == [run]


def test_no_word_is_both_wrapped_around_a_question_and_whole():
    assert set(question._QUESTION_WORDS).isdisjoint(question._KEPT_WORDS)


@given(PARTS.map("".join) | st.text())
@example("一会儿要求会员的要求了")
def test_parts_stand_in_the_question_in_their_order(run):
    end = 0
    for part in strip_question_words(run):
        assert part
        end = run.index(part, end) + len(part)


@given(PARTS.map("".join))
def test_what_is_bare_has_nothing_more_to_take_out(run):
    for part in strip_question_words(run):
        assert strip_question_words(part) == [part]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("逾期3天", "逾期几天"),
        ("逾期 10 天怎么办", "逾期 几天怎么办"),
        ("逾期2个月", "逾期几个月"),
        ("分12期", "分分期"),
        ("2025年租的手机", " 租的手机"),
        ("欠了3000块", "欠了 "),
        ("2万块还不上", " 还不上"),
        ("欠5w", "欠 "),
        ("民法典第680条", "民法典第680条"),
        ("12378", "12378"),
    ],
)
def test_how_many_is_read_as_guides_name_it(typed, read):
    assert without_counts(typed) == read
