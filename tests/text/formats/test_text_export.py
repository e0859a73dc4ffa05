import pytest

from articles.text.document import Document, Related, Section, Source, Step
from articles.text.formats.layouts import read_article, write_article

layouts = pytest.mark.parametrize("layout", "ABC")


def section(**values) -> Document:
    return Document(title="题目", sections=(Section(**{"anchor": "s1", **values}),))


def step(**values) -> Document:
    return section(kind="steps", steps=(Step(**{"number": "1", "anchor": "s1-1", **values}),))


def related(*items: Related) -> Document:
    return Document(title="题目", related=items)


DOCUMENTS = {
    "a title alone": Document(title="题目"),
    "a title like a heading": Document(title="一、题目"),
    "a title like a paragraph": Document(title="长" * 61 + "。"),
    "a title like a label": Document(title="相关文章"),
    "a title with a backslash": Document(title="\\题目"),
    "an empty heading": section(body="甲"),
    "an empty section": section(),
    "a heading like a number": section(heading="一、甲", body="乙"),
    "a heading like attributes": section(heading="甲 {#x .case}", body="乙"),
    "a heading like a label": section(number="一", heading="甲的相关文章", body="乙"),
    "background": section(heading="引言", kind="text", body="甲", background=True),
    "background of an unusual kind": section(heading="甲", kind="case", body="乙", background=True),
    "a heading that ends like the mark": section(heading="甲 {.background}", body="乙"),
    "an unusual kind": section(heading="步骤", kind="case", body="甲"),
    "a chosen anchor": section(heading="甲", anchor="jia"),
    "the longest anchor": section(heading="甲", anchor="x" * 80),
    "a number beyond ninety-nine": section(number="一百零一", heading="甲"),
    "a number in digits": section(number="12", heading="甲"),
    "a body of structure": section(body="#### 甲\n1. 乙\n> 准备：丙\n相关文章\n\\丁\n结论"),
    "a body with an indent": section(body="- 甲\n    - 乙\n\n  1. 丙"),
    "a body like related titles": section(body="- 甲\n• 乙"),
    "a step without a title": step(body="甲"),
    "a step title with colons": step(title="甲:乙：丙\\", body="丁"),
    "a step title like attributes": step(title="甲 {#x}", body="乙"),
    "a step title like a label": step(title="甲的相关文章"),
    "a dotted step": step(number="1.1", title="5天内"),
    "a step in Chinese numbers": step(number="一", title="、甲"),
    "a step body of several paragraphs": step(title="甲", body="乙\n\n丙\n1. 丁"),
    "notes of several lines": step(title="甲", script="乙\n\n> 丙\n准备：丁\n\\戊", basis="己"),
    "a note like a label": step(title="甲", warning="乙的相关文章\n丙的相关文章"),
    "related titles with everything": related(
        Related("栏目", "甲", "乙\n\n丙"),
        Related(None, "丁丨戊", None),
        Related(None, "己", "庚。"),
    ),
    "a related title like a heading": related(Related(None, "一、甲", "乙。")),
    "a related title like a label": related(Related(None, "相关文章", "乙。")),
    "values that YAML reads as something else": Document(
        title="题目",
        slug="123",
        platforms=("yes", "010", "12:30", "null", "~", "2025-01-01"),
        summary="no",
        source=Source(author="1e3", publisher="*a", notice="甲\n---\n乙\u2028丁"),
    ),
    "a summary with a fence": Document(title="题目", summary="甲\n---\n乙"),
    "a date and time": Document(title="题目", source=Source(published="2024-05-06T07:08:09")),
}


@layouts
@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_reading_gives_back(document, layout):
    outline = read_article(write_article(document, layout))
    assert outline.document == document
    assert outline.layout == layout


@layouts
def test_a_hundred_sections_and_steps_are_given_back(layout):
    steps = tuple(Step(str(i), f"第{i}", anchor=f"s1-{i}") for i in range(1, 131))
    document = section(heading="步骤", kind="steps", steps=steps)
    assert read_article(write_article(document, layout)).document == document


def test_a_summary_of_a_thousand_lines_is_given_back():
    document = Document(title="题目", summary="\n".join(f"第{i}行" for i in range(1000)))
    assert read_article(write_article(document, "A")).document == document


def test_the_layouts_look_as_the_sites_do():
    document = Document(
        title="题目",
        summary="短",
        sections=(
            Section("一", "步骤", "steps", "", (Step("1", "看房", "看窗。", anchor="s1-1"),), "s1"),
        ),
        related=(Related("租房", "甲文", None),),
    )
    front = "---\nlayout: {}\nsummary: 短\n---\n题目\n\n"
    assert write_article(document, "A") == front.format("A") + (
        "#### 一、步骤\n\n1. 看房：看窗。\n\n相关文章\n• 租房丨甲文\n"
    )
    assert write_article(document, "B") == front.format("B") + (
        "一、步骤\n\n1. 看房\n看窗。\n\n相关文章\n- 租房丨甲文\n"
    )


def test_titles_and_excerpts_stand_below_each_other_in_layout_c():
    written = write_article(related(Related(None, "甲文", "短。")), "C")
    assert written.endswith("相关文章\n\n甲文\n\n短。\n")


def test_a_layout_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        write_article(Document(title="题目"), "D")
