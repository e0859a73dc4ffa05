"""Numbers follow the order; anchors stay."""

from dataclasses import replace

from articles.text.document import Document, Section, Step
from articles.text.numbers_and_anchors import renumbered


def document(*sections: Section) -> Document:
    return Document(title="甲", sections=sections)


def section(anchor: str, number: str | None = "一", *steps: Step) -> Section:
    return Section(number=number, heading=f"标题 {anchor}", anchor=anchor, steps=steps)


def numbers(result: Document) -> list[str | None]:
    return [each.number for each in result.sections]


def test_numbers_follow_the_order():
    result = renumbered(document(section("s2", "二"), section("s1", "一")))
    assert [(each.anchor, each.number) for each in result.sections] == [("s2", "一"), ("s1", "二")]


def test_a_section_without_a_number_stays_without():
    assert numbers(renumbered(document(section("a"), section("b", None), section("c", "九")))) == [
        "一",
        None,
        "二",
    ]


def test_numbers_keep_their_numerals():
    assert numbers(renumbered(document(section("a", "3"), section("b", "7")))) == ["1", "2"]


def test_dotted_steps_keep_their_section_in_front():
    steps = Step(number="1.1", anchor="x"), Step(number="9", anchor="y")
    result = renumbered(document(section("a"), section("b", "二", *steps)))
    assert [step.number for step in result.sections[1].steps] == ["2.1", "2.2"]


def test_what_is_new_gets_an_anchor_that_nothing_has():
    result = renumbered(document(section("s1"), section(""), section("new-1"), section("s2")))
    assert result.anchors == ["s1", "s3", "s4", "s2"]


def test_a_new_step_gets_an_anchor_of_its_section():
    result = renumbered(document(section("s7", "一", Step(anchor="s7-1"), Step())))
    assert result.anchors == ["s7", "s7-1", "s7-2"]


def test_an_anchor_that_something_had_is_not_given_again():
    result = renumbered(document(section("s1", "一", Step())), former_anchors=["s1-1", "s1-2"])
    assert result.sections[0].steps[0].anchor == "s1-3"


def test_of_two_parts_with_one_anchor_the_first_keeps_it():
    assert renumbered(document(section("s1"), section("s1"))).anchors == ["s1", "s2"]


def test_what_is_in_order_stays_as_it_is():
    text = renumbered(document(section("s1", "一", Step()), section("", None, Step(), Step())))
    assert renumbered(text) == text
    assert renumbered(replace(text, title="乙")).sections == text.sections
