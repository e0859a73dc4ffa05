"""The desk lists what waits, what is wrong and what readers lack, to who may see it."""

import csv
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from articles.desk import LISTS, parts_for, run_scheduled_changes
from articles.desk.csv_export import csv_parts
from articles.desk.daily_charts import charts_for
from articles.desk.desk_list import fill
from articles.editing.working_copy import create_draft, save_draft
from articles.law.statements import note_all_statement_uses
from articles.models import (
    Article,
    Feedback,
    LegalStatement,
    RelatedTitle,
    Review,
    Schedule,
    SearchCount,
    ViewCount,
    Wanted,
)
from articles.publishing.archive import archive
from articles.publishing.publish import publish
from articles.publishing.review import answer, ask_review
from articles.publishing.schedule import schedule_removal
from articles.text.document import Document, Section, Step
from tests.support.samples import take

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(django_user_model):
    """Makes somebody with a role."""

    def made(name, role=None):
        user = django_user_model.objects.create_user(name, is_staff=True)
        if role:
            user.groups.add(Group.objects.get(name=role))
        return user

    return made


@pytest.fixture
def author(person):
    return person("zuozhe", "作者")


@pytest.fixture
def reviewer(person):
    return person("shenjiao", "审校")


@pytest.fixture
def publisher(person):
    return person("fabu", "发布")


def draft(title, by=None, **fields):
    step = Step(number="1", title=f"{title}的第一步", body="这样做。", anchor="s1-1")
    section = Section(number="一", heading="步骤", kind="steps", anchor="s1", steps=(step,))
    return create_draft(Document(title=title, sections=(section,), **fields), by)


def live(title, by=None, **fields):
    article = draft(title, by)
    publish(article)
    Article.objects.filter(pk=article.pk).update(**fields)
    article.refresh_from_db()
    return article


def days_ago(number):
    return timezone.localdate() - timedelta(days=number)


def say(article, verdict, times=1, ago=0, reason="", anchor=""):
    fields = {"verdict": verdict, "reason": reason, "anchor": anchor, "day": days_ago(ago)}
    Feedback.objects.bulk_create(
        Feedback(article=article, revision=article.live, **fields) for _ in range(times)
    )


def rows(name, user):
    return fill(LISTS[name], user).rows


def names(name, user):
    return [row.cells[0] for row in rows(name, user)]


# --- who sees what --------------------------------------------------------------------------------


def test_nobody_without_a_role_sees_anything(person):
    assert parts_for(person("xinren")) == {}
    assert charts_for(person("lingyige")) == []


def test_who_may_not_review_sees_what_is_theirs_instead(author, reviewer):
    def seen(user):
        return [each.kind.name for lists in parts_for(user).values() for each in lists]

    assert "sent" in seen(author) and "reviews" not in seen(author)
    assert "reviews" in seen(reviewer) and "sent" not in seen(reviewer)
    assert seen(author)[1:] == seen(reviewer)[1:]


def test_ten_rows_are_shown_and_all_are_counted(author):
    for number in range(12):
        draft(f"草稿{number}", author)
    filled = fill(LISTS["drafts"], author)
    assert (len(filled.rows), filled.count) == (10, 12)
    assert fill(LISTS["returned"], author).count == 0


# --- what waits -----------------------------------------------------------------------------------


def test_what_one_was_asked_to_review_comes_first_then_what_anybody_may(
    author, reviewer, publisher
):
    for title, of in (("别人的", publisher), ("谁都行", None), ("点名的", reviewer)):
        ask_review(draft(title), author, of)
    assert names("reviews", reviewer) == ["点名的", "谁都行", "别人的"]
    assert [row.tag for row in rows("reviews", reviewer)] == ["请你看", "", ""]
    assert names("sent", author) == ["别人的", "谁都行", "点名的"]
    assert names("sent", publisher) == []


def test_what_one_sent_oneself_is_not_what_anybody_may_review(reviewer, author):
    ask_review(draft("自己送的"), reviewer)
    ask_review(draft("别人送的"), author)
    assert names("reviews", reviewer) == ["别人送的", "自己送的"]


