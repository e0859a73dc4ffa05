"""Text becomes the terms that the index and the query share."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.text.words.segmenter import fold, is_han, normalise, pairs, run_terms, runs, terms

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
# Half of them from what readers type and what trips programs, half of them anything at all.
ANY = st.text(
    st.sampled_from("租机徵信了 \u3000Aaé１0_'\"\\*()\0\ud83d\U0001f600") | st.characters()
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  租机\n\t逾期\u3000", "租机 逾期"),
        ("ＦＥＮＱＩＬＥ　１２３７８", "fenqile 12378"),
        ("徵信異議、租機逾期", "征信异议、租机逾期"),
        ("iPhone", "iphone"),
        ("a\0b", "ab"),
        ("逾\u200b期\u202e\x07", "逾期"),
        ("\ud83d期", "?期"),
        ("", ""),
    ],
)
def test_a_text_has_one_normal_form_whatever_its_width_case_and_script(text, expected):
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("租机逾期", ["租机", "机逾", "逾期", "期"]),
        ("租", ["租"]),
        ("租机，逾期", ["租机", "机", "逾期", "期"]),
        ("花呗fenqi 15天", ["花呗", "呗", "fenqi", "15", "天"]),
        ("\U00020bb7野家〇", ["\U00020bb7野", "野家", "家〇", "〇"]),
        ("_a_b'c", ["a", "b", "c"]),
        ("😀 …", []),
    ],
)
def test_chinese_becomes_pairs_and_a_last_character_and_words_stay_whole(text, expected):
    assert terms(text) == expected


@given(ANY)
@example("薴")
def test_the_normal_form_of_the_normal_form_is_itself(text):
    assert normalise(normalise(text)) == normalise(text)


@given(ANY)
def test_the_normal_form_is_one_line_of_words_with_single_spaces(text):
    normal = normalise(text)
    assert normal == " ".join(normal.split())
    assert "\0" not in normal
    normal.encode()


@given(ANY)
def test_no_term_is_empty_or_has_a_sign_that_a_database_would_part_it_at(text):
    for term in terms(normalise(text)):
        assert term.replace(" ", "").isalnum() or is_han(term)
        assert not set(term) & set(" _'\"\\\0")
        assert term


@given(ANY)
def test_nothing_but_signs_is_lost_between_text_and_runs(text):
    normal = normalise(text)
    kept = [char for char in normal if char.isalnum()]
    assert [char for char in "".join(runs(normal)) if char.isalnum()] == kept


@given(st.text(HAN, min_size=1))
def test_every_character_of_a_chinese_run_begins_a_term(run):
    assert set(run) == {term[0] for term in run_terms(run)}


@given(st.text(HAN, min_size=2), st.data())
def test_the_index_has_every_pair_that_a_query_for_a_part_asks_for(run, data):
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    asked = pairs(run[start:end])
    assert asked
    assert set(asked) <= set(run_terms(run))


@given(ANY, st.text(HAN, min_size=1), ANY, st.data())
def test_the_index_has_what_a_query_for_a_chinese_part_of_any_text_asks_for(
    before, chinese, after, data
):
    text = before + chinese + after
    run = data.draw(st.sampled_from([run for run in runs(normalise(text)) if is_han(run)]))
    start = data.draw(st.integers(0, len(run) - 1))
    end = data.draw(st.integers(start + 1, len(run)))
    assert set(pairs(run[start:end])) <= set(terms(normalise(text)))


def test_a_word_too_long_for_a_database_is_cut_alike_in_the_index_and_the_query():
    word = "a" * 5_000
    [term] = run_terms(word)
    assert [term] == pairs(word)
    assert len(term) < 100


@given(st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\0"))
def test_a_character_by_itself_is_folded_to_its_normal_form(char):
    assert " ".join(fold(char).split()) == normalise(char)
