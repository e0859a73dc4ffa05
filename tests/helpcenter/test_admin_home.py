"""The admin's first page is the editors' desk; and what is used is shown before it is deleted."""

import re
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk import LISTS
from articles.editing.working_copy import create_draft
from articles.models import (
    Article,
    Feedback,
    Helpline,
    LegalStatement,
    Platform,
    Review,
    Revision,
    Schedule,
    SearchCount,
    Situation,
    Stage,
    StatementUse,
    Synonym,
    Term,
    Topic,
    ViewCount,
    Wanted,
)
from articles.publishing.schedule import schedule_removal
from articles.text.document import Document
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db

DESK = "/admin/"
MOST_QUERIES = 27


@pytest.fixture
def log_in(client, django_user_model):
    """Logs somebody in who has a role, or none."""

    def logged_in(role=None):
        user = django_user_model.objects.create_user(role or "xinren", is_staff=True)
        if role:
            user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return user

    return logged_in


def page(client, address=DESK):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def today():
    return timezone.localdate()


def search(query, times=1, found=0):
    SearchCount.objects.create(query=query, day=today(), times=times, found=found)


# --- the page -------------------------------------------------------------------------------------


def test_the_desk_comes_first_and_everything_else_below_in_groups(admin_client):
    html = page(admin_client)
    headings = re.findall(r"<h[23][^>]*>([^<]+?)\s*<", html)
    assert headings[0] == "等着你的"
    assert headings[-6:] == ["全部", "内容", "帮读者做的", "读者说的", "词和法条", "人员"]


def test_everything_that_is_kept_has_its_place(admin_client):
    below = page(admin_client).partition("<h2>全部</h2>")[2]
    assert "其他" not in below
    for name in (
        "指南",
        "求助渠道",
        "读者反馈",
        "想看清单",
        "术语",
        "法条台账",
        "用户",
        "身份（组）",
    ):
        assert f">{name}</a>" in below


def test_who_has_no_role_is_told_whom_to_ask(client, log_in):
    log_in()
    html = page(client)
    assert "还没有给你身份，请找管理员" in html
    assert "<h2>" not in html and "home-chart" not in html


def test_an_author_sees_what_is_theirs_and_nothing_to_review(client, log_in):
    log_in("作者")
    html = page(client)
    assert "你送审的" in html and "等你审阅" not in html
    assert "还没有给你身份" not in html
    assert '<h3 id="group-5">' not in html


def test_lists_lead_to_the_admins_own_and_to_tables(admin_client):
    search("搜不到的话")
    html = page(admin_client)
    assert 'href="/admin/articles/searchcount/?found__exact=0"' in html
    assert 'href="/admin/desk/searches.csv"' in html


@pytest.mark.parametrize("kind", [each for each in LISTS.values() if each.more])
def test_the_admin_has_the_list_that_a_list_leads_to(admin_client, kind):
    assert admin_client.get(DESK + kind.more).status_code == 200


def test_what_was_typed_is_text(admin_client, admin_user):
    create_draft(Document(title="<script>alert(1)</script>"), admin_user)
    search('"><script>alert(2)</script>')
    html = page(admin_client)
    assert "<script>alert" not in html and "&lt;script&gt;alert(1)" in html


def test_nobody_keeps_a_copy_of_the_desk(admin_client):
    assert "no-store" in admin_client.get(DESK).headers["Cache-Control"]


