"""Two texts of one: nothing of either is lost unless the editor says so."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.compare.merge import MINE, THEIRS, choices, merged
from articles.text.document import Document, Related, Section, Step


def section(anchor: str, heading: str, *titles: str) -> Section:
    steps = tuple(Step(anchor=f"{anchor}-{n}", title=t) for n, t in enumerate(titles, start=1))
    return Section(anchor=anchor, heading=heading, steps=steps)


ONE, TWO, THREE = section("s1", "一", "甲"), section("s2", "二"), section("s3", "三")
BASE = Document(title="题", summary="旧", sections=(ONE, TWO, THREE))


def keys(mine: Document, theirs: Document) -> dict[str, str]:
    return {choice.key: choice.prefer for choice in choices(BASE, mine, theirs)}


def headings(document: Document) -> list[str]:
    return [each.heading for each in document.sections]


def test_the_same_text_leaves_nothing_to_choose():
    assert choices(BASE, BASE, BASE) == []
    changed = replace(BASE, title="新")
    assert choices(BASE, changed, changed) == []


def test_who_alone_changed_something_is_preferred():
    mine = replace(BASE, summary="我的", sections=(section("s1", "一", "改"), TWO, THREE))
    theirs = replace(BASE, title="他的", sections=(ONE, section("s2", "二改"), THREE))
    assert keys(mine, theirs) == {
        "title": THEIRS,
        "summary": MINE,
        "section:s1": MINE,
        "section:s2": THEIRS,
    }
    both = merged(BASE, mine, theirs, {})
    assert (both.title, both.summary, headings(both)) == ("他的", "我的", ["一", "二改", "三"])
    assert both.sections[0].steps[0].title == "改"


def test_what_both_changed_has_to_be_chosen():
    mine, theirs = replace(BASE, summary="我的"), replace(BASE, summary="他的")
    assert keys(mine, theirs) == {"summary": ""}
    assert merged(BASE, mine, theirs, {"summary": MINE}).summary == "我的"
    assert merged(BASE, mine, theirs, {"summary": THEIRS}).summary == "他的"


def test_new_sections_of_both_are_kept_at_their_places():
    mine = replace(BASE, sections=(ONE, section("s4", "我的新节"), TWO, THREE))
    theirs = replace(BASE, sections=(ONE, TWO, THREE, section("s5", "他的新节")))
    both = merged(BASE, mine, theirs, {})
    assert headings(both) == ["一", "我的新节", "二", "三", "他的新节"]


def test_a_section_that_one_deleted_and_the_other_left_alone_is_gone():
    mine = replace(BASE, sections=(ONE, THREE))
    assert keys(mine, BASE) == {"section:s2": MINE}
    assert headings(merged(BASE, mine, BASE, {})) == ["一", "三"]


def test_a_section_that_one_deleted_and_the_other_changed_has_to_be_chosen():
    mine = replace(BASE, sections=(ONE, THREE))
    theirs = replace(BASE, sections=(ONE, section("s2", "二改"), THREE))
    assert keys(mine, theirs) == {"section:s2": ""}
    assert headings(merged(BASE, mine, theirs, {"section:s2": THEIRS})) == ["一", "二改", "三"]
    assert headings(merged(BASE, mine, theirs, {"section:s2": MINE})) == ["一", "三"]


@pytest.mark.parametrize("mover", ["mine", "theirs"])
def test_the_order_is_that_of_who_moved_something(mover):
    moved = replace(BASE, sections=(THREE, ONE, TWO))
    mine, theirs = (moved, BASE) if mover == "mine" else (BASE, moved)
    assert headings(merged(BASE, mine, theirs, {})) == ["三", "一", "二"]


def test_lists_are_chosen_whole():
    mine = replace(BASE, related=(Related(title="我的"),))
    theirs = replace(BASE, related=(Related(title="他的"),))
    assert merged(BASE, mine, theirs, {"related": MINE}).related == mine.related


PARTS = st.permutations(["s1", "s2", "s3", "s4", "s5"]).flatmap(
    lambda anchors: st.integers(0, 5).map(lambda count: anchors[:count])
)
TEXTS = st.builds(
    lambda anchors, words, title: Document(
        title=title,
        sections=tuple(Section(anchor=a, heading=w) for a, w in zip(anchors, words, strict=False)),
    ),
    PARTS,
    st.lists(st.sampled_from("甲乙丙"), min_size=5, max_size=5),
    st.sampled_from("甲乙丙"),
)


@given(TEXTS, TEXTS, TEXTS)
def test_all_of_one_side_can_be_kept(base, mine, theirs):
    for side, text in ((MINE, mine), (THEIRS, theirs)):
        kept = {choice.key: side for choice in choices(base, mine, theirs)}
        found = merged(base, mine, theirs, kept)
        assert {each.anchor: each for each in found.sections} == {
            each.anchor: each for each in text.sections
        }
        assert found.title == text.title


@given(TEXTS, TEXTS)
def test_who_changed_nothing_loses_nothing_of_the_other(base, other):
    for found in (merged(base, base, other, {}), merged(base, other, base, {})):
        assert found == other
