"""What calls for the card, by the rules of `seeds/crisis.yaml`; and what rules can say."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.crisis.rules import CrisisRules, Kind, Rule, errors_in, lists_in
from articles.text.crisis.typed_text import letters_of
from tests.support.crisis import judged_phrases, rule, seeded_book, seeded_rules

CARDS = (Kind.SELF, Kind.OTHER)
PHRASES = judged_phrases()
MOST_MILLISECONDS = 20


def kind_of(text, *rules):
    return (CrisisRules(rules) if rules else seeded_book()).gravest(text)


def wrong(kinds, texts):
    return [text for text in texts if kind_of(text) not in kinds]


# --- the rules that we bring ----------------------------------------------------------------------


def test_there_are_enough_phrases_of_each_kind():
    counts = {kind: len(texts) for kind, texts in PHRASES.items()}
    assert counts["self"] + counts["other"] >= 700 and counts["harmless"] >= 600
    for texts in PHRASES.values():
        assert len(set(texts)) == len(texts)


def test_whoever_may_want_to_die_calls_for_the_card():
    assert wrong(CARDS, PHRASES["self"]) == []


def test_who_fears_it_for_another_calls_for_the_card_of_both():
    assert wrong((Kind.OTHER,), PHRASES["other"]) == []


def test_what_only_sounds_so_does_not():
    assert wrong((None, Kind.HINT), PHRASES["harmless"]) == []


def test_want_and_threats_call_for_a_hint():
    assert wrong((Kind.HINT,), PHRASES["hint"]) == []


@pytest.mark.parametrize("between", [" ", "，", "😭", "\u200b", "*", "\n"])
def test_nothing_that_stands_between_the_characters_hides_them(between):
    texts = [text for text in PHRASES["self"] if not any(map(str.isascii, text))]
    assert len(texts) > 400
    assert wrong(CARDS, [between.join(text) for text in texts]) == []


def test_each_of_the_rules_can_be_read():
    rules = seeded_rules()
    lists = lists_in(rules)
    assert {each.name: errors for each in rules if (errors := errors_in(each, lists))} == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("老公说不想活了", Kind.OTHER),
        ("我不想活了", Kind.SELF),
        ("老公走了我也不想活了", Kind.SELF),
        ("他天天骂我 我想死", Kind.SELF),
        ("朋友说我死了你们就好过了", Kind.OTHER),
        ("想不开的朋友怎么劝", Kind.OTHER),
        ("对不起爸妈 我想死", Kind.SELF),
        ("不想连累爸妈 想消失", Kind.SELF),
        ("其他平台都拒了 撑不住了", Kind.SELF),
        ("老公不想活了，我也不想活了", Kind.OTHER),
    ],
)
def test_it_is_told_whose_sign_it_is(text, kind):
    assert kind_of(text) == kind


def test_the_whole_of_a_long_text_is_looked_at():
    filler = "平台一直说可以协商还款，" * 500
    assert kind_of(filler) is None
    assert kind_of(f"{filler}我不想活了") in CARDS
    assert kind_of(f"{filler}我不想活了{filler}") in CARDS
    assert kind_of(f"{filler * 20}我不想活了") in CARDS


# --- what rules can say ---------------------------------------------------------------------------

SELF = rule("不想活", "self", "不想…活")


def test_a_sign_tells_by_which_line_of_which_rule_it_was_found():
    [sign] = CrisisRules([SELF]).signs("真的不想再活")
    assert (sign.kind, sign.name, sign.line) == (Kind.SELF, "不想活", "不想…活")


def test_the_gravest_comes_first():
    rules = (rule("小卡", "hint", "没饭吃"), SELF, rule("他", "person", "老公"))
    signs = CrisisRules(rules).signs("没饭吃，不想活，老公也不想活")
    assert [sign.kind for sign in signs] == [Kind.OTHER, Kind.SELF, Kind.HINT]
    assert kind_of("没饭吃，不想活", *rules) == Kind.SELF
    assert kind_of("没饭吃", *rules) == Kind.HINT


def test_what_has_to_stand_there_too_may_stand_anywhere():
    both = Rule("告别", "self", "告别", also="大家\n家人")
    assert kind_of("跟家人告别", both) and kind_of("告别了，大家", both)
    assert kind_of("告别网贷", both) is None


def test_in_what_is_named_so_a_phrase_does_not_count_but_beside_it():
    unless = Rule("想不开", "self", "想不开", unless="想不开（通/户）")
    assert kind_of("想不开通分期", unless) is None
    assert kind_of("想不开通分期，就是想不开", unless) == Kind.SELF


def test_spellings_are_read_as_what_was_meant():
    spelt = Rule("写法", "spelling", "不想（火/获）=不想活\n想4=想死", unless="想4（个月/期）")
    rules = (spelt, rule("死", "self", "想死", "不想活"), rule("期", "hint", "想4期"))
    for text in ("不想火了", "不想获", "想4", "想4了"):
        assert kind_of(text, *rules), text
    for text in ("想4个月还清", "想40", "火了"):
        assert kind_of(text, *rules) is None, text
    assert kind_of("想4期", *rules) == Kind.HINT


def test_lists_are_the_words_of_others():
    called = (rule("家人", "list", "爸妈", "孩子、老公"), rule("见", "self", "最后见【家人】"))
    assert kind_of("最后见孩子", *called) == Kind.SELF
    assert kind_of("最后见客服", *called) is None


def test_what_cannot_be_read_stops_nothing_else():
    broken = (
        rule("坏", "self", "（想", "见【没有】", "不想活"),
        rule("写法", "spelling", "没有等号"),
    )
    assert kind_of("不想活", *broken) == Kind.SELF


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (rule("a", "self", "（想"), "phrases"),
        (rule("a", "self", "活"), "phrases"),
        (rule("a", "spelling", "自鲨"), "phrases"),
        (rule("a", "list", "（甲/乙）"), "phrases"),
        (Rule("a", "self", "不想活", also="…"), "also"),
        (Rule("a", "self", "不想活", unless="（"), "unless"),
    ],
)
def test_an_editor_is_told_which_field_cannot_be_read(given, field):
    assert list(errors_in(given)) == [field]


def test_a_list_that_is_not_there_is_told_where_the_lists_are_known():
    calling = rule("a", "self", "见【家人】")
    assert errors_in(calling) == {}
    assert "【家人】" in errors_in(calling, {})["phrases"]


# --- any text, and its cost -----------------------------------------------------------------------

WORDS = st.sampled_from([*"想不活死我他老公没了跳楼4", "si ", "xiang", "kill myself ", "，", "\n"])


@given(st.lists(WORDS, max_size=60).map("".join) | st.text())
def test_any_text_is_answered_and_the_kind_is_that_of_the_gravest_sign(text):
    signs = seeded_book().signs(text)
    assert seeded_book().gravest(text) == (signs[0].kind if signs else None)


def test_nothing_of_a_text_is_remembered():
    assert not hasattr(letters_of, "cache_info")


@pytest.mark.parametrize(
    "text",
    [
        "想" * 1_000,
        "想我不没活死" * 170,
        "不想了再还" * 200,
        "xiang" * 200,
        "a" * 1_000,
        "z i s h a " * 100,
        "老公他妈孩子" * 170,
        "".join(PHRASES["harmless"])[:1_000],
        "".join(PHRASES["self"])[:1_000],
    ],
    ids=lambda text: text[:6],
)
def test_a_hostile_text_takes_no_time(text):
    """Of the processor: this machine may have other things to do."""
    book = seeded_book()
    book.gravest(text)
    times = []
    for _ in range(5):
        start = time.process_time()
        book.gravest(text)
        times.append(time.process_time() - start)
    assert min(times) * 1_000 < MOST_MILLISECONDS