def fill_desk(user, count, first):
    """So many guides, and for each a row in every list."""
    now = timezone.now()
    revision = published(f"样本{first}").live
    law, _ = LegalStatement.objects.get_or_create(slug="a", law="《某法》", review_by=today())
    numbers = range(first, first + count)
    guides = Article.objects.bulk_create(
        Article(title=f"指南{n}", slug=f"zhinan-{n}") for n in numbers
    )
    texts = Revision.objects.bulk_create(
        Revision(
            article=guide,
            number=1,
            title=guide.title,
            step_count=1,
            minutes=1,
            created_by=user,
            document=revision.document,
            html=revision.html,
        )
        for guide in guides
    )
    both = list(zip(guides, texts, strict=True))
    for guide, text in both[::2]:
        guide.live = text
    Article.objects.bulk_update(guides, ["live"])
    given = [{"article": guide, "revision": text} for guide, text in both]
    Review.objects.bulk_create(Review(asked_by=user, **each) for each in given)
    Schedule.objects.bulk_create(
        Schedule(action="publish", at=now + timedelta(1), by=user, **each) for each in given
    )
    Feedback.objects.bulk_create(
        Feedback(anchor=anchor, verdict=verdict, reason="other", day=today(), **each)
        for each in given
        for anchor, verdict in (("s1-1", "stuck"), ("", "no"))
    )
    StatementUse.objects.bulk_create(
        StatementUse(statement=law, article=guide, anchor="s1-1", title="做") for guide in guides
    )
    Wanted.objects.bulk_create(Wanted(key=f"k{n}", title=f"想看{n}", wishes=1) for n in numbers)
    SearchCount.objects.bulk_create(
        SearchCount(query=f"词{n}", day=today(), times=1) for n in numbers
    )


def queries(client):
    with CaptureQueriesContext(connection) as captured:
        page(client)
    return len(captured)


@pytest.mark.parametrize("role", ["作者", "管理员"])
def test_the_desk_asks_as_little_of_300_guides_as_of_3(client, log_in, role):
    user = log_in(role)
    fill_desk(user, 3, first=0)
    few = queries(client)
    fill_desk(user, 297, first=3)
    assert queries(client) == few <= MOST_QUERIES
    counts = re.findall(r'class="home-count">(\d+)', page(client))
    assert counts.count("300") >= 5


# --- places that are gone --------------------------------------------------------------------------


def test_places_that_situations_and_stages_lead_to_and_are_gone_are_listed(client, log_in):
    log_in("作者")
    published("甲", slug="jia")
    Situation.objects.create(label="好的", slug="a", guide="jia", anchor="s1-1")
    gone = Situation.objects.create(label="急", slug="b", group="loan", guide="jia", anchor="s9")
    stage = Stage.objects.create(name="刚逾期", slug="c", when="头三天")
    for text, guide in (("看别的", "none"), ("看甲", "jia"), ("打 110", "")):
        stage.actions.create(text=text, guide=guide)
    listed = page(client).partition('id="list-places"')[2].partition("</section>")[0]
    assert re.findall(r'<p><a href="([^"]+)">([^<]+)', listed) == [
        (f"/admin/articles/situation/{gone.pk}/change/", "分期：急"),
        (f"/admin/articles/stage/{stage.pk}/change/", "看别的"),
    ]
    assert "没有「#s9」" in listed and "逾期阶段：头三天 刚逾期" in listed
    table = b"".join(client.get("/admin/desk/places.csv").streaming_content).decode()
    assert table.count("\r\n") == 3 and "没有「none」这篇指南" in table


# --- what is due ----------------------------------------------------------------------------------


def planned(user, **changed):
    article = published("要撤下的")
    plan = schedule_removal(article, timezone.now() + timedelta(days=1), user)
    past = timezone.now() - timedelta(minutes=1)
    Schedule.objects.filter(pk=plan.pk).update(**{"at": past} | changed)
    return article


def test_opening_the_desk_does_what_is_due(admin_client, admin_user):
    article = planned(admin_user)
    page(admin_client)
    article.refresh_from_db()
    assert article.live is None


def test_a_plan_that_breaks_does_not_break_the_desk(admin_client, admin_user):
    planned(admin_user, action=Schedule.Action.PUBLISH)  # and no revision to publish
    assert "出了意外" in page(admin_client)


# --- charts ---------------------------------------------------------------------------------------


def charts_of(html):
    return dict(re.findall(r'aria-labelledby="chart-(\w+)">(.*?)</section>', html, re.S))


def bars(chart, series=1):
    found = re.findall(rf'class="bar-{series}" x="(\d+)" y="(\d+)" width="8" height="(\d+)"', chart)
    return [tuple(map(int, each)) for each in found]


def test_a_bar_is_as_high_as_its_share_of_the_highest_day(admin_client):
    for ago, times in ((0, 50), (1, 100), (29, 1)):
        ViewCount.objects.create(day=today() - timedelta(days=ago), times=times)
    drawn = bars(charts_of(page(admin_client))["views"])
    assert drawn == [(1, 98, 2), (281, 0, 100), (291, 50, 50)]


