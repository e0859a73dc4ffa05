"""Whatever a file holds: no crash, no line lost or doubled; whatever an editor saves: no loss."""

import json

from hypothesis import given
from hypothesis import strategies as st

from articles.text.errors import ParseError
from articles.text.formats.layouts import read_article, write_article
from articles.text.labels import STEP_NOTES
from articles.text.tidy_text import tidy_line, tidy_text
from tests.support.outlines import check_nothing_dropped, check_partition
from tests.support.strategies import documents, junk_texts


def read_or_refuse(text: str) -> dict | None:
    try:
        return read_article(text).to_dict("a.txt")
    except ParseError:
        return None


@given(st.text() | junk_texts())
def test_any_text_is_refused_or_every_line_stands_in_one_place(text):
    if outline := read_or_refuse(text):
        check_partition(text, outline)
        check_nothing_dropped(text, outline)
        json.dumps(outline)


@given(documents(), st.sampled_from("ABC"))
def test_any_document_survives_being_written_and_read(document, layout):
    written = write_article(document, layout)
    outline = read_article(written)
    assert outline.document == document
    assert outline.layout == layout
    check_partition(written, outline.to_dict("a.txt"))


@given(documents(), st.sampled_from("ABC"))
def test_writing_what_was_read_gives_the_same_file(document, layout):
    written = write_article(document, layout)
    assert write_article(read_article(written).document, layout) == written


@given(junk_texts(), st.sampled_from("ABC"))
def test_whatever_was_read_survives_being_written_and_read(text, layout):
    if read_or_refuse(text):
        document = read_article(text).document
        assert read_article(write_article(document, layout)).document == document


@given(junk_texts())
def test_what_was_read_is_in_the_normal_form_that_rows_are_loaded_in(text):
    if read_or_refuse(text):
        document = read_article(text).document
        for section in document.sections:
            assert section.heading == tidy_line(section.heading)
            assert section.body == tidy_text(section.body)
            for step in section.steps:
                assert step.title == tidy_line(step.title)
                for name in ("body", *STEP_NOTES):
                    assert getattr(step, name) == tidy_text(getattr(step, name))
        for related in document.related:
            assert related.title == tidy_line(related.title)
            assert (related.excerpt or "") == tidy_text(related.excerpt or "")
