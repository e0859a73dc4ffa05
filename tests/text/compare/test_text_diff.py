"""Where two texts differ, and at what cost at most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.compare.text_diff import PAGE_WORK, diff_texts, longest_increasing
from tests.support.diff_work import count_loops, written


def edited(text: str, every: int) -> str:
    """With another character in so many places."""
    return "".join("改" if place % every == every // 2 else c for place, c in enumerate(text))


def plain(text: str) -> str:
    """Without marks."""
    return text.translate(dict.fromkeys(map(ord, "，。；")))


def diff(old: str, new: str, units: int = PAGE_WORK) -> tuple[tuple[str, str], ...]:
    """After a look that both texts are whole in it."""
    [pieces] = diff_texts([(old, new)], units)
    assert "".join(text for kind, text in pieces if kind != "added") == old
    assert "".join(text for kind, text in pieces if kind != "removed") == new
    return pieces


def changed(pieces) -> list[tuple[str, str]]:
    return [piece for piece in pieces if piece[0] != "same"]


HOSTILE = {
    "rewritten": (written(66_000, 1), written(66_000, 2)),
    "many lines": ("a\n" * 100_000, "b\na\n" * 50_000),
    "one character": ("a" * 200_000, "a" * 120_000 + "b" + "a" * 79_000),
    "two characters": ("a" * 200_000, ("a" * 99 + "b") * 2_000),
    "brackets": ("（" * 100_000, "（）" * 50_000),
    "all others": (
        "".join(map(chr, range(0x4E00, 0x9E00))),
        "".join(map(chr, range(0x9E00, 0x4E00, -1))),
    ),
    "lines the other way round": tuple(
        "\n".join(map(str, range(0, 30_000)[::by])) for by in (1, -1)
    ),
    "short and long": ("，" * 3, "，字" * 150_000),
    "nothing": ("", "字" * 300_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_more_than_a_page_may(name, monkeypatch):
    loops = count_loops(monkeypatch)
    diff(*HOSTILE[name])
    diff(*HOSTILE[name][::-1])
    assert sum(loops) <= 2 * PAGE_WORK


@pytest.mark.parametrize(("count", "length"), [(150, 1_000), (2_000, 150)])
def test_many_texts_take_no_more_than_a_page_may(count, length, monkeypatch):
    loops = count_loops(monkeypatch)
    pairs = [(written(length, n), written(length, n + count)) for n in range(count)]
    assert all([kind for kind, _ in p] == ["removed", "added"] for p in diff_texts(pairs))
    assert 0 < sum(loops) <= PAGE_WORK


def test_what_is_rewritten_takes_nothing_from_what_is_edited():
    rewritten = [(written(3_000, n), written(3_000, n + 50)) for n in range(1, 31)]
    edits = [(text, edited(text, 90)) for text in (written(n * 200, n) for n in range(1, 21))]
    together = diff_texts([*rewritten, *edits])
    for (old, new), pieces in zip(edits, together[len(rewritten) :], strict=True):
        assert pieces == diff(old, new)
        assert len(changed(pieces)) == 2 * new.count("改")


def test_a_long_text_with_many_small_edits_is_told_by_characters():
    text = written(30_000, 1)
    pieces = changed(diff(text, edited(text, 40)))
    assert len(pieces) == 2 * 750
    assert {len(piece) for _, piece in pieces} == {1}


def test_with_less_left_it_is_told_by_sentences_and_then_as_one_change():
    middles = [plain(written(30, place)) for place in range(100)]
    old = [f"第{place}句先写{middle}再写完。" for place, middle in enumerate(middles)]
    new = [each.replace("写", "说") if n % 10 == 5 else each for n, each in enumerate(old)]
    within = [f"写{middle}再写" for middle in middles[5::10]]
    by_sentences = [
        piece
        for text in within
        for piece in (("removed", text), ("added", text.replace("写", "说")))
    ]
    by_characters = [("removed", "写"), ("added", "说")] * 20
    texts = "".join(old), "".join(new)
    told = [changed(diff(*texts, units)) for units in range(0, 20_000, 200)]
    assert [kind for kind, _ in told[0]] == ["removed", "added"]
    assert by_sentences in told
    assert told[-1] == by_characters


def test_texts_without_marks_or_breaks_are_compared_too():
    text = plain(written(20_000, 3))
    new = edited(text, 500)
    assert len(changed(diff(text, new))) == 2 * new.count("改")


def test_a_sentence_that_is_put_in_or_taken_out_is_told_as_one():
    before, after = "先打电话，问清余额。", "先写信，再打电话。"
    one, other = f"{before}明天等答复。", f"{before}明天{after}明天等答复。"
    assert changed(diff(one, other)) == [("added", f"明天{after}")]
    assert changed(diff(other, one)) == [("removed", f"明天{after}")]
    edit = [("removed", "清"), ("added", "明")]
    assert changed(diff("先问清余额。", "先问明余额。再写信。")) == [*edit, ("added", "再写信。")]
    put_in = ("added", "明天写信。")
    assert changed(diff("明天等答复清。", "明天写信。明天等答复明。")) == [put_in, *edit]


def test_a_single_character_between_two_changes_is_no_island():
    assert diff("请您在三日内付清全款", "请在七天之内付清") == (
        ("same", "请"),
        ("removed", "您在三日"),
        ("added", "在七天之"),
        ("same", "内付清"),
        ("removed", "全款"),
    )
    assert diff("我的手机还在", "他有手镜不见") == (
        ("removed", "我的手机还在"),
        ("added", "他有手镜不见"),
    )


@given(
    st.lists(st.tuples(st.text("甲乙。\n"), st.text("甲乙。\n")), max_size=4), st.integers(0, 3_000)
)
def test_nothing_is_lost_whatever_the_texts_and_whatever_is_left(pairs, units):
    for (old, new), pieces in zip(pairs, diff_texts(pairs, units), strict=True):
        assert "".join(text for kind, text in pieces if kind != "added") == old
        assert "".join(text for kind, text in pieces if kind != "removed") == new
        assert all(text for _, text in pieces)


@given(st.lists(st.integers(0, 30), unique=True))
def test_the_longest_that_rises_is_as_long_as_any(values):
    found = [values[place] for place in longest_increasing(values)]
    assert found == sorted(found)
    lengths: list[int] = []
    for place, value in enumerate(values):
        before = [lengths[n] for n in range(place) if values[n] < value]
        lengths.append(1 + max(before, default=0))
    assert len(found) == max(lengths, default=0)