def test_what_was_not_found_stands_on_what_was(admin_client):
    search("有", times=3, found=2)
    search("没有", times=1)
    chart = charts_of(page(admin_client))["searches"]
    assert bars(chart, 1) == [(291, 25, 75)]
    assert bars(chart, 2) == [(291, 0, 25)]


def test_a_chart_has_a_name_a_description_and_its_numbers_as_a_table(admin_client):
    ViewCount.objects.create(day=today(), times=7)
    chart = charts_of(page(admin_client))["views"]
    svg = chart[chart.index("<svg") : chart.index("</svg>")]
    assert 'role="img" aria-labelledby="chart-views-title chart-views-desc"' in svg
    assert '<title id="chart-views-title">每天打开指南的次数</title>' in svg
    assert '<desc id="chart-views-desc">30 天里打开 7 次，' in svg
    rows = re.findall(r'<th scope="row">[^<]+</th><td>(\d+)</td>', chart)
    assert rows == ["7", *["0"] * 29]


def test_without_data_a_chart_is_a_sentence(admin_client):
    charts = charts_of(page(admin_client))
    assert set(charts) == {"views", "answers", "searches", "cards"}
    for chart in charts.values():
        assert "最近 30 天还没有。" in chart and "<svg" not in chart


def test_nothing_on_the_desk_needs_what_the_policy_forbids(admin_client):
    ViewCount.objects.create(day=today(), times=7)
    html = page(admin_client)
    assert "style=" not in html and "<style" not in html
    assert [tag for tag in re.findall(r"<script[^>]*>", html) if "src=" not in tag] == []


# --- tables ---------------------------------------------------------------------------------------


def test_a_list_is_given_as_a_table_that_spreadsheets_open(admin_client):
    for number in range(12):
        search(f"词{number:02}")
    response = admin_client.get("/admin/desk/searches.csv")
    assert response.streaming
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    file = unquote(response.headers["Content-Disposition"])
    assert file.startswith("attachment") and f"搜不到的词 {today()}.csv" in file
    content = response.getvalue()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 13
    assert "词11" in content.decode()


@pytest.mark.parametrize("name", LISTS)
def test_every_list_that_is_shown_has_its_table_and_no_other_has(client, log_in, name):
    log_in("作者")
    shown = f'href="/admin/desk/{name}.csv"' in page(client) or f'id="list-{name}"' in page(client)
    assert client.get(f"/admin/desk/{name}.csv").status_code == (200 if shown else 403)


def test_tables_are_not_for_strangers_nor_for_who_has_no_role(client, log_in):
    assert client.get("/admin/desk/searches.csv").status_code == 302
    log_in()
    assert client.get("/admin/desk/searches.csv").status_code == 403


def test_there_is_no_table_of_what_is_no_list(admin_client):
    assert admin_client.get("/admin/desk/none.csv").status_code == 404


# --- deleting -------------------------------------------------------------------------------------


@pytest.fixture
def topic():
    return Topic.objects.create(name="租机", slug="zuji")


def delete_page(row):
    return f"/admin/articles/{row._meta.model_name}/{row.pk}/delete/"


def delete_several(client, row, **more):
    chosen = {"action": "delete_selected", "_selected_action": [row.pk]}
    return client.post(f"/admin/articles/{row._meta.model_name}/", chosen | more)


def link_to(article):
    return f'<a href="/admin/articles/article/{article.pk}/change/">{article.title}</a>'


def test_a_topic_in_use_cannot_be_deleted_and_names_its_guides(admin_client, topic):
    live = published("发布了的", topic="zuji")
    moved = published("换了主题还没发布的", topic="zuji")
    Article.objects.filter(pk=moved.pk).update(topic=None)
    draft = create_draft(Document(title="草稿", topic="zuji"))
    html = page(admin_client, delete_page(topic))
    assert "现在不能删除" in html and 'type="submit" value="删除"' not in html
    assert all(link_to(article) in html for article in (live, moved))
    assert f"{link_to(draft)}（草稿）" in html
    assert html.count(link_to(live)) == 1
    admin_client.post(delete_page(topic), {"post": "yes"})
    assert Topic.objects.exists()


