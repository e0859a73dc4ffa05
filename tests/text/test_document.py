import json

from hypothesis import given

from articles.text.document import Document, Section, Step
from articles.text.formats.layouts import read_article
from tests.support.samples import OWN
from tests.support.strategies import documents


@given(documents())
def test_json_gives_the_same_document_back(document):
    data = json.loads(json.dumps(document.to_dict()))
    assert Document.from_dict(data) == document
    assert Document.from_dict(data).digest == document.digest


def test_line_numbers_are_no_part_of_a_document():
    with_lines = Document(title="甲", sections=(Section(heading="乙", lines=(3,)),))
    without = Document(title="甲", sections=(Section(heading="乙"),))
    assert with_lines == without
    assert with_lines.digest == without.digest
    assert "lines" not in json.dumps(with_lines.to_dict())


def test_another_text_has_another_digest():
    assert Document(title="甲").digest != Document(title="乙").digest


def test_the_digest_is_the_one_that_databases_remember():
    """By it a guide counts as unedited. A field that is new must not make them all look edited."""
    digest = "055d3fc2cc4732a4c589dc7ba687f66abccf8f2d29aa5c95d5ad746132845959"
    assert read_article(OWN).document.digest == digest


def test_a_document_of_an_older_schema_takes_the_defaults():
    data = Document(title="甲", sections=(Section(steps=(Step(),)),)).to_dict()
    del data["first_action"]
    del data["sections"][0]["steps"][0]["basis"]
    assert Document.from_dict(data | {"forgotten": 1}).first_action == ""


def test_steps_are_counted_over_all_sections():
    assert (
        Document(sections=(Section(steps=(Step(), Step())), Section(steps=(Step(),)))).step_count
        == 3
    )


def test_a_flag_is_stored_where_it_is_set():
    document = Document(sections=(Section(heading="甲", background=True), Section(heading="乙")))
    first, second = document.to_dict()["sections"]
    assert first["background"] is True and "background" not in second
    assert Document.from_dict(document.to_dict()) == document


def test_pages_show_background_last_and_count_what_is_done():
    kinds = ("text", "points", "choices", "case", "steps")
    sections = [
        Section(heading=kind, kind=kind, body="甲", steps=(Step(title="乙"),)) for kind in kinds
    ]
    document = Document(sections=(Section(heading="丙", body="丁", background=True), *sections))
    assert [each.heading for each in document.page_sections] == [*kinds, "丙"]
    assert (document.steps_to_do, document.step_count) == (2, 5)


def test_a_heading_alone_is_empty():
    assert Section(heading="甲").is_empty
    assert not Section(body="乙").is_empty
    assert not Section(steps=(Step(),)).is_empty
