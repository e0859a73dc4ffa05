"""The search page, what is offered while typing, and the wish for a guide that is not there."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html

from articles.feedback.buffered_counter import BufferedCounter
from articles.feedback.counts import write_searches
from articles.feedback.wishes import with_demand
from articles.models import (
    CrisisRule,
    Helpline,
    Platform,
    SearchCount,
    Synonym,
    Term,
    Topic,
    Wanted,
)
from articles.search import postgresql, results, sqlite, suggestions
from articles.search.results import PAGE
from articles.search.word_index import rebuild_words
from articles.views import search as search_view
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db

SEARCH, SUGGEST, WISH = "/search/", "/search/suggest/", "/search/wish/"
HARD = [
    "AND OR NOT NEAR(a b, 2)",
    '"租机* ^逾期: ("',
    "it's \\' || '租机' & !:*",
    "\0",
    "租\0机",
    "😀👩\u200d👧",
    "\u202e\u200b\ufeff\u2028",
    "%00 %s {{ 7*7 }} {% load %}",
    "<script>alert(1)</script>",
    "逾期" * 5_000,
    "x" * 10_240,
    "a b c d e f g h " * 640,
    "'" * 10_240,
    "租机zuji" * 1_000,
]
ANY = st.text(
    st.sampled_from("租机逾期 aA1'\"\\*():<>&%_\0😀") | st.characters(exclude_categories=["Cs"])
)
on_any_text = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def examples(test):
    for text in HARD:
        test = example(text)(test)
    return test


@pytest.fixture(autouse=True)
def counter(monkeypatch):
    """A counter of this test alone."""
    tally = BufferedCounter(write_searches, flush_after=None)
    monkeypatch.setattr(search_view, "search_counter", tally)
    return tally


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


@pytest.fixture
def get(client):
    def page(q, **query):
        response = client.get(SEARCH, {"q": q, **query})
        assert response.status_code == 200
        return response.content.decode()

    return page


@pytest.fixture
def slow(monkeypatch):
    """The index takes a minute for whatever it is asked."""
    seconds = {
        sqlite: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)"
        " SELECT (SELECT max(i) FROM n),",
        postgresql: "SELECT pg_sleep(60),",
    }
    for database, start in seconds.items():
        monkeypatch.setattr(database, "FIND", database.FIND.replace("SELECT", start))
    for service in (results, suggestions):
        monkeypatch.setattr(service, "TIME_LIMIT_MILLISECONDS", 50)


def main_of(page):
    return re.search("<main.*</main>", page, re.DOTALL)[0]


def links(page):
    return html.fromstring(main_of(page)).xpath("//a/@href")


def hits(page):
    return html.fromstring(page).xpath("//li[@class='hit']/h3/a/@href")


# --- the page -------------------------------------------------------------------------------------


def test_a_hit_leads_to_the_guide_and_to_the_step_that_answers(get, article):
    page = get("客服")
    address = article.get_absolute_url()
    assert links(page)[:2] == [address, f"{address}#s1-2"]
    assert "找到 1 篇指南" in page
    assert "打官方<mark>客服</mark>" in page


def test_the_form_keeps_what_was_typed(get, article):
    page = get(' 客服 "x" ')
    assert 'value="客服 &quot;x&quot;"' in page
    assert "<title>" in page
    assert page.count("<h1") == 1


def test_the_page_is_in_no_index_and_sets_no_cookie(client, article):
    for query in ({}, {"q": "客服"}, {"q": "传票"}):
        response = client.get(SEARCH, query)
        assert '<meta name="robots" content="noindex">' in response.content.decode()
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "   "}])
def test_without_anything_typed_it_shows_where_to_begin(client, article, query):
    page = client.get(SEARCH, query).content.decode()
    assert "两个字就能搜" in page
    assert "你欠的是" in page and 'href="/situations/rent/"' in page
    assert "没有找到" not in page
    assert WISH not in page


def test_nothing_found_is_said_and_what_stands_below_is_called_no_result(get, article):
    topic = Topic.objects.create(slug="t", name="协商还款")
    published("题目", topic="t")
    Helpline.objects.create(
        slug="a", name="热线", number="12348", good_for="法律", on_guides=True, position=1
    )
    page = get("传票")
    assert "没有找到「传票」" in page
    assert page.index("没有找到") < page.index("不是搜索结果") < page.index("协商还款")
    assert topic.get_absolute_url() in links(page)
    assert 'href="tel:12348"' in page
    assert "想看这个" in page


@pytest.mark.parametrize("typed", ["！！！", "😀", "…"])
def test_signs_alone_find_nothing_and_are_no_error(get, article, typed):
    assert "没有找到" in get(typed)


def test_results_that_have_little_of_what_was_asked_say_so(get):
    published("花呗")
    published("征信")
    page = get("花呗 征信 传票")
    assert "没有哪一步把这些都写到" in page
    assert "最接近的指南" in page
    assert not re.search(r"找到 \d+ 篇", page)
    assert "没有哪一步" not in get("花呗")


def test_results_that_have_most_of_what_was_asked_are_only_the_nearest(get):
    published("花呗征信")
    page = get("花呗 征信 传票")
    assert "最接近的指南" in page
    assert "没有哪一步" not in page


def test_a_correction_says_what_was_typed_and_what_was_searched(get):
    Platform.objects.create(name="分期乐")
    rebuild_words()
    published("分期乐逾期")
    page = get("分其乐")
    assert "没有找到「分其乐」" in page
    assert "「<b>分期乐</b>」的结果" in page
    assert "没有找到" not in get("分期乐")


def test_pinyin_says_what_it_was_read_as(get):
    Platform.objects.create(name="分期乐")
    rebuild_words()
    published("分期乐逾期")
    assert "「fql」按拼音，当作「分期乐」来找" in get("fql")


def test_an_ambiguous_word_lets_the_reader_choose(client, get):
    Synonym.objects.create(
        slug="a", words="黑名单", means="失信被执行人\n征信不良", is_ambiguous=True
    )
    rebuild_words()
    published("失信被执行人")
    published("征信不良")
    page = get("黑名单")
    assert len(hits(page)) == 2
    choices = html.fromstring(page).xpath("//p[@class='choices-of']/a/@href")
    assert len(choices) == 2
    for choice in choices:
        assert len(hits(client.get(choice).content.decode())) == 1


def test_a_term_that_was_typed_is_explained_whether_anything_is_found_or_not(get):
    Term.objects.create(slug="zhengxin", name="征信", explanation="借钱还钱的记录")
    rebuild_words()
    assert "借钱还钱的记录" in get("征信")
    published("征信异议")
    page = get("征信")
    assert "借钱还钱的记录" in page
    assert "/glossary/zhengxin/" in links(page)


def test_what_only_other_words_were_found_for_is_said(get, article):
    Synonym.objects.create(slug="a", words="人工台", means="客服")
    rebuild_words()
    assert "本站没有写到「人工台」，下面按「客服」来找。" in get("人工台")
    assert "没有写到" not in get("客服")


def test_who_cries_for_help_is_not_told_about_words(get, article):
    Helpline.objects.create(
        slug="a", name="心理热线", number="12356", good_for="难受", words="撑不住"
    )
    Synonym.objects.create(slug="b", words="撑不住", means="客服")
    rebuild_words()
    page = get("撑不住")
    assert 'href="tel:12356"' in page
    assert "打官方" in page
    assert "没有写到" not in page


def test_who_types_what_a_helpline_is_for_gets_its_number(get):
    Helpline.objects.create(
        slug="a", name="心理热线", number="12356", good_for="难受", words="想不开"
    )
    rebuild_words()
    assert 'href="tel:12356"' in get("想不开")
    assert 'href="tel:12356"' not in get("传票")


# --- what people typed is text --------------------------------------------------------------------

EVIL = "<script>alert(1)</script>"


@pytest.mark.parametrize("typed", [EVIL, '"><img src=x onerror=alert(1)>', "'><b>", "花呗<b>"])
def test_what_was_typed_is_shown_as_text(get, typed):
    published("花呗 script img b alert")
    page = get(typed)
    assert typed not in page
    assert "<img" not in main_of(page)
    assert html.fromstring(page).xpath("//input[@id='q']/@value") == [typed]


def test_title_step_and_snippet_are_shown_as_text_with_the_marks_in_it(get):
    text = f'花呗{EVIL}"\'&amp;\n#### 一、步骤\n1. 打{EVIL}电话\n问花呗{EVIL}的"账单"。\n'
    article = take(text, "a.txt", publish_it=True).article
    for typed in ("花呗", "电话", "账单", "script", "alert", "amp"):
        page = main_of(get(typed))
        assert "<script>alert" not in page
        assert article.get_absolute_url() in links(page)
        assert "<mark>" in page
    shown = html.fromstring(main_of(get("花呗"))).xpath("string(//li[@class='hit']/h3)")
    assert shown == article.live.title


def test_what_editors_wrote_in_terms_and_choices_is_text(get):
    Term.objects.create(slug="zhengxin", name=f"征信{EVIL}", explanation=EVIL, aliases="征信")
    Synonym.objects.create(slug="a", words="黑名单", means=f"{EVIL}\n乙", is_ambiguous=True)
    rebuild_words()
    published("黑名单")
    for typed in ("征信", "黑名单"):
        assert EVIL not in get(typed)


# --- pages ----------------------------------------------------------------------------------------


@pytest.fixture
def many():
    for number in range(PAGE + 2):
        published(f"花呗 {number:02}")


def test_pages_lead_to_each_other(get, many):
    first = get("花呗")
    assert "?q=%E8%8A%B1%E5%91%97&amp;page=2" in first
    assert 'rel="prev"' not in first
    second = get("花呗", page=2)
    assert f'start="{PAGE + 1}"' in second
    assert 'rel="next"' not in second
    assert len(hits(first)) == PAGE
    assert len(set(hits(first) + hits(second))) == PAGE + 2


def test_what_fits_on_one_page_has_no_pages(get, article):
    assert 'class="pages"' not in get("客服")


@pytest.mark.parametrize(
    "page", ["", "abc", "-1", "0", "1.5", "²", "１", "1e9", "\0", " 1", "0" * 9]
)
def test_a_page_that_is_no_number_is_the_first(get, many, page):
    assert hits(get("花呗", page=page)) == hits(get("花呗"))


@pytest.mark.parametrize("page", ["3", "99", "9999999999", "9" * 4_000, "9" * 10_000])
def test_a_page_behind_the_last_does_not_say_that_nothing_is_found(get, many, page):
    shown = get("花呗", page=page)
    assert "没有找到" not in shown
    assert "本站还没有写到" not in shown


# --- any text -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "is_cut"), [(99, False), (100, False), (101, True), (10_000, True)]
)
def test_a_hundred_characters_are_looked_at_and_more_is_said_to_be_too_much(get, length, is_cut):
    published("很" * 50)
    page = get("很" * length)
    assert ("只看了前 100 个字" in page) is is_cut
    assert "很" * 101 not in page


@examples
@given(ANY)
@on_any_text
def test_any_text_has_a_page(client, article, text):
    response = client.get(SEARCH, {"q": text})
    assert response.status_code == 200
    assert b"</html>" in response.content


@examples
@given(ANY)
@on_any_text
def test_any_text_has_suggestions(client, article, text):
    response = client.get(SUGGEST, {"q": text})
    assert response.status_code == 200
    assert len(response.json()["items"]) <= 8


@examples
@given(ANY)
@on_any_text
def test_any_text_can_be_wished_for(client, article, text):
    response = client.post(WISH, {"q": text})
    assert response.status_code == 303
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize(
    "query", ["q=%ff%fe", "q=%00", "q=%ed%a0%80", "q[]=1", "q=a&q=b", "&&=", "q"]
)
def test_an_address_that_nobody_typed_is_answered(client, article, query):
    for path in (SEARCH, SUGGEST):
        assert client.get(f"{path}?{query}").status_code == 200


def test_only_reading_is_allowed(client):
    assert client.post(SEARCH).status_code == client.post(SUGGEST).status_code == 405
    assert client.get(WISH).status_code == 405


# --- time and cost --------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_search_that_takes_too_long_is_a_page_that_says_so(client, slow, counter):
    published("花呗", topic="")
    response = client.get(SEARCH, {"q": "花呗"})
    assert response.status_code == 503
    page = response.content.decode()
    assert "花的时间太长" in page
    assert 'value="花呗"' in page
    assert "没有找到" not in page
    assert not counter._counts


@pytest.mark.django_db(transaction=True)
def test_who_may_be_in_danger_sees_the_card_first_however_slow_the_search_is(client, slow):
    CrisisRule.objects.create(slug="a", name="不想活", phrases="不想活")
    published("不想活了")
    response = client.get(SEARCH, {"q": "不想活了"})
    assert response.status_code == 503
    assert response["Cache-Control"] == "no-store"
    page = main_of(response.content.decode())
    assert page.index('<aside class="crisis"') < page.index("花的时间太长")


@pytest.mark.django_db(transaction=True)
def test_suggestions_that_take_too_long_are_none(client, slow):
    published("花呗")
    response = client.get(SUGGEST, {"q": "花呗"})
    assert (response.status_code, response.json()) == (200, {"items": []})


@pytest.mark.parametrize(
    "query", [{}, {"q": "花"}, {"q": "花呗 逾期"}, {"q": "花呗 传票"}, {"q": "传票"}, {"q": "hb"}]
)
def test_the_page_asks_little_and_as_much_among_many_guides_as_among_few(client, query):
    Topic.objects.create(slug="t", name="协商")
    Platform.objects.create(name="花呗")
    rebuild_words()

    def statements():
        with CaptureQueriesContext(connection) as queries:
            client.get(SEARCH, query)
        # PostgreSQL is told its time limit in statements of their own.
        return sum(not query["sql"].startswith("SET ") for query in queries)

    published("花呗逾期", topic="t")
    few = statements()
    for number in range(PAGE + 5):
        published(f"花呗逾期 {number}", topic="t")
    assert statements() == few <= 14


# --- counting -------------------------------------------------------------------------------------


def test_a_search_is_counted_once_in_one_form_and_without_numbers(client, article, counter):
    client.get(SEARCH, {"q": " 手機分期　13812345678 "})
    counter.flush()
    [row] = SearchCount.objects.all()
    assert (row.query, row.times) == ("手机分期 [号码]", 1)


def test_what_was_found_is_counted_with_it(client, article, counter):
    client.get(SEARCH, {"q": "手机分期"})
    client.get(SEARCH, {"q": "传票"})
    counter.flush()
    found = dict(SearchCount.objects.values_list("query", "found"))
    assert found == {"手机分期": 1, "传票": 0}
    assert wanted().get().title == "传票"


def test_who_is_led_back_from_a_wish_has_not_searched_again(client, article, counter):
    client.get(SEARCH, {"q": "传票", "wished": "1"})
    counter.flush()
    assert not SearchCount.objects.exists()


def test_nothing_is_written_while_the_reader_waits(client, article, counter):
    with CaptureQueriesContext(connection) as queries:
        client.get(SEARCH, {"q": "手机分期"})
    assert {
        query["sql"].split()[0] for query in queries if not query["sql"].startswith("SET ")
    } == {"SELECT"}
    assert not SearchCount.objects.exists()
    counter.flush()
    assert SearchCount.objects.exists()


@pytest.mark.parametrize("query", [{}, {"q": " "}, {"q": "！"}, {"q": "花呗", "page": "2"}])
def test_what_is_no_new_search_is_not_counted(client, many, counter, query):
    client.get(SEARCH, query)
    counter.flush()
    assert not SearchCount.objects.exists()


def test_only_a_reader_who_gets_the_page_is_counted(client, article, counter):
    assert client.head(SEARCH, {"q": "手机"}).status_code == 200
    client.get(SUGGEST, {"q": "手机"})
    counter.flush()
    assert not SearchCount.objects.exists()


# --- suggestions ----------------------------------------------------------------------------------


def test_suggestions_are_json_with_a_kind_in_words_and_an_address(client, article):
    response = client.get(SUGGEST, {"q": "客服"})
    assert response["Content-Type"] == "application/json"
    assert response.json()["items"] == [
        {
            "kind": "step",
            "kind_name": "步骤",
            "label": "打官方客服",
            "detail": "手机分期断了怎么办",
            "url": f"{article.get_absolute_url()}#s1-2",
        }
    ]


def test_a_word_leads_to_the_search_for_it(client):
    Platform.objects.create(name="R&B 贷")
    rebuild_words()
    [item] = client.get(SUGGEST, {"q": "r&b"}).json()["items"]
    assert (item["kind"], item["url"]) == ("word", "/search/?q=R%26B+%E8%B4%B7")
    assert client.get(item["url"]).status_code == 200


def test_suggestions_set_no_cookie(client, article):
    assert not client.get(SUGGEST, {"q": "客服"}).cookies


# --- wishes ---------------------------------------------------------------------------------------


def wanted():
    return with_demand(Wanted.objects.all())


def wishes():
    return list(wanted().values_list("title", "wishes"))


def test_a_wish_is_counted_and_the_reader_is_told(client):
    response = client.post(WISH, {"q": "车贷断供"})
    assert response.status_code == 303
    page = client.get(response["Location"]).content.decode()
    assert "记下了" in page
    assert 'action="/search/wish/"' not in page
    assert wishes() == [("车贷断供", 1)]


def test_the_form_carries_what_was_searched_and_no_token(get, article):
    for typed in ("传票", "客服"):
        form = html.fromstring(get(typed)).xpath(f"//form[@action='{WISH}']")[0]
        assert (form.method, form.fields["q"]) == ("POST", typed)
        assert set(form.fields) == {"q", "website"}


def test_a_double_tap_counts_once_and_is_told_the_same(client):
    first, second = client.post(WISH, {"q": "车贷"}), client.post(WISH, {"q": "车贷"})
    assert first["Location"] == second["Location"]
    assert wishes() == [("车贷", 1)]


def test_what_only_a_program_fills_in_makes_the_wish_count_for_nothing(client):
    response = client.post(WISH, {"q": "车贷", "website": "http://x.example"})
    assert "wished=1" in response["Location"]
    assert wishes() == []


@pytest.mark.parametrize("sent", [{}, {"q": ""}, {"q": " \0 \n"}, {"website": "x"}])
def test_an_empty_wish_leads_back_to_the_search(client, sent):
    assert client.post(WISH, sent)["Location"] == SEARCH
    assert wishes() == []


def test_a_long_wish_is_cut_as_the_search_has_cut_it(client):
    client.post(WISH, {"q": "车" * 10_240})
    assert wishes() == [("车" * 100, 1)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"q=a&text=" + b"x" * 3_000_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a=1" for _ in range(20_001)), "application/x-www-form-urlencoded"),
        (b"nonsense", "multipart/form-data"),
        (b'{"q": "a"}', "application/json"),
        (b"q=%ff%00", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_form_gets_no_error_page(client, body, kind):
    response = client.post(WISH, body, content_type=kind, follow=True)
    assert response.status_code == 200
    assert not any(wishes for _, wishes in wishes())


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://testserver"},
        {"Origin": "null"},
        {"Referer": "http://testserver/search/?q=x"},
    ],
)
def test_our_own_page_is_heard(headers):
    client = Client(enforce_csrf_checks=True)
    assert client.post(WISH, {"q": "车贷"}, headers=headers).status_code == 303
    assert wishes() == [("车贷", 1)]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
        {"Origin": "http://other.example"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Referer": "http://other.example/"},
        {"Referer": "http://other.example/"},
    ],
)
def test_another_site_wishes_nothing_and_is_told_no_thanks(client, headers):
    response = client.post(WISH, {"q": "车贷"}, headers=headers, follow=True)
    assert response.status_code == 200
    assert "记下了" not in response.content.decode()
    assert wishes() == []


def test_readers_behind_a_proxy_are_told_apart(client):
    for address in ("203.0.113.7", "203.0.113.8", "203.0.113.7"):
        client.post(WISH, {"q": "车贷"}, headers={"X-Forwarded-For": address})
    assert wishes() == [("车贷", 2)]


def test_a_wish_sets_no_cookie_and_keeps_no_number(client):
    response = client.post(WISH, {"q": "13812345678 车贷"})
    assert not response.cookies
    assert "138" not in wanted().get().title


def test_a_page_that_says_it_was_wished_says_so_about_any_text(get):
    page = get(EVIL, wished="1")
    assert "记下了" in page
    assert EVIL not in page


def test_today_is_when_it_was_asked_for(client):
    client.post(WISH, {"q": "车贷"})
    assert wanted().get().last_asked - timezone.localdate() in (timedelta(0), timedelta(-1))
