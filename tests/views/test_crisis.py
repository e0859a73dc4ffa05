"""Who may be in danger sees the numbers first, and nothing of what they wrote is kept."""

import re
from urllib.parse import unquote
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.feedback.buffered_counter import BufferedCounter
from articles.feedback.counts import write_cards, write_searches
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import CardCount, Feedback, SearchCount, Synonym, Wanted
from articles.search.results import PAGE
from articles.search.word_index import rebuild_words
from articles.views import crisis as crisis_view
from articles.views import search as search_view
from helpcenter.cached_pages import from_memory
from tests.support.paths import SEEDS
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db

SEARCH, SUGGEST, WISH, THANKS = "/search/", "/search/suggest/", "/search/wish/", "/thanks/"
FORM = "/feedback/shouji-fenqi/"
SELF = (
    "有危险打 110 或 120",
    "撑不住打 12356（不保证 24 小时，打不通就打 110、120）",
    "未成年和年轻人也可打 12355",
)
BESIDE = "陪着他，别留他一个人；人不见了，马上报 110。"
LONG = f"平台说可以协商，{'客服一直不接电话。' * 120}我真的不想活了"


@pytest.fixture(scope="module", autouse=True)
def rules(django_db_setup, django_db_blocker):
    """Those that we bring, with the help channels: read once for all tests, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        for reference in REFERENCES:
            if reference.file_name in ("crisis.yaml", "helplines.yaml"):
                load_reference(reference, SEEDS / reference.file_name)
        rebuild_words()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def counters(monkeypatch):
    """Counters of this test alone."""
    searches, cards = BufferedCounter(write_searches, None), BufferedCounter(write_cards, None)
    monkeypatch.setattr(search_view, "search_counter", searches)
    monkeypatch.setattr(crisis_view, "card_counter", cards)
    return [searches, cards]


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


@pytest.fixture
def shown(counters):
    """How often the card was counted, once all that was counted is written."""

    def times():
        for counter in counters:
            counter.flush()
        return sum(CardCount.objects.values_list("times", flat=True))

    return times


def main_of(response):
    return html.fromstring(response.content.decode()).xpath("//main")[0]


def text_of(element):
    return " ".join(element.text_content().split())


def card_of(response):
    """The card, which must be the first thing on the page and the only card with its number."""
    main = main_of(response)
    first, *others = main.xpath(".//aside")
    assert main[0] is first
    assert all("12356" not in aside.text_content() for aside in others)
    assert response["Cache-Control"] == "no-store"
    return text_of(first)


def has_no_card(response):
    return not main_of(response).xpath(".//aside[@class='crisis']")


def assert_for_oneself(response):
    card = card_of(response)
    assert all(part in card for part in SELF)
    assert "陪着他" not in card


def assert_for_another(response):
    card = card_of(response)
    assert card.startswith(BESIDE)
    assert all(part in card for part in SELF)


# --- searching ------------------------------------------------------------------------------------


def test_the_card_comes_before_results(client):
    published("撑不住的时候", summary="打 12356。")
    response = client.get(SEARCH, {"q": "我想去死"})
    assert_for_oneself(response)
    assert main_of(response).xpath("//li[@class='hit']")


def test_the_card_comes_where_nothing_is_found(client):
    response = client.get(SEARCH, {"q": "想跳江"})
    assert_for_oneself(response)
    page = text_of(main_of(response))
    assert "没有找到" not in page and "想看这个" not in page


def test_who_fears_for_another_reads_what_to_do_first(client):
    assert_for_another(client.get(SEARCH, {"q": "我男朋友要跳江"}))


def test_the_numbers_are_dialled_by_a_tap(client):
    links = main_of(client.get(SEARCH, {"q": "不想活"})).xpath(".//aside//a/@href")
    assert links == ["tel:110", "tel:120", "tel:12356", "tel:12355"]


def test_what_only_sounds_so_gets_no_card(client, article):
    for typed in ("利息高得要死", "死账", "笑死", "还款日到了", "公司没了还要还吗"):
        response = client.get(SEARCH, {"q": typed})
        assert has_no_card(response), typed
        assert "no-store" not in response.get("Cache-Control", "")


def test_the_card_is_on_every_page_of_results(client):
    for number in range(PAGE + 1):
        published(f"不想活了怎么办 {number:02}")
    first = client.get(SEARCH, {"q": "不想活了"})
    [following] = main_of(first).xpath("//a[@rel='next']/@href")
    assert_for_oneself(client.get(SEARCH + following))


def test_what_stands_beyond_the_hundredth_character_counts_and_on_the_next_page_too(client):
    for number in range(PAGE + 1):
        published(f"打 12356 怎么说 {number:02}")
    first = client.get(SEARCH, {"q": LONG})
    assert_for_oneself(first)
    [following] = main_of(first).xpath("//a[@rel='next']/@href")
    assert_for_oneself(client.get(SEARCH + following))


def test_help_channels_that_the_card_names_are_not_named_again(client):
    response = client.get(SEARCH, {"q": "心理援助 不想活了 报警"})
    assert_for_oneself(response)
    assert len(main_of(response).xpath(".//aside")) == 1


def test_who_asks_for_the_channel_itself_gets_it_in_one_card(client):
    main = main_of(client.get(SEARCH, {"q": "心理热线"}))
    assert [text_of(aside)[:12] for aside in main.xpath(".//aside")] == ["心理援助热线 12356"]


def test_nothing_is_said_about_words_and_nothing_else_is_guessed(client):
    published("自沙")
    for typed in ("zisha", "xiangsi", "想不開"):
        response = client.get(SEARCH, {"q": typed})
        assert_for_oneself(response)
        page = text_of(main_of(response))
        assert not re.search("按拼音|没有找到|没有写到|有不同的意思|最接近", page)


def test_no_big_word_stands_on_the_page(client):
    response = client.get(SEARCH, {"q": "自杀"})
    page = html.fromstring(response.content.decode())
    assert page.xpath("string(//title)") == "搜索 - 逾期帮助"
    assert "自杀" not in text_of(page)
    assert page.xpath("//input[@id='q']/@value") == ["自杀"]


def test_what_has_none_of_the_words_leads_to_steps_that_name_the_number(client):
    guide = published("晚上难过的时候", summary="打 12356。")
    published("催收来了先开门", summary="写给催收。")
    found = main_of(client.get(SEARCH, {"q": "我想去死催收"})).xpath(
        "//li[@class='hit']/h3/a/@href"
    )
    assert found == [guide.get_absolute_url()]


def test_a_hint_is_one_line_and_no_card(client):
    response = client.get(SEARCH, {"q": "没钱吃饭了哪里能帮"})
    main = main_of(response)
    assert text_of(main[0]) == "心里撑不住，先打 12356；有危险打 110。"
    assert main[0].tag == "p"
    assert all("12356" not in aside.text_content() for aside in main.xpath(".//aside"))


def test_the_page_asks_no_more_than_others(client):
    published("打 12356")

    def statements(typed):
        with CaptureQueriesContext(connection) as queries:
            client.get(SEARCH, {"q": typed})
        return sum(not query["sql"].startswith("SET ") for query in queries)

    statements("不想活了")
    assert statements("不想活了") <= 14


# --- nothing is kept ------------------------------------------------------------------------------


def test_of_a_search_nothing_is_kept_but_that_a_card_was_shown(client, shown):
    for typed in ("不想活了", "我男朋友要跳江", "zisha", "没有人写过 想跳江"):
        client.get(SEARCH, {"q": typed})
    client.get(SEARCH, {"q": "不想活了", "page": "2"})
    client.head(SEARCH, {"q": "不想活了"})
    assert shown() == 4
    assert not SearchCount.objects.exists() and not Wanted.objects.exists()


def test_other_searches_are_counted_as_before_and_no_card_is(client, article, shown):
    client.get(SEARCH, {"q": "手机分期"})
    client.get(SEARCH, {"q": "没钱吃饭了"})
    assert shown() == 0
    assert SearchCount.objects.count() == 2


def ask(application, query):
    """The headers of a page that the application was asked for over WSGI."""
    environ = {"PATH_INFO": SEARCH, "QUERY_STRING": query, "HTTP_HOST": "localhost"}
    setup_testing_defaults(environ)
    started = []
    response = application(environ, lambda *answer: started.append(answer))
    b"".join(response)
    return dict(started[0][1])


@pytest.fixture
def connection_of_the_test():
    """Each request closes connections, also the one that this test is using."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_the_page_is_kept_neither_in_memory_nor_in_a_browser(article, connection_of_the_test):
    pages = from_memory(WSGIHandler())
    for query in ("q=%E4%B8%8D%E6%83%B3%E6%B4%BB", "v=2&wished=1"):
        headers = ask(pages, query)
        assert headers["Cache-Control"] == "no-store"
        assert "X-Accel-Expires" not in headers
    assert not pages._memory._pages
    ask(pages, "q=%E6%89%8B%E6%9C%BA")
    assert len(pages._memory._pages) == 1