def test_what_is_answered_waits_no_more(author, reviewer):
    article = draft("看过的")
    ask_review(article, author)
    answer(article, Review.Verdict.APPROVED, reviewer)
    assert names("reviews", reviewer) == []


def test_the_row_leads_to_where_one_answers(author, reviewer):
    article = draft("点名的")
    ask_review(article, author, reviewer, "看第一步")
    [row] = rows("reviews", reviewer)
    assert row.url == f"/admin/articles/article/{article.pk}/release/#review"
    assert row.cells[1:3] == ("zuozhe", "shenjiao") and row.cells[4] == "看第一步"


def returned(by, reviewer, title="退回的"):
    article = draft(title, by)
    ask_review(article, by)
    answer(article, Review.Verdict.RETURNED, reviewer, "写明依据")
    return article


def test_what_was_returned_is_the_senders_with_the_reason(author, reviewer):
    returned(author, reviewer)
    [row] = rows("returned", author)
    assert row.cells[:2] == ("退回的", "shenjiao") and row.cells[3] == "写明依据"
    assert names("returned", reviewer) == []


def test_what_was_saved_or_sent_since_is_no_longer_returned(author, reviewer):
    saved, sent = returned(author, reviewer, "改了"), returned(author, reviewer, "又送了")
    number = saved.revisions.first().number
    save_draft(saved, Document(title="改好了"), author, base=number)
    ask_review(sent, author)
    assert names("returned", author) == []


def test_drafts_are_ones_own_and_unseen_last_touched_first(author, reviewer):
    draft("先写的", author)
    draft("后写的", author)
    draft("别人的", reviewer)
    live("发布了的", author)
    archive(draft("归档的", author))
    assert names("drafts", author) == ["后写的", "先写的"]


def test_a_published_guide_that_one_changed_is_a_draft(author, reviewer):
    article = live("改前", reviewer)
    changed = Document(title="改后")
    save_draft(article, changed, author, base=article.live.number)
    assert [row.cells[:2] for row in rows("drafts", author)] == [("改后", "有修改还没有发布")]
    assert names("drafts", reviewer) == []


def test_what_failed_lately_comes_before_what_is_planned(publisher):
    article, now = live("要撤下的"), timezone.now()
    schedule_removal(article, now + timedelta(days=1), publisher)
    for title, days in (("刚失败", 13), ("早失败", 15)):
        Schedule.objects.create(
            article=live(title),
            action="unpublish",
            at=now,
            outcome="failed",
            reason="没有身份",
            settled_at=now - timedelta(days=days),
        )
    assert names("plans", publisher) == ["刚失败", "要撤下的"]
    assert rows("plans", publisher)[0].cells[-1] == "没有身份"
    assert [row.tag for row in rows("plans", publisher)] == ["没有做成", ""]


def test_an_author_sees_the_plans_of_guides_that_they_wrote(author, publisher):
    for title, by in (("作者写的", author), ("别人写的", publisher)):
        schedule_removal(live(title, by), timezone.now() + timedelta(days=1), publisher)
    assert names("plans", author) == ["作者写的"]


# --- what has to be checked -----------------------------------------------------------------------


def test_guides_are_due_after_half_a_year_and_when_nobody_ever_checked(author):
    for title, ago in (("新的", 180), ("旧的", 181), ("更旧", 400)):
        publish(draft(title, last_checked=days_ago(ago).isoformat()))
    publish(draft("没核对过"))
    # What an author writes says nothing of what readers see.
    Article.objects.filter(title="更旧").update(last_checked=days_ago(0), title="草稿里的题目")
    draft("草稿")
    assert names("checks", author) == ["没核对过", "更旧", "旧的"]
    assert rows("checks", author)[0].cells[1] == "没有记录"
    assert rows("checks", author)[0].url.endswith("/change/#id_last_checked")


def test_laws_are_listed_two_weeks_before_they_are_due(author):
    for slug, ago in (("a", 1), ("b", 0), ("c", -14), ("d", -15)):
        LegalStatement.objects.create(
            slug=slug, law="《某法》", provisions=f"第 {ord(slug)} 条", review_by=days_ago(ago)
        )
    assert names("laws", author) == [f"《某法》第 {number} 条" for number in (97, 98, 99)]
    assert [row.tag for row in rows("laws", author)] == ["到期了", "", ""]


