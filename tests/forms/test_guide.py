"""A Document fills the form, and the form gives it back."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, assume, given, settings

from articles.editing.guide_picker import chosen_label
from articles.forms.guide import GuideForm
from articles.models import Article, Topic
from articles.models.search import word_lines
from articles.text.document import Document, Related, Section, Source, Step
from articles.text.labels import STEP_NOTES
from articles.text.numbers_and_anchors import renumbered
from articles.text.words.segmenter import visible
from tests.support.strategies import documents

pytestmark = pytest.mark.django_db

TEXT = Document(
    title="甲",
    topic="zuji",
    platforms=("某平台",),
    summary="结论",
    first_action="打电话",
    last_checked="2026-11-20",
    aliases=("别的说法",),
    recommended=("jiang-lai",),
    source=Source(title="原", author="某人", published="2025-01-02", views=7),
    sections=(
        Section(
            number="一",
            heading="先做",
            kind="steps",
            anchor="s1",
            steps=(Step(number="1", title="打电话", body="这样说", script="你好", anchor="s1-1"),),
        ),
    ),
    related=(Related(category="栏目", title="别的题目"),),
)


@pytest.fixture(autouse=True)
def topic():
    return Topic.objects.create(name="租机", slug="zuji")


def sent(document: Document, **changes: str) -> QueryDict:
    """What a browser sends back from the form of `document`, in the order of its fields."""
    form = GuideForm(document)
    fields = [(bound.html_name, bound.value()) for part in form._all() for bound in part]
    values = {
        name: str(getattr(value, "pk", value))
        for name, value in fields
        if value is not None and value is not False
    }
    return QueryDict(urlencode(values | changes))


def as_kept(document: Document) -> Document:
    """The document without what no editor could want: parts that say nothing, things twice."""
    sections = [
        replace(section, steps=tuple(step for step in section.steps if says_something(step)))
        for section in document.sections
    ]
    return renumbered(
        replace(
            document,
            topic="",
            slug="",
            last_checked=document.last_checked and "2026-11-20",
            platforms=tuple(filter(None, (" ".join(word_lines(p)) for p in document.platforms))),
            recommended=tuple(dict.fromkeys(document.recommended)),
            sections=tuple(s for s in sections if s.heading or s.body or s.steps),
            related=tuple(item for item in document.related if item.title),
        )
    )


def says_something(step: Step) -> bool:
    return any(getattr(step, name) for name in ("title", "body", *STEP_NOTES))


def test_what_was_filled_in_comes_back():
    form = GuideForm(TEXT, sent(TEXT))
    assert form.is_valid(), form.errors
    assert form.document == TEXT


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_comes_back(document):
    assume(visible(document.title).strip())
    document = as_kept(document)
    form = GuideForm(document, sent(document))
    assert form.is_valid(), form.errors
    assert renumbered(form.document) == document


def test_a_form_costs_the_same_whatever_the_length(django_assert_max_num_queries):
    long = replace(
        TEXT, sections=tuple(replace(TEXT.sections[0], anchor=f"s{n}") for n in range(9))
    )
    data = sent(long)
    with django_assert_max_num_queries(4):
        form = GuideForm(long, data)
        assert form.is_valid()
        assert len(form.document.sections) == 9


def test_rows_that_nobody_filled_in_are_dropped_and_not_complained_of():
    data = sent(
        TEXT, **{"section-new-1-kind": "steps", "step-new-2-title": " ", "related-9-title": ""}
    )
    form = GuideForm(TEXT, data)
    assert form.is_valid(), form.errors
    assert form.document == TEXT


def test_what_is_deleted_need_not_be_right():
    data = sent(TEXT, **{"step-s1-1-title": "长" * 201, "step-s1-1-remove": "on"})
    form = GuideForm(TEXT, data)
    assert form.is_valid(), form.errors
    assert form.document.sections[0].steps == ()


def test_each_mistake_names_its_field():
    data = sent(TEXT, **{"title": "", "step-s1-1-title": "长" * 201, "source-published": "昨天"})
    form = GuideForm(TEXT, data)
    assert not form.is_valid()
    assert [field.html_name for field, _ in form.errors] == [
        "title",
        "step-s1-1-title",
        "source-published",
    ]


def test_a_recommended_guide_is_found_by_its_title_and_another_is_a_mistake():
    Article.objects.create(title="乙", slug="yi")
    assert chosen_label(["yi"]) == {"yi": "乙（yi）"}
    form = GuideForm(TEXT, sent(TEXT, **{"chosen-2-guide": "乙"}))
    assert form.is_valid(), form.errors
    assert form.document.recommended == ("jiang-lai", "yi")
    twice = {"chosen-2-guide": "乙", "chosen-3-guide": "yi", "chosen-4-guide": "jiang-lai"}
    form = GuideForm(TEXT, sent(TEXT, **twice))
    assert form.is_valid(), form.errors
    assert form.document.recommended == ("jiang-lai", "yi")
    form = GuideForm(TEXT, sent(TEXT, **{"chosen-2-guide": "没有"}))
    assert not form.is_valid()
    assert "没有这篇指南" in form.errors[0][1]


def test_what_is_wrong_is_still_shown_in_a_preview():
    form = GuideForm(TEXT, sent(TEXT, title="", last_checked="哪天"))
    assert not form.is_valid()
    assert (form.document.title, form.document.last_checked) == ("", None)
    assert form.document.sections == TEXT.sections


def test_a_button_of_a_row_keeps_what_was_typed():
    data = sent(TEXT, summary="写到一半", **{"step-s1-1-body": "改过"})
    form = GuideForm.after(data, "add-step:s1")
    assert form.head["summary"].value() == "写到一半"
    steps = form.sections[0].steps
    assert [step.row.key for step in steps] == ["s1-1", "new-1"]
    assert steps[0]["body"].value() == "改过"
    assert form.source["author"].value() == "某人"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "\u200b"),
        ("last_checked", "2999-01-01"),
        ("last_checked", "0001-01-01"),
        ("platform_names", "台" * 61),
        ("summary", "> " * 21 + "甲"),
        ("section-s1-body", "- " * 600 + "甲"),
    ],
)
def test_what_readers_could_not_use_is_a_mistake(field, value):
    form = GuideForm(TEXT, sent(TEXT, **{field: value}))
    assert not form.is_valid()
    assert [bound.html_name for bound, _ in form.errors] == [field]


def test_too_large_a_guide_is_told_at_the_title_and_loses_nothing():
    large = replace(TEXT, sections=TEXT.sections * 201)
    form = GuideForm(sent=sent(renumbered(large)))
    assert not form.is_valid()
    [(field, message)] = form.errors
    assert (field.name, "小节太多" in message) == ("title", True)
    assert len(form.sections) == 201


def test_too_long_a_text_is_told_at_its_field():
    long = replace(TEXT.sections[0], body="甲" * 10_001)
    form = GuideForm(sent=sent(replace(TEXT, sections=(long,))))
    assert not form.is_valid()
    [(field, message)] = form.errors
    assert (field.name, "这一段太长" in message) == ("body", True)
