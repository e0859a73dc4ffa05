"""A message that says it comes from a court."""

import re

import pytest

from articles.forms.tools.choices import CourtMessageForm
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import CourtQuestion
from articles.tools.court_message import judge
from tests.support.odd_forms import odd_forms, problems
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

NAMES = [f"q{number}" for number in range(1, 11)]


@pytest.fixture(autouse=True)
def questions():
    [reference] = [each for each in REFERENCES if each.model is CourtQuestion]
    load_reference(reference, SEEDS / reference.file_name)


@pytest.fixture
def page(client):
    return lambda **fields: client.post("/tools/court-message/", fields).content.decode()


def advice(page: str) -> list[str]:
    return re.findall('<p class="result" data-name="advice" data-value="([a-z]+)">', page)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "check"),
        ({"found": "1"}, "known"),
        (dict.fromkeys(NAMES, "no"), "check"),
        (dict.fromkeys(NAMES, "unknown"), "check"),
        *(({name: "yes", "found": "1"}, "suspect") for name in ("q1", "q2", "q3", "q6", "q7")),
        *(({name: "yes"}, "check") for name in ("q4", "q5", "q8", "q9", "q10")),
        ({"q8": "no", "found": "1"}, "known"),
    ],
)
def test_the_advice_follows_from_the_answers(page, fields, expected):
    shown = page(**fields)
    assert advice(shown) == [expected]
    assert "隔一周再查一次" in shown and "12368" in shown
    assert not re.search("是真的|不用理", shown)


def test_hints_and_what_was_not_clear_are_told(page):
    shown = page(q1="yes", q4="yes", q8="no", q9="yes", q2="unknown")
    assert "这条有 1 处和冒充的手法一样" in shown
    assert "没有写法院全称：" in shown and "不认得：" in shown and "今天就去核" in shown
    assert "6 题没答或不清楚" in shown


def test_an_answer_that_is_not_offered_is_named(page):
    shown = page(q1="maybe")
    assert "从列出的里面选" in problems(shown) and not advice(shown)


def test_a_thousand_odd_forms_give_advice_or_a_sentence():
    asked = [row.asked for row in CourtQuestion.objects.live()]
    for fields in odd_forms([*NAMES, "found"], 1_000, fields_at_most=4):
        form = CourtMessageForm(fields, questions=asked)
        if form.is_valid():
            assert judge(asked, form.answers, has_found=form.cleaned_data["found"]).advice
        else:
            assert all(sentence.endswith("。") for _, sentence in form.problems())