def test_a_law_tells_how_many_guides_rest_on_it(author):
    LegalStatement.objects.create(slug="a", law="《民法典》", review_by=days_ago(1))
    for title in ("甲", "乙"):
        basis = "> 依据：《民法典》第 188 条\n"
        take(f"{title}\n\n#### 一、步骤\n\n1. 做：这样。\n{basis}\n2. 再做：那样。\n{basis}")
    note_all_statement_uses()
    assert rows("laws", author)[0].cells[2] == "2"


# --- what readers lack ----------------------------------------------------------------------------


def test_steps_where_most_are_stuck_come_first_with_the_way_to_them(author):
    one, other = live("甲"), live("乙")
    say(one, "stuck", 1, anchor="s1-1")
    say(other, "stuck", 2, anchor="s1-1", reason="refused")
    say(other, "stuck", 1, anchor="s1-1", reason="unclear", ago=29)
    first, second = rows("stuck", author)
    assert first.cells == ("乙的第一步", "乙", "3", "对方拒绝 2、不清楚 1", "")
    assert first.url == f"/admin/articles/article/{other.pk}/change/#id_step-s1-1-title"
    assert second.cells[:3] == ("甲的第一步", "甲", "1")


def test_answers_older_than_thirty_days_do_not_count(author):
    article = live("甲")
    say(article, "stuck", anchor="s1-1", ago=30)
    say(article, "no", ago=30)
    assert rows("stuck", author) == rows("unhelpful", author) == []


def test_a_step_that_was_taken_out_leads_to_the_guide(author):
    article = live("甲")
    say(article, "stuck", anchor="s9-9")
    [row] = rows("stuck", author)
    assert row.cells[0] == "步骤 s9-9" and row.cells[-1]
    assert row.url == f"/admin/articles/article/{article.pk}/change/"


def test_the_list_of_answers_is_that_of_the_step(author, admin_client):
    article = live("甲")
    say(article, "stuck", 2, anchor="s1-1")
    say(article, "stuck", 1, anchor="s1-2")
    say(article, "stuck", 1, anchor="s1-1", ago=40)
    [link] = rows("stuck", author)[0].links
    assert admin_client.get(link.url).context["cl"].result_count == 2


def test_guides_that_helped_least_come_with_their_share_and_reasons(author):
    article, other = live("甲"), live("乙")
    say(article, "no", 2, reason="outdated")
    say(article, "no", 1, reason="unclear")
    say(article, "yes", 1)
    say(article, "stuck", 5, anchor="s1-1", reason="refused")
    say(other, "yes", 9)
    assert [row.cells for row in rows("unhelpful", author)] == [
        ("甲", "3", "75%", "过时了 2、不清楚 1")
    ]


def test_archived_guides_lack_nothing(author):
    article = live("甲")
    say(article, "no")
    say(article, "stuck", anchor="s1-1")
    archive(article)
    assert rows("stuck", author) == rows("unhelpful", author) == []


def search(query, ago, times, found):
    SearchCount.objects.create(query=query, day=days_ago(ago), times=times, found=found)


def test_searches_without_an_answer_are_summed_over_thirty_days(author):
    search("甲", 0, 2, 0)
    search("甲", 29, 3, 0)
    search("甲", 30, 9, 0)
    search("乙", 1, 6, 0)
    search("丙", 0, 99, 1)
    assert [row.cells[:2] for row in rows("searches", author)] == [("乙", "6"), ("甲", "5")]


def test_a_search_that_has_an_answer_by_now_is_not_listed(author):
    search("甲", 5, 9, 0)
    search("甲", 1, 1, 2)
    search("乙", 5, 9, 2)
    search("乙", 1, 1, 0)
    assert [row.cells[:2] for row in rows("searches", author)] == [("乙", "1")]


def test_a_search_leads_to_the_days_on_which_it_was_made(author, admin_client):
    for ago, query in ((0, "甲"), (1, "甲"), (0, "甲乙")):
        search(query, ago, 5 if query == "甲" else 1, 0)
    address = rows("searches", author)[0].url
    assert admin_client.get(address).context["cl"].result_count == 2


