"""Numbers that help are one tap away wherever a text names them, and nothing else is a link."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Document, Section, Step
from articles.text.html.markdown import render_document
from articles.text.html.phones import link_numbers, link_numbers_in, numbers_in
from articles.text.labels import STEP_NOTES

NUMBERS = {"12348": "12348", "110": "110", "400-810-8866": "4008108866"}


def link(number):
    return f'<a href="tel:{NUMBERS[number]}">{number}</a>'


def linked(text):
    return link_numbers_in(text, NUMBERS)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_becomes_a_link_that_dials_it(number):
    text = "拿不准就打 {}，免费。打{}、找{}。"
    assert linked(text.format(*[number] * 3)) == text.format(*[link(number)] * 3)


@pytest.mark.parametrize(
    "text",
    [
        "112348",
        "123480",
        "010-12348",
        "12348-1",
        "3,110 元",
        "3.110",
        "110.5",
        "110 元",
        "110元",
        "110 天",
        "110%",
        "第 110 条",
        "第110条",
        "第 109、110、112 条",
        "第 105 至 110 条",
        "A110",
        "110V",
        "2026-110",
        "1１10",
    ],
)
def test_part_of_a_longer_number_and_what_counts_something_is_none(text):
    assert linked(text) == text


def test_links_code_and_attributes_are_left_alone():
    html = '<p><a href="/110/" title="110">打 110</a> <code>110</code></p>'
    assert linked(html) == html


def test_every_text_of_a_guide_is_looked_at_but_the_basis():
    notes = {name: f"<p>{name} 110</p>" for name in STEP_NOTES}
    step = Step(title="打 110", body="<p>110</p>", anchor="s1-1", **notes)
    section = Section(heading="打 110", body="<p>110</p>", steps=(step,))
    found = link_numbers(
        Document(title="110", summary="<p>110</p>", first_action="110", sections=(section,)),
        NUMBERS,
    )
    assert (found.summary, found.first_action) == (f"<p>{link('110')}</p>", link("110"))
    (section,) = found.sections
    (step,) = section.steps
    assert (section.heading, step.title, step.basis) == ("打 110", "打 110", "<p>basis 110</p>")
    for text in (section.body, step.body, *(getattr(step, name) for name in STEP_NOTES)):
        assert (link("110") in text) is ("basis" not in text)


def test_the_numbers_that_a_text_names_are_told_once_and_in_order():
    assert numbers_in("打 12348 或 110，再打 12348；第 110 条", NUMBERS) == ["12348", "110"]


def test_without_numbers_nothing_changes():
    document = Document(summary="<p>110</p>")
    assert link_numbers(document, {}) == document
    assert link_numbers_in("110", {}) == "110"


@given(st.text(alphabet="打第、 条元1028430-.<>&*_[]()\n", max_size=60))
def test_nothing_but_links_is_added(text):
    document = render_document(Document(summary=text))
    found = link_numbers(document, NUMBERS).summary
    assert re.sub(r'<a href="tel:\d+">([\d-]+)</a>', r"\1", found) == document.summary
