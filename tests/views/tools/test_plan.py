"""A reader's own plan."""

import pytest
from lxml import html

from articles.forms.tools.choices import PlanForm
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import Letter, PlanQuestion, PlanRule
from articles.reading.plan import check_plan, plan_questions
from tests.support.odd_forms import odd_forms, problems
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

ANSWERS = {"debt": "rent", "stage": "court", "urgent": "none", "who": "self"}


@pytest.fixture(autouse=True)
def rows():
    for reference in REFERENCES:
        if reference.model in (PlanQuestion, PlanRule):
            load_reference(reference, SEEDS / reference.file_name)
        elif reference.model is Letter:
            for path in sorted((SEEDS / reference.file_name).iterdir()):
                load_reference(reference, path)


@pytest.fixture
def page(client):
    return lambda **fields: client.post("/tools/plan/", fields).content.decode()


def parts(page: str) -> dict[str, dict[str, str]]:
    """For each part of the plan its lines, with their addresses."""
    found = html.fromstring(page).xpath('//div[@class="plan"]/section')
    return {
        each.findtext("h3"): {
            item.text_content().strip(): "".join(item.xpath("a/@href"))
            for item in each.xpath(".//li")
        }
        for each in found
    }


def test_a_plan_has_what_to_do_today_this_week_and_what_not(page):
    plan = parts(page(**ANSWERS))
    assert list(plan) == ["今天", "这周", "先别做"]
    assert plan["今天"]["核对那条法院消息"] == "/tools/court-message/"
    assert plan["这周"]["写答辩状，或支付令异议书"] == "/tools/letters/dabian-zhuang/"
    assert "写信申请延期或分期" not in plan["这周"] and "别卖、别当租来的机器" in plan["先别做"]


def test_a_line_that_leads_nowhere_is_text(page):
    """The guide is not published here."""
    assert parts(page(**ANSWERS))["先别做"]["别卖、别当租来的机器"] == ""


def test_a_question_without_an_answer_is_named_and_the_others_stay(page):
    shown = page(**{name: ANSWERS[name] for name in ("debt", "stage")}, urgent="?")
    assert "这一题还没选" in problems(shown) and "从列出的里面选" in problems(shown)
    assert 'value="rent" id="f-debt_0" checked' in shown.replace("  ", " ") and not parts(shown)


def test_our_rules_lead_all_answers_to_something():
    check = check_plan()
    assert check.total == 4 * 5 * 6 * 3 and check.gaps == [] and check.wrong == []


def test_gaps_and_rules_that_are_not_understood_are_told_to_editors(page):
    PlanRule.objects.exclude(slug__in=["bie-jiexin", "yao-zhangdan"]).update(live=None)
    rule = PlanRule.objects.get(slug="yao-zhangdan")
    rule.live.values["condition"] = "天气 是 晴"
    rule.live.save()
    check = check_plan()
    assert len(check.gaps) == check.total and check.gaps[0].parts == "今天、这周"
    assert [(row.pk, "开头不是问到的名称" in why) for row, why in check.wrong] == [(rule.pk, True)]
    assert parts(page(**ANSWERS))["今天"] == {}


def test_a_thousand_odd_forms_give_a_plan_or_a_sentence():
    asked = plan_questions()
    for fields in odd_forms([each.slug for each in asked], 1_000, fields_at_most=4):
        form = PlanForm(ANSWERS | fields, questions=asked)
        if form.is_valid():
            assert set(form.answers) == {each.name for each in asked}
        else:
            assert all(sentence.endswith("。") for _, sentence in form.problems())