def test_while_it_is_typed_nothing_is_offered_and_nothing_kept(client, shown):
    published("撑不住了打给谁")
    response = client.get(SUGGEST, {"q": "撑不住了"})
    assert response.json() == {"items": []}
    assert response["Cache-Control"] == "no-store"
    assert client.get(SUGGEST, {"q": "打给谁"}).json()["items"]
    assert shown() == 0


def test_a_word_that_calls_for_the_card_is_never_offered(client):
    Synonym.objects.create(slug="a", words="想死\n想协商", means="")
    rebuild_words()
    labels = [item["label"] for item in client.get(SUGGEST, {"q": "想"}).json()["items"]]
    assert labels == ["想协商"]


# --- after a form ---------------------------------------------------------------------------------


def address_of(response):
    """Where a form leads; none of what was written stands in it."""
    address = unquote(response["Location"])
    assert response.status_code == 303
    assert not re.search("不想活|跳江|死", address)
    return response["Location"]


@pytest.mark.parametrize("text", ["我不想活了", LONG])
def test_who_wrote_it_in_a_feedback_sees_the_card(client, article, text, shown):
    response = client.post(FORM, {"verdict": "no", "text": text})
    thanks = client.get(address_of(response))
    assert_for_oneself(thanks)
    assert "谢谢你告诉我们" in text_of(main_of(thanks))
    assert Feedback.objects.get().text == text[:300]
    assert shown() == 1