def test_who_may_add_synonyms_has_the_way_there(author, reviewer):
    search("查征信", 0, 1, 0)
    assert rows("searches", author)[0].links == ()
    [link] = rows("searches", reviewer)[0].links
    assert link.url.startswith("/admin/articles/synonym/add/?words=%E6%9F%A5")


def test_the_most_wanted_is_first_and_what_is_written_or_not_wanted_is_not_there(author):
    article = live("有了")
    for title, fields in (
        ("想看一次", {"wishes": 1}),
        ("来源列出", {}),
        ("搜过", {"searches": 9}),
        ("不写", {"wishes": 9, "is_dismissed": True}),
        ("写好了", {"wishes": 9, "article": article}),
    ):
        Wanted.objects.create(key=title, title=title, **fields)
    listed = Wanted.objects.get(title="来源列出")
    for number in range(2):
        RelatedTitle.objects.create(article=article, title=f"题{number}", wanted=listed)
    assert [row.cells for row in rows("wanted", author)] == [
        ("搜过", "9", "", "9", ""),
        ("想看一次", "3", "", "", "1"),
        ("来源列出", "2", "2", "", ""),
    ]


# --- what is due ----------------------------------------------------------------------------------


def test_what_is_due_is_done(publisher):
    article = live("要撤下的")
    plan = schedule_removal(article, timezone.now() + timedelta(days=1), publisher)
    Schedule.objects.filter(pk=plan.pk).update(at=timezone.now() - timedelta(minutes=1))
    run_scheduled_changes()
    article.refresh_from_db()
    assert article.live is None


# --- charts ---------------------------------------------------------------------------------------


def charts(user):
    return {chart.name: chart for chart in charts_for(user)}


def test_charts_have_a_value_for_each_of_thirty_days(author):
    ViewCount.objects.create(day=days_ago(0), times=7)
    ViewCount.objects.create(day=days_ago(29), times=3)
    ViewCount.objects.create(day=days_ago(30), times=99)
    chart = charts(author)["views"]
    assert chart.series[0].values == (3, *[0] * 28, 7)
    assert (chart.days[0], chart.days[-1]) == (days_ago(29), days_ago(0))
    assert (chart.highest, chart.series[0].total) == (7, 10)
    assert chart.table[0] == (days_ago(0), [7])


def test_answers_and_searches_are_told_apart(author):
    article = live("甲")
    for verdict, times in (("yes", 1), ("no", 2), ("stuck", 3)):
        say(article, verdict, times)
    search("甲", 0, 4, 1)
    search("乙", 0, 5, 0)
    found = charts(author)
    assert [(s.label, s.total) for s in found["answers"].series] == [
        ("有用", 1),
        ("没用", 2),
        ("卡在这一步", 3),
    ]
    assert [(s.label, s.total) for s in found["searches"].series] == [("搜到了", 4), ("没搜到", 5)]
    assert (found["answers"].highest, found["searches"].highest) == (6, 9)


def test_charts_of_nothing_are_empty(author):
    assert [chart.highest for chart in charts_for(author)] == [0, 0, 0, 0]


# --- tables ---------------------------------------------------------------------------------------


def table(name, user):
    text = "".join(csv_parts(LISTS[name], user))
    assert text.startswith("\ufeff")
    return list(csv.reader(text.removeprefix("\ufeff").splitlines()))


def test_a_table_has_the_whole_list_and_its_columns(author):
    for number in range(12):
        draft(f"草稿{number}", author)
    head, *lines = table("drafts", author)
    assert head == ["指南", "状态", "最后改动"]
    assert [line[0] for line in lines] == [f"草稿{number}" for number in reversed(range(12))]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝", "＋"])
def test_no_cell_is_taken_for_a_formula(author, start):
    query = f'{start}HYPERLINK("http://a.example";"看")'
    search(query, 0, 1, 0)
    assert table("searches", author)[1][0] == f"'{query}"


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_table_has_its_columns(admin_user, name):
    assert table(name, admin_user) == [list(LISTS[name].columns)]
