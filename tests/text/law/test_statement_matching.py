"""Which legal statements a text rests on."""

import pytest
import yaml

from articles.text.document import Document, Section, Step
from articles.text.html.markdown import render, render_document
from articles.text.law.citations import law_key, places_of, read_basis, read_citation
from articles.text.law.statement_matching import CitingPlace, Statement, match, places_citing
from tests.support.editions import document_of, each_edition
from tests.support.paths import SEEDS

LIMITS = Statement.read("shixiao", "《民法典》", "第 188、189 条")
LOANS = Statement.read("jiekuan", "《民法典》", "第 674 至 678 条")
WHOLE = Statement.read("jiuzhu", "《社会救助法》", "")
KNOWN = [LIMITS, LOANS, WHOLE]


def found(note: str, *statements: Statement) -> list[str]:
    (citation,) = read_basis(note)
    return [each.slug for each in match(citation, statements or KNOWN)]


@pytest.mark.parametrize(
    "note",
    [
        "《民法典》第 188 条",
        "《中华人民共和国民法典》第一百八十九条",
        "《民法典》第 1、189 条（2021-01-01 起施行）",
        "《民法典》第 180 至 188 条",
        "《民法典》第 188 条第 2 款",
    ],
)
def test_a_citation_rests_on_the_statement_whose_articles_it_names(note):
    assert found(note) == ["shixiao"]


def test_a_range_rests_on_each_statement_that_it_touches():
    assert found("《民法典》第 189 至 674 条") == ["shixiao", "jiekuan"]


@pytest.mark.parametrize("note", ["《民法典》第 190 条", "《刑法》第 188 条", "看合同"])
def test_other_articles_and_other_laws_rest_on_nothing(note):
    assert found(note) == []


def test_a_statement_without_articles_stands_for_its_whole_law():
    assert found("《社会救助法》第 29 条") == found("《社会救助法》") == ["jiuzhu"]


def test_who_names_a_law_without_articles_rests_on_all_that_is_said_of_it():
    assert found("《民法典》") == ["shixiao", "jiekuan"]


def test_an_inserted_article_is_another_one():
    inserted = Statement.read("a", "《刑法》", "第 293 条之一")
    assert found("《刑法》第 293 条之一", inserted) == ["a"]
    assert found("《刑法》第 293 条", inserted) == []
    assert found("《刑法》第 293 条之二", inserted) == []


def test_a_paragraph_is_a_part_of_its_article():
    second = Statement.read("a", "《刑法》", "第 196 条第 2 款")
    assert found("《刑法》第 196 条", second) == ["a"]
    assert found("《刑法》第 196 条第 2 款第 1 项", second) == ["a"]
    assert found("《刑法》第 196 条第 1 款", second) == []


def test_a_rule_without_book_title_marks_is_found_by_its_number():
    rule = Statement.read("a", "法释〔2020〕27 号", "")
    assert found("法释〔2020〕27号（2021-01-01 起施行）", rule) == ["a"]
    assert found("法释〔2020〕28号（2021-01-01 起施行）", rule) == []


def test_a_note_that_is_not_understood_rests_on_no_article():
    assert found("大概是《民法典》那几条") == []


def test_articles_that_are_not_understood_are_as_good_as_none():
    unclear = Statement.read("a", "《民法典》", "合同编")
    assert unclear == Statement("a", "《民法典》")
    assert found("《民法典》第 5 条", unclear) == ["a"]


def guide() -> Document:
    steps = (
        Step(title="数年头", basis="《民法典》第 188、675 条", anchor="s1-1"),
        Step(title="记账", anchor="s1-2"),
        Step(body="没饭吃，看《社会救助法》第 29 条。", anchor="s1-3"),
    )
    section = Section(heading="先做", body="见《民法典》第 189 条。", anchor="s1", steps=steps)
    return Document(sections=(section,))


PLACES = [
    CitingPlace("s1", "先做", ("shixiao",)),
    CitingPlace("s1-1", "数年头", ("shixiao", "jiekuan")),
    CitingPlace("s1-3", "没饭吃，看《社会救助法》第 29 条。", ("jiuzhu",)),
]


def test_sections_and_steps_rest_on_what_their_notes_and_texts_cite():
    assert places_citing(guide(), KNOWN) == PLACES


def test_a_rendered_document_has_the_same_places():
    assert places_citing(render_document(guide()), KNOWN) == PLACES


def test_a_law_behind_a_link_is_found_in_a_rendered_document():
    step = Step(
        title="数", basis=render("[《民法典》第 188 条](https://example.com/)"), anchor="s1-1"
    )
    (place,) = places_citing(Document(sections=(Section(steps=(step,)),)), KNOWN)
    assert place.slugs == ("shixiao",)


# --- what our own editions cite -----------------------------------------------------------------


def seeded() -> list[dict]:
    return yaml.safe_load((SEEDS / "ledger.yaml").read_text(encoding="utf-8"))


def statements() -> list[Statement]:
    return [Statement.read(row["slug"], row["law"], row["provisions"]) for row in seeded()]


@each_edition
def test_everything_that_an_edition_cites_is_in_the_ledger(path):
    known = statements()
    cited = [each for place in places_of(document_of(path)) for each in place.citations]
    single = [one for citation in cited for one in single_articles(citation)]
    assert cited
    assert [one.text for one in single if not match(one, known)] == []


def test_the_steps_of_the_ladder_are_in_the_ledger_too():
    stages = yaml.safe_load((SEEDS / "stages.yaml").read_text(encoding="utf-8"))
    cited = [each for stage in stages for each in read_basis(stage["basis"])]
    single = [one for citation in cited for one in single_articles(citation)]
    known = statements()
    assert [one.text for one in single if not match(one, known)] == []


def single_articles(citation):
    """The citation as many, one for each article: a range is known when all of it is."""
    if not citation.provisions:
        return [citation]
    return [
        read_citation(f"{citation.name}第 {number} 条{each.detail}")
        for each in citation.provisions
        for number in range(each.first, each.last + 1)
    ]


@pytest.mark.parametrize("row", seeded(), ids=lambda row: row["slug"])
def test_each_entry_of_the_ledger_is_understood(row):
    statement = Statement.read(row["slug"], row["law"], row["provisions"])
    assert statement.law == law_key(row["law"])
    assert bool(statement.provisions) == bool(row["provisions"])
    assert row["says"].endswith("。")


def test_what_nobody_read_in_the_law_says_so():
    unread = [row for row in seeded() if row["verified_on"] is None]
    assert unread
    assert [row["slug"] for row in unread if not row["note"]] == []
