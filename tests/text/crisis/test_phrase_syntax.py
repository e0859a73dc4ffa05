"""The syntax in which editors write phrases down."""

import pytest

from articles.text.crisis.phrase_syntax import (
    LONGEST_LINE,
    LONGEST_WORD,
    MOST_LINES,
    MOST_WORDS,
    PhraseError,
    Reader,
    check_words,
    names_of_lists,
)
from articles.text.crisis.phrases import without
from articles.text.crisis.typed_text import has_syllables, letters_of, sounds_of


def is_found(line, text, **options):
    phrase = Reader({}, **options).phrase(line)
    letters = letters_of(text)
    form = letters if phrase.is_latin else sounds_of(letters)
    return bool(pattern_of(phrase, has_syllables(form)).search(form))


def pattern_of(phrase, syllables=False):
    return phrase.finder.pattern(syllables)


def error_of(line, **options):
    with pytest.raises(PhraseError) as caught:
        Reader({}, **options).phrase(line)
    return str(caught.value)


# --- what a line finds ----------------------------------------------------------------------------


def test_text_is_found_anywhere_whatever_stands_between():
    assert is_found("看不到头", "真的 看、不 到 頭 了")
    assert not is_found("看不到头", "看不见头")


def test_a_gap_is_up_to_eight_characters():
    assert is_found("想…睡", "想睡") and is_found("想…睡", "想一二三四五六七八睡")
    assert not is_found("想…睡", "想一二三四五六七八九睡")
    assert is_found("想...睡", "想去睡") and is_found("想……睡", "想去睡")


def test_of_a_group_one_stands_there_or_none_where_one_is_empty():
    for text in ("想睡", "要睡"):
        assert is_found("（想/要）睡", text) and is_found("(想/要)睡", text)
    assert not is_found("（想/要）睡", "去睡")
    assert is_found("不（再/）来", "不来") and is_found("不（再/）来", "不再来")


def test_the_longest_of_a_group_is_taken():
    found = pattern_of(Reader({}).phrase("（妈/妈妈）说")).search("妈妈说")
    assert found.span() == (0, 3)


def test_a_line_in_corner_brackets_is_all_that_was_typed():
    assert is_found("「好累（啊/）」", "好累！") and is_found("「好累（啊/）」", "好累啊")
    assert not is_found("「好累（啊/）」", "工作好累")


def test_a_list_is_called_by_its_name():
    reader = Reader({"家人": "爸妈、老公\n孩子"})
    found = pattern_of(reader.phrase("见【家人】"))
    assert found.search("见孩子") and found.search("见爸妈") and not found.search("见客服")
    assert names_of_lists("见【家人】\n（给/）【水】") == {"家人", "水"}


def test_letters_are_whole_words_and_gaps_between_them_do_not_matter():
    assert is_found("kill myself", "I'll KILL-myself!") and is_found("kill myself", "killmyself")
    assert not is_found("kill", "skill") and not is_found("想s", "想size")
    assert is_found("（want to/wanna）（die/go）", "i want to die")


def test_pinyin_is_found_where_letters_were_typed_and_only_if_it_may():
    for typed in ("xiang shui", "想shui", "xiang睡"):
        assert is_found("想睡", typed)
        assert not is_found("想睡", typed, by_sound=False)
    assert not is_found("想睡", "相随")


def test_letters_of_what_does_not_count_are_pinyin_where_they_can_be():
    assert is_found("meifahuo", "mei fa huo", as_pinyin=True)
    assert is_found("kill app", "kill app", as_pinyin=True)


def test_what_is_taken_out_leaves_everything_in_its_place():
    pattern = pattern_of(Reader({}).phrase("想开通"))
    left = without(pattern, "我想开通分期")
    assert len(left) == 6 and "想" not in left and left.endswith("分期")


# --- what editors are told ------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["…活", "不想…", "…", "，。"])
def test_a_gap_stands_between_characters(line):
    assert "两头要有字" in error_of(line)


@pytest.mark.parametrize(
    "line", ["（想/要活", "想）活", "（想（要/）/）活", "（想…/要）活", "【家人活"]
)
def test_brackets_come_in_pairs_and_not_in_each_other(line):
    assert "括号要成对" in error_of(line)


def test_lengths_and_numbers_are_bounded():
    assert f"最多 {LONGEST_LINE} 个字" in error_of("不" * (LONGEST_LINE + 1))
    assert "最多 2 个「…」" in error_of("一…二…三…四")
    assert "至少要有 2 个字" in error_of("（再/）活", shortest=2)
    assert "没有叫【某某】的词组" in error_of("见【某某】")
    with pytest.raises(PhraseError, match=f"最多 {MOST_LINES} 行"):
        Reader().phrases("不想\n" * (MOST_LINES + 1))


@pytest.mark.parametrize(
    "words", ["甲" * (LONGEST_WORD + 1), "（甲/乙）", "甲…乙", "！", "甲\n" * (MOST_WORDS + 1)]
)
def test_the_words_of_a_list_are_plain_and_few(words):
    check_words("甲、乙\n丙")
    with pytest.raises(PhraseError):
        check_words(words)


def test_a_lenient_reader_leaves_out_what_it_cannot_read():
    lines = "不想活\n（想\n【没有】活\n没法活"
    assert [phrase.line for phrase in Reader({}, is_lenient=True).phrases(lines)] == [
        "不想活",
        "没法活",
    ]
