from hypothesis import given

from articles.text.document import Document, Section, Step
from articles.text.inherited_anchors import inherit_anchors, next_anchor
from tests.support.strategies import documents


def document(*sections: tuple) -> Document:
    """Sections as (heading, anchor, {step title: anchor})."""
    return Document(
        sections=tuple(
            Section(
                heading=heading,
                anchor=anchor,
                steps=tuple(Step(title=title, anchor=name) for title, name in steps.items()),
            )
            for heading, anchor, steps in sections
        )
    )


def anchors(document: Document) -> list[str]:
    return [part.anchor for section in document.sections for part in (section, *section.steps)]


def test_a_heading_that_moved_keeps_its_anchor():
    old = document(("看房", "s1", {}), ("签约", "s2", {}))
    new = document(("签约", "s1", {}), ("看房", "s2", {}))
    assert anchors(inherit_anchors(new, old)) == ["s2", "s1"]


def test_a_step_that_moved_keeps_its_anchor():
    old = document(("看房", "s1", {"看窗": "s1-1", "看水": "s1-2"}))
    new = document(("看房", "s1", {"看水": "s1-1", "看窗": "s1-2"}))
    assert anchors(inherit_anchors(new, old)) == ["s1", "s1-2", "s1-1"]


def test_small_changes_of_a_title_do_not_matter():
    old = document(("看房ABC", "kanfang", {}))
    assert anchors(inherit_anchors(document(("看房,abc!", "s1", {})), old)) == ["kanfang"]


def test_what_is_new_gets_an_anchor_that_was_never_used():
    old = document(("看房", "s1", {}), ("签约", "s2", {}))
    new = document(("搬家", "s1", {}), ("看房", "s2", {}))
    assert anchors(inherit_anchors(new, old)) == ["s1-n1", "s1"]


def test_a_part_that_was_renamed_in_its_place_keeps_its_anchor():
    says = "先看合同。再要账单。记下日期。"
    step = Step(title="看合同", body=says, anchor="s1-2")
    old = Document(sections=(Section(heading="引言", body=says, anchor="s1", steps=(step,)),))
    renamed = Section(
        heading="不会坐牢",
        body="先看合同。再要账单。机器留好。",
        anchor="s1",
        steps=(Step(title="翻出合同", body="先看合同。再要账单。", anchor="s1-2"),),
    )
    assert anchors(inherit_anchors(Document(sections=(renamed,)), old)) == ["s1", "s1-2"]


def test_a_part_that_says_something_else_in_the_same_place_is_new():
    old = Document(sections=(Section(heading="引言", body="先看合同。再要账单。", anchor="s1"),))
    unlike = Section(heading="搬家", body="先找车。再打包。", anchor="s1")
    assert anchors(inherit_anchors(Document(sections=(unlike,)), old)) == ["s1-n1"]


def test_nor_does_it_get_one_that_something_new_had_and_that_is_gone():
    old = document(("看房", "s1", {}), ("签约", "s1-n1", {}))
    new = document(("搬家", "s1", {}), ("看房", "s2", {}))
    assert anchors(inherit_anchors(new, old)) == ["s1-n2", "s1"]


def test_an_anchor_that_the_file_chose_stays():
    old = document(("看房", "s1", {}))
    new = document(("看房", "kanfang", {}))
    assert anchors(inherit_anchors(new, old)) == ["kanfang"]


def test_an_inherited_anchor_gives_way_to_a_chosen_one():
    old = document(("看房", "jia", {}))
    new = document(("签约", "jia", {}), ("看房", "s2", {}))
    assert anchors(inherit_anchors(new, old)) == ["jia", "s2-n1"]


def test_equal_headings_inherit_in_their_order():
    old = document(("看房", "a", {}), ("看房", "b", {}))
    new = document(("看房", "s1", {}), ("看房", "s2", {}))
    assert anchors(inherit_anchors(new, old)) == ["a", "b"]


@given(documents(), documents())
def test_anchors_stay_unique_whatever_replaces_what(new, old):
    found = anchors(inherit_anchors(new, old))
    assert len(set(found)) == len(found)


@given(documents())
def test_a_document_inherits_its_own_anchors(document):
    assert inherit_anchors(document, document) == document


def test_the_next_anchor_is_the_first_free_number():
    assert next_anchor("s", {"s1", "s3"}) == "s2"
