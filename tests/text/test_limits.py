"""How large a guide may be: the limit itself is allowed, one more is named."""

from dataclasses import replace

import pytest

from articles.text.document import Document, Related, Section, Step
from articles.text.errors import ParseError
from articles.text.formats.text_file import read_article
from articles.text.html.markdown import render
from articles.text.limits import (
    MOST_CHARACTERS,
    MOST_CHARACTERS_OF_A_TEXT,
    MOST_LINES,
    MOST_LINES_OF_A_TEXT,
    MOST_NAMES,
    MOST_SECTIONS,
    MOST_STEPS,
    TEXT_TOO_LONG,
    is_text_too_long,
    why_too_large,
)

HEAD = "---\nslug: da\n---\n题目\n\n一、小节\n\n"


def sections(count: int, body: str = "甲") -> Document:
    return Document(sections=(Section(body=body),) * count)


def steps(count: int) -> Document:
    return Document(sections=(Section(steps=(Step(body="甲"),) * count),))


def names(name: str):
    item = Related(title="甲") if name == "related" else "甲"
    return lambda count: replace(Document(), **{name: (item,) * count})


@pytest.mark.parametrize(
    ("made", "most", "told"),
    [
        (sections, MOST_SECTIONS, "小节太多"),
        (steps, MOST_STEPS, "步骤太多"),
        *(
            (names(name), MOST_NAMES, "太多")
            for name in ("related", "aliases", "platforms", "recommended")
        ),
    ],
)
def test_each_number_has_its_limit(made, most, told):
    assert why_too_large(made(most)) == ""
    why = why_too_large(made(most + 1))
    assert told in why and f"{most + 1:,}" in why and f"最多 {most:,}" in why


def test_all_characters_count_together():
    half = "甲" * (MOST_CHARACTERS // 2)
    fits = Document(summary=half, sections=(Section(steps=(Step(basis=half),)),))
    assert why_too_large(fits) == ""
    assert "字" in why_too_large(replace(fits, title="一"))


def test_all_lines_count_together():
    half = "甲\n" * (MOST_LINES // 2 - 1) + "甲"
    fits = Document(summary=half, sections=(Section(steps=(Step(script=half),)),))
    assert why_too_large(fits) == ""
    assert "行" in why_too_large(replace(fits, title="一"))


def test_one_text_has_its_limits():
    assert not is_text_too_long("甲" * MOST_CHARACTERS_OF_A_TEXT)
    assert is_text_too_long("甲" * (MOST_CHARACTERS_OF_A_TEXT + 1))
    assert not is_text_too_long("\n".join("甲" * MOST_LINES_OF_A_TEXT))
    assert is_text_too_long("\n".join("甲" * (MOST_LINES_OF_A_TEXT + 1)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "a\n" * 200_000, "文字太多"),
        (HEAD + "---\n" * 1_500, TEXT_TOO_LONG),
        (HEAD + "*a* " * 5_000, TEXT_TOO_LONG),
        (HEAD + "1. 甲\n\n" * 60_000, "步骤太多"),
        ("题目\n" + "一、甲\n\n乙\n\n" * 5_000, "小节太多"),
        (HEAD.replace("slug", f"aliases: [{'a,' * 900_000}]\nslug"), "设置太长"),
        (HEAD.replace("slug", f"aliases: [{'a,' * 600}]\nslug") + "甲", "其他叫法太多"),
    ],
    ids=["lines", "dashes", "marks", "steps", "sections", "front matter", "aliases"],
)
def test_a_file_that_is_too_large_is_refused_with_a_sentence(text, told):
    with pytest.raises(ParseError, match=told):
        read_article(text)


def test_the_longest_line_of_dashes_is_still_rendered():
    """Their cost grows with the square: this is what the limit of lines is for."""
    assert render("\n".join(["---"] * MOST_LINES_OF_A_TEXT)).count("<hr>") == MOST_LINES_OF_A_TEXT
