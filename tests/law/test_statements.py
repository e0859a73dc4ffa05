"""The ledger of law: who rests on which statement, and what nobody vouches for today."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.delivery.site_version import site_version
from articles.editing.load import load_document
from articles.editing.revisions import record_revision
from articles.importing.reference_data import (
    REFERENCES,
    load_reference,
    load_references,
    reference_rows,
)
from articles.law.statements import (
    DuePlace,
    due_places,
    guides_citing,
    knows_law,
    mark_verified,
    note_all_statement_uses,
    note_statement_uses,
    note_uses_of,
    touch_when_due,
)
from articles.models import Article, LegalStatement, SiteVersion, StatementUse, Step
from articles.publishing.publish import publish, unpublish
from articles.text.errors import ParseError
from articles.text.law.citations import read_basis
from tests.support.editors import REVIEWER, person
from tests.support.paths import SEEDS
from tests.support.samples import take

pytestmark = pytest.mark.django_db

LEDGER = next(each for each in REFERENCES if each.model is LegalStatement)
DAY = timedelta(days=1)


def statement(slug="shixiao", law="《民法典》", provisions="第 188 条", review_by=None):
    return LegalStatement.objects.create(
        slug=slug,
        law=law,
        provisions=provisions,
        says="说明。",
        confidence="high",
        review_by=review_by,
    )


def overdue(slug="shixiao", days=1, **fields):
    return statement(slug, review_by=timezone.localdate() - days * DAY, **fields)


def guide(title, *notes, publish_it=True):
    """A guide with a step for each note 「依据」."""
    steps = "".join(f"{n}. 第{n}步：做。\n> 依据：{note}\n\n" for n, note in enumerate(notes, 1))
    text = f"{title}\n\n#### 一、步骤\n\n{steps}"
    return take(text, f"{title}.txt", publish_it=publish_it).article


def html_of(article):
    return article.live.rendered


def uses(article):
    return sorted(article.statement_uses.values_list("statement__slug", "anchor", "title"))


# --- what it knows ------------------------------------------------------------------------------


def test_it_knows_what_is_in_it_and_asks_once(django_assert_num_queries):
    statement()
    known, *unknown = read_basis("《民法典》第 188 条；《民法典》第 5 条；《刑法》第 188 条")
    with django_assert_num_queries(1):
        knows = knows_law()
        assert knows(known)
        assert not any(map(knows, unknown))


# --- who rests on it ----------------------------------------------------------------------------


def test_each_step_that_cites_a_statement_is_kept():
    statement()
    statement("jiuzhu", "《社会救助法》", "")
    article = guide("甲", "《民法典》第 188 条", "看合同", "《社会救助法》第 29 条")
    note_statement_uses(article)
    assert uses(article) == [("jiuzhu", "s1-3", "第3步"), ("shixiao", "s1-1", "第1步")]


def test_what_readers_see_and_what_is_being_written_both_rest_on_it():
    statement()
    statement("other", provisions="第 5 条")
    article = guide("甲", "《民法典》第 188 条")
    Step.objects.update(title="改过", basis="《民法典》第 5 条")
    record_revision(article)
    assert uses(article) == [("other", "s1-1", "改过"), ("shixiao", "s1-1", "第1步")]
    publish(article)
    assert uses(article) == [("other", "s1-1", "改过")]


def test_the_title_of_a_place_is_the_one_that_editors_gave_it_last():
    statement()
    article = guide("甲", "《民法典》第 188 条")
    Step.objects.update(title="改过")
    record_revision(article)
    assert uses(article) == [("shixiao", "s1-1", "改过")]


def test_a_draft_rests_on_it_too_even_behind_a_link():
    statement()
    article = guide("甲", "[《民法典》第 188 条](https://example.com/)", publish_it=False)
    note_statement_uses(article)
    assert uses(article) == [("shixiao", "s1-1", "第1步")]


def test_noting_takes_at_most_five_queries_beside_reading_the_working_copy():
    for number in range(20):
        statement(f"a{number}", provisions=f"第 {number + 1} 条")
    article = guide("甲", "《民法典》第 1 至 20 条")
    article = Article.objects.get(pk=article.pk)
    with CaptureQueriesContext(connection) as reading:
        load_document(Article.objects.get(pk=article.pk))
    with CaptureQueriesContext(connection) as noting:
        note_statement_uses(article)
    assert len(uses(article)) == 20
    savepoints = [each for each in noting if "SAVEPOINT" in each["sql"]]
    assert len(noting) - len(savepoints) - (len(reading) - 1) <= 5


def test_guides_come_by_title_each_with_its_places():
    row = statement()
    second = guide("b", "《民法典》第 188 条", "《民法典》第 188 条")
    first = guide("a", "《民法典》第 188 条")
    guide("丁", "《民法典》第 5 条")
    note_all_statement_uses()
    found = [(article, [use.anchor for use in places]) for article, places in guides_citing(row)]
    assert found == [(first, ["s1-1"]), (second, ["s1-1", "s1-2"])]


@pytest.mark.parametrize("is_live", [True, False])
def test_when_its_articles_change_the_guides_that_rest_on_it_are_others(is_live):
    row = statement(law="《中华人民共和国民法典》")
    first = guide("甲", "《民法典》第 188 条", publish_it=is_live)
    second = guide("乙", "《民法典》第 5 条", publish_it=is_live)
    note_all_statement_uses()
    row.provisions = "第 5 条"
    row.save()
    note_uses_of(row)
    assert (uses(first), uses(second)) == ([], [("shixiao", "s1-1", "第1步")])


def test_when_it_is_about_another_law_the_guides_of_both_are_looked_at():
    row = statement()
    first, second = guide("甲", "《民法典》第 188 条"), guide("乙", "《刑法》第 188 条")
    note_all_statement_uses()
    LegalStatement.objects.update(law="《刑法》")
    row.refresh_from_db()
    note_uses_of(row)
    assert (uses(first), uses(second)) == ([], [("shixiao", "s1-1", "第1步")])


# --- what is due --------------------------------------------------------------------------------


def test_the_steps_and_the_law_that_rest_on_something_overdue_are_due():
    row = overdue()
    statement("fine", provisions="第 5 条", review_by=timezone.localdate())
    article = guide("甲", "《刑法》第 1 条", "《民法典》第 188 条", "《民法典》第 5 条")
    assert due_places(html_of(article), LegalStatement.objects.due()) == [
        DuePlace("s1-2", (row,)),
        DuePlace("law-2", (row,)),
    ]


def test_what_is_due_is_named_with_each_law_once():
    rows = (
        overdue("a"),
        overdue("b", provisions="第 5 条"),
        overdue("c", law="《社会救助法》", provisions=""),
    )
    place = DuePlace("s1", rows)
    assert place.names == "《民法典》第 188 条、第 5 条、《社会救助法》"
    assert place.provisions == "第 188 条、第 5 条"


def test_a_section_whose_text_names_it_is_due():
    row = overdue()
    article = take("甲\n#### 一、说明\n见《民法典》第 188 条。\n", publish_it=True).article
    assert due_places(html_of(article), LegalStatement.objects.due()) == [
        DuePlace("s1", (row,)),
        DuePlace("law-1", (row,)),
    ]


def test_a_rule_without_book_title_marks_is_due_in_the_list_too():
    row = overdue(law="法释〔2020〕27 号", provisions="")
    article = guide("甲", "法释〔2020〕27号（2021-01-01 起施行）")
    assert due_places(html_of(article), LegalStatement.objects.due()) == [
        DuePlace("s1-1", (row,)),
        DuePlace("law-1", (row,)),
    ]


@pytest.mark.parametrize("days", [None, 0, 1])
def test_on_its_day_and_without_a_day_nothing_is_due(days, django_assert_num_queries):
    statement(review_by=None if days is None else timezone.localdate() + days * DAY)
    document = html_of(guide("甲", "《民法典》第 188 条"))
    with django_assert_num_queries(1):
        assert due_places(document, LegalStatement.objects.due()) == []


def test_pages_are_made_anew_once_when_something_becomes_due():
    statement("later", review_by=timezone.localdate())
    assert touch_when_due() == 0
    overdue("a")
    overdue("b", days=2)
    before = site_version()
    assert touch_when_due() == 2
    assert site_version() == before + 1
    assert touch_when_due() == 0
    assert site_version() == before + 1


def test_what_becomes_due_later_touches_again_and_is_counted_alone():
    overdue("a", days=3)
    touch_when_due()
    before = site_version()
    overdue("b", days=2)
    assert touch_when_due() == 1
    assert site_version() == before + 1


def test_a_clock_that_was_wrong_for_a_while_has_no_lasting_word():
    """What it took for due is not due, and what is due later is told when it is."""
    row = statement("later", review_by=timezone.localdate() - DAY)
    touch_when_due()
    LegalStatement.objects.filter(pk=row.pk).update(review_by=timezone.localdate() + DAY)
    before = site_version()
    assert touch_when_due() == 0
    assert site_version() == before + 1
    overdue("a", days=9)
    assert touch_when_due() == 1
    assert site_version() == before + 2


def test_the_day_that_was_told_is_not_taken_for_the_version_of_the_site():
    overdue()
    touch_when_due()
    assert site_version() == SiteVersion.objects.get(pk=1).number < 1_000


def test_who_vouches_for_it_makes_it_hold_for_a_year(django_user_model):
    editor = django_user_model.objects.create(username="bianji")
    row, other = overdue("a"), overdue("b")
    before = site_version()
    mark_verified([row], editor)
    row.refresh_from_db()
    today = timezone.localdate()
    assert (row.verified_on, row.verified_by) == (today, editor)
    assert row.review_by == today + timedelta(days=365)
    assert list(LegalStatement.objects.due()) == [other]
    assert site_version() == before + 1


# --- the file -----------------------------------------------------------------------------------


def test_the_seeds_are_loaded_and_written_back_as_they_were(tmp_path):
    count = load_reference(LEDGER, SEEDS / LEDGER.file_name).added
    assert LegalStatement.objects.count() == count > 50
    rows = list(LegalStatement.objects.values(*LEDGER.fields))
    path = tmp_path / LEDGER.file_name
    path.write_text(reference_rows(LEDGER), encoding="utf-8")
    LegalStatement.objects.all().delete()
    assert load_reference(LEDGER, path).added == count
    assert list(LegalStatement.objects.values(*LEDGER.fields)) == rows
    assert isinstance(rows[0]["review_by"], date)


def test_nothing_in_the_seeds_was_due_when_they_were_written():
    load_reference(LEDGER, SEEDS / LEDGER.file_name)
    assert not LegalStatement.objects.filter(review_by__lte=date(2026, 11, 21)).exists()
    assert not LegalStatement.objects.filter(review_by=None).exists()


def test_a_day_that_no_calendar_has_is_refused(tmp_path):
    path = tmp_path / LEDGER.file_name
    row = "{slug: a, law: 《刑法》, says: 说明。, confidence: high, review_by: 明年}"
    path.write_text(f"- {row}\n", encoding="utf-8")
    with pytest.raises(ParseError):
        load_reference(LEDGER, path)


def test_guides_that_were_there_before_the_ledger_rest_on_it(tmp_path):
    article = guide("甲", "《民法典》第 188 条")
    text = (SEEDS / LEDGER.file_name).read_text(encoding="utf-8")
    (tmp_path / LEDGER.file_name).write_text(text, encoding="utf-8")
    load_references(tmp_path)
    assert uses(article) == [("c10-sannian", "s1-1", "第1步")]


def test_a_guide_that_was_taken_off_rests_on_its_working_copy():
    statement()
    article = guide("甲", "《民法典》第 188 条")
    unpublish(article)
    Step.objects.update(basis="")
    record_revision(article)
    assert not StatementUse.objects.exists()


def test_a_law_is_looked_at_again_when_it_ends():
    ends = timezone.localdate() + timedelta(days=30)
    row = LegalStatement(
        slug="jiufa", law="《旧法》", says="旧", confidence="high", in_force_to=ends
    )
    row.full_clean()
    row.save()
    assert row.review_by == ends
    mark_verified([row], person(REVIEWER))
    row.refresh_from_db()
    assert row.review_by == ends


def test_nobody_vouches_for_a_law_beyond_its_end():
    ends = timezone.localdate() + 30 * DAY
    row = LegalStatement(
        slug="jiufa",
        law="《旧法》",
        says="旧",
        confidence="high",
        in_force_to=ends,
        review_by=ends + DAY,
    )
    row.full_clean()
    assert row.review_by == ends


def test_days_that_cannot_be_are_refused():
    tomorrow = timezone.localdate() + timedelta(days=1)
    for days in (
        {"verified_on": tomorrow},
        {"in_force_from": tomorrow, "in_force_to": timezone.localdate()},
    ):
        with pytest.raises(ValidationError):
            LegalStatement(
                slug="a", law="《甲法》", says="甲", confidence="low", **days
            ).full_clean()
