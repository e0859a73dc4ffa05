"""What differs, as an editor would tell it."""

from dataclasses import replace

from hypothesis import given

from articles.text.compare.differences import compare, compare_all, pieces
from articles.text.document import Document, Related, Section, Source, Step
from tests.support.strategies import documents


def section(anchor: str, heading: str = "", *steps: Step, body: str = "") -> Section:
    return Section(anchor=anchor, heading=heading, body=body, steps=steps)


def step(anchor: str, title: str = "", **notes: str) -> Step:
    return Step(anchor=anchor, title=title, **notes)


BASE = Document(
    title="甲",
    sections=(
        section("s1", "先做", step("s1-1", "打电话"), step("s1-2", "写下来"), step("s1-3", "等")),
        section("s2", "再做", step("s2-1", "付钱")),
    ),
)


def told(new: Document, old: Document = BASE) -> list[tuple[str, str]]:
    return [(change.kind, change.label) for change in compare(old, new)]


def test_the_same_text_has_no_differences():
    assert compare(BASE, BASE) == []


def test_numbers_that_follow_the_order_are_no_change():
    assert told(replace(BASE, sections=tuple(replace(s, number="九") for s in BASE.sections))) == []


def test_characters_and_not_lines_are_told_apart():
    assert pieces("先打客户的电话", "先打客服的电话") == (
        ("same", "先打客"),
        ("removed", "户"),
        ("added", "服"),
        ("same", "的电话"),
    )


def test_each_field_is_named():
    first = BASE.sections[0]
    changed = replace(first, steps=(replace(first.steps[0], script="你好"), *first.steps[1:]))
    new = replace(BASE, title="乙", sections=(changed, BASE.sections[1]))
    head, part = compare(BASE, new)
    assert (head.label, [field.label for field in head.fields]) == ("开头", ["标题"])
    assert (part.label, [field.label for field in part.fields]) == (
        "第 1 节第 1 步「打电话」",
        ["照着说"],
    )


def test_what_is_new_and_what_is_gone_are_told_whole():
    new = replace(BASE, sections=(BASE.sections[0], section("s3", "最后", body="完")))
    assert told(new) == [
        ("added", "第 2 节「最后」"),
        ("removed", "第 2 节「再做」"),
        ("removed", "第 2 节第 1 步「付钱」"),
    ]


def test_one_step_that_was_moved_is_one_move():
    first = BASE.sections[0]
    moved = replace(first, steps=(first.steps[2], *first.steps[:2]))
    assert told(replace(BASE, sections=(moved, BASE.sections[1]))) == [
        ("moved", "第 1 节第 1 步「等」")
    ]


def test_a_section_that_was_moved_takes_its_steps_along():
    assert told(replace(BASE, sections=BASE.sections[::-1])) == [("moved", "第 2 节「先做」")]


def test_a_step_that_went_to_another_section_was_moved():
    first, second = BASE.sections
    new = (
        replace(first, steps=first.steps[:2]),
        replace(second, steps=(first.steps[2], *second.steps)),
    )
    assert told(replace(BASE, sections=new)) == [("moved", "第 2 节第 1 步「等」")]


def test_lists_and_sources_are_compared_too():
    new = replace(BASE, related=(Related(title="别的"),), source=Source(author="某人"))
    assert told(new) == [("changed", "来源列出的相关文章"), ("changed", "来源")]


def test_what_has_nothing_in_common_is_told_as_rewritten():
    old = Document(title="还不上", summary="先打电话", first_action="写信")
    [head] = compare(old, Document(title="退不了", summary="先写信", first_action=""))
    told = {field.label: field.is_rewritten for field in head.fields}
    assert told == {"标题": True, "先说结论": False, "今天先做这一件事": False}


def test_several_texts_are_compared_at_once():
    other = replace(BASE, title="乙")
    found = compare_all([(BASE, other), (BASE, BASE), (other, BASE)])
    assert found == [compare(BASE, other), [], compare(other, BASE)]


@given(documents(), documents())
def test_pieces_give_both_texts_back(old, new):
    for change in compare(old, new):
        for field in change.fields:
            before = "".join(text for op, text in field.pieces if op != "added")
            after = "".join(text for op, text in field.pieces if op != "removed")
            assert before != after
    before, after = old.summary, new.summary
    found = pieces(before, after)
    assert "".join(text for op, text in found if op != "added") == before
    assert "".join(text for op, text in found if op != "removed") == after
