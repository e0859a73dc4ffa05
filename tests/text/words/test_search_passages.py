"""A guide falls into the pieces that a search finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Document, Section, Step
from articles.text.words.search_passages import LABEL, Passage, passages, split_basis
from articles.text.words.segmenter import normalise, pairs, runs

GUIDE = Document(
    title="租机逾期怎么办",
    summary="<p>先要 &lt;账单&gt;。</p>",
    first_action="<p>今天打电话。</p>",
    platforms=("某平台",),
    aliases=("手机租了还不上", ""),
    sections=(
        Section(heading="先做的事", anchor="s1", body="<p>不要慌。</p>"),
        Section(
            heading="步骤",
            anchor="s2",
            steps=(
                Step(
                    title="要账单",
                    anchor="s2-1",
                    body="<p>打客服,<br>要明细。</p>",
                    script="<p>请发给我。</p>",
                    basis="<p>《民法典》第 585 条</p>",
                ),
                Step(title="", anchor="s2-2", body="<p>把录音收好。</p>"),
            ),
        ),
        Section(heading="", anchor="s3"),
    ),
)


def found(document=GUIDE):
    return {each.anchor: each for each in passages(document)}


def test_the_guide_comes_first_then_its_sections_and_steps_in_their_order():
    anchors = [each.anchor for each in passages(GUIDE)]
    assert anchors == ["", "s1", "s2", "s2-1", "s2-2"]


def test_the_guide_answers_to_its_title_and_its_other_names_and_has_its_lead_as_text():
    lead = found()[""]
    assert (lead.title, lead.also) == ("租机逾期怎么办", "手机租了还不上")
    assert lead.text == "先要 <账单>。\n今天打电话。"


def test_the_guide_is_searched_with_its_platforms_and_the_names_of_its_parts():
    context = found()[""].context
    for name in ("某平台", "先做的事", "步骤", "要账单"):
        assert name in context


def test_a_step_stands_under_its_section_and_its_guide():
    step = found()["s2-1"]
    assert (step.title, step.heading, step.context) == ("要账单", "步骤", "租机逾期怎么办")


def test_the_text_of_a_step_has_its_notes_without_their_markup():
    text = found()["s2-1"].text
    assert text == "打客服,\n要明细。\n请发给我。\n依据：《民法典》第 585 条"


def test_the_articles_of_law_are_found_and_parted_from_what_is_shown():
    step = found()["s2-1"]
    assert {"民法", "585"} <= step.terms()
    assert split_basis(step.text) == ("打客服,\n要明细。\n请发给我。", "《民法典》第 585 条")
    assert split_basis("没有法条") == ("没有法条", "")


def test_a_part_without_a_name_is_called_by_its_text():
    document = Document(sections=(Section(anchor="s1", body="<p>" + "很长" * 30 + "</p>"),))
    assert found()["s2-2"].title == "把录音收好。"
    assert found(document)["s1"].title == "很长" * 10


def test_what_readers_say_is_another_name_of_the_place_where_it_leads():
    names = found()
    assert names["s2-1"].with_titles(["账单不对", "算不清"]).also == "账单不对\n算不清"
    assert names[""].with_titles(["不知怎么办"]).also == "手机租了还不上\n不知怎么办"


def test_a_guide_without_parts_can_be_found():
    assert [each.anchor for each in passages(Document(title="题目"))] == [""]


def test_terms_of_its_own_name_are_there_twice_and_those_of_its_text_once():
    terms = Passage("s1", title="要账单", heading="步骤", also="算不清", text="打客服").terms()
    for pair in ("账单", "步骤", "不清"):
        assert {pair, LABEL + pair} <= terms
    assert "客服" in terms
    assert LABEL + "客服" not in terms


def test_every_character_of_its_own_name_is_a_term_of_its_name():
    terms = Passage("s1", title="要账单 App").terms()
    assert {LABEL + "要", LABEL + "账", LABEL + "单", LABEL + "app"} <= terms
    assert LABEL + "a" not in terms


def test_what_belongs_to_another_passage_is_searched_but_is_not_its_name():
    terms = Passage("s1", title="要账单", context="租机逾期").terms()
    assert "逾期" in terms
    assert LABEL + "逾期" not in terms


def test_two_fields_do_not_run_into_each_other():
    assert "单步" not in Passage("s1", title="要账单", heading="步骤").terms()


@pytest.mark.parametrize("place", ["title", "heading", "also", "text", "context"])
def test_any_text_has_terms_that_can_be_kept_apart_by_spaces(place):
    @given(st.text(st.characters()))
    def check(text):
        terms = Passage(**{"anchor": "s1", "title": "题"} | {place: text}).terms()
        assert all(term and not set(term) & set(" '\"\\\0") for term in terms)
        for run in runs(normalise(text)):
            assert set(pairs(run)) <= terms

    check()