def test_who_wrote_of_another_in_a_feedback_sees_the_card_for_both(client, article):
    sent = {"verdict": "stuck", "step": "s1-1", "text": "我男朋友要跳江"}
    assert_for_another(client.get(address_of(client.post(FORM, sent))))


@pytest.mark.parametrize(
    ("sent", "headers"),
    [
        ({"verdict": "none", "text": "不想活"}, {}),
        ({"text": "不想活"}, {}),
        ({"verdict": "no", "text": "不想活", "website": "x"}, {}),
        ({"verdict": "no", "text": "不想活"}, {"Sec-Fetch-Site": "cross-site"}),
    ],
)
def test_the_card_comes_whether_the_answer_counts_or_not(client, article, sent, headers):
    response = client.post(FORM, sent, headers=headers)
    if response.status_code == 303:
        response = client.get(address_of(response))
    assert_for_oneself(response)
    assert not Feedback.objects.exists()


def test_the_card_comes_when_the_guide_is_gone(client):
    response = client.post("/feedback/none/", {"verdict": "no", "text": "不想活"})
    assert_for_oneself(client.get(address_of(response)))


def test_other_feedback_leads_to_thanks_without_a_card(client, article):
    response = client.post(FORM, {"verdict": "no", "text": "写得看不懂，没钱吃饭"})
    assert "v=" not in response["Location"]
    assert has_no_card(client.get(response["Location"]))
    assert has_no_card(client.get(THANKS, {"v": "3"}))


@pytest.mark.parametrize("text", ["我不想活了", LONG])
def test_who_wished_for_it_sees_the_card_and_the_wish_counts(client, text, shown):
    response = client.post(WISH, {"q": text})
    page = client.get(address_of(response))
    assert_for_oneself(page)
    assert "记下了" in text_of(main_of(page))
    assert Wanted.objects.get().wishes == 1
    assert shown() == 1


def test_who_wished_for_another_sees_the_card_for_both(client):
    assert_for_another(client.get(address_of(client.post(WISH, {"q": "我男朋友要跳江"}))))


def test_from_another_site_the_card_comes_and_the_wish_does_not_count(client):
    response = client.post(WISH, {"q": "不想活"}, headers={"Sec-Fetch-Site": "cross-site"})
    page = client.get(address_of(response))
    assert_for_oneself(page)
    assert "记下了" not in text_of(main_of(page))
    assert not Wanted.objects.exists()