def test_several_topics_are_not_deleted_while_one_is_in_use(admin_client, topic):
    live = published("发布了的", topic="zuji")
    html = delete_several(admin_client, topic).content.decode()
    assert "一个也没有删除" in html and link_to(live) in html
    delete_several(admin_client, topic, post="yes")
    assert Topic.objects.exists()


def test_many_guides_of_a_topic_are_counted_and_not_all_listed(admin_client, topic):
    Article.objects.bulk_create(
        Article(title=f"指南{n}", slug=f"zhinan-{n}", topic=topic) for n in range(53)
    )
    html = page(admin_client, delete_page(topic))
    assert html.count("（草稿）") == 50 and "还有 3 篇" in html


def test_a_topic_that_nobody_uses_is_deleted(admin_client, topic):
    assert "要删除主题「租机」吗" in page(admin_client, delete_page(topic))
    admin_client.post(delete_page(topic), {"post": "yes"})
    assert not Topic.objects.exists()


def guide(title, body):
    text = f"{title}\n\n#### 一、步骤\n\n1. 做：{body}\n"
    return take(text, f"{title}.txt", publish_it=True).article


def test_a_term_shows_the_guides_that_mark_it_before_it_goes(admin_client):
    term = Term.objects.create(name="展期", slug="zhanqi", explanation="晚点还。")
    marking, other = guide("标出的", "先问能不能展期。"), guide("没有的", "先问。")
    for html in (
        page(admin_client, delete_page(term)),
        delete_several(admin_client, term).content.decode(),
    ):
        assert link_to(marking) in html and link_to(other) not in html
        assert "Term use" not in html
    admin_client.post(delete_page(term), {"post": "yes"})
    assert not Term.objects.exists() and Article.objects.published().count() == 2


def test_a_help_channel_shows_the_guides_that_name_its_number(admin_client):
    line = Helpline.objects.create(name="热线", slug="rexian", number="12348", good_for="问法律")
    naming = guide("写到的", "可以打 12348 问。")
    others = [guide("数字更长", "编号 123480。"), guide("条文", "看第 12348 条。")]
    html = page(admin_client, delete_page(line))
    assert link_to(naming) in html
    assert not any(link_to(other) in html for other in others)
    assert "求助渠道页上不再有它" in html


def test_a_help_channel_of_every_guide_says_so_and_one_without_a_number_too(admin_client):
    line = Helpline.objects.create(name="窗口", slug="chuangkou", good_for="问", on_guides=True)
    html = page(admin_client, delete_page(line))
    assert "求助渠道页和每篇指南上不再有它" in html and "没有指南写到它的号码" in html


def test_a_platform_shows_the_guides_that_stand_under_it(admin_client):
    about, other = published("甲", platforms="[租租机]"), published("乙")
    platform = Platform.objects.get()
    html = page(admin_client, delete_page(platform))
    assert link_to(about) in html and link_to(other) not in html
    assert "要删除平台「租租机」吗" in html and "再发布一次就又有了" in html
    admin_client.post(delete_page(platform), {"post": "yes"})
    assert not Platform.objects.exists() and Article.objects.published().count() == 2


def test_a_situation_shows_where_it_leads(admin_client):
    article = published("甲", slug="jia")
    situation = Situation.objects.create(label="收到短信", slug="sms", guide="jia")
    html = page(admin_client, delete_page(situation))
    assert "「你现在的情况」里不再有它" in html and link_to(article) in html
    situation.guide = "nowhere"
    situation.save()
    assert "它们带读者去的指南" not in page(admin_client, delete_page(situation))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (Stage(slug="di-yi", name="刚逾期", when="1 到 3 天"), "阶段表里不再有它"),
        (Synonym(slug="zuji", words="租机\n租手机"), "不再把这些说法当成一回事"),
    ],
)
def test_what_no_guide_holds_says_what_ends_with_it(admin_client, row, told):
    row.save()
    assert told in page(admin_client, delete_page(row))
    admin_client.post(delete_page(row), {"post": "yes"})
    assert not type(row).objects.exists()
