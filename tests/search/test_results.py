"""Searching finds guides, and in each the steps that answer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Platform, Synonym, Term
from articles.publishing.publish import publish, unpublish
from articles.search import postgresql, results, sqlite
from articles.search.full_text import SearchTooSlow
from articles.search.results import PAGE, search
from articles.search.word_index import rebuild_words
from tests.support.samples import take

pytestmark = pytest.mark.django_db


def guide(title, *steps, **fields):
    """A published guide with these steps, each `title：text`."""
    front = "".join(f"{key}: {value}\n" for key, value in fields.items())
    numbered = "".join(f"{number}. {step}\n\n" for number, step in enumerate(steps, 1))
    text = f"---\n{front}---\n{title}\n\n#### 一、步骤\n\n{numbered}"
    return take(text, f"{title}.txt", publish_it=True).article


def plain(pieces):
    return "".join(text for text, _ in pieces)


def marks(pieces):
    return [text for text, is_marked in pieces if is_marked]


def titles(typed, page=1):
    return [plain(hit.title) for hit in search(typed, page).hits]


def steps(typed):
    """The places that the first hit shows."""
    return [step.url.partition("#")[2] for step in search(typed).hits[0].steps]


# --- what is found --------------------------------------------------------------------------------


def test_two_characters_find_the_right_step():
    guide("手机分期断了怎么办", "翻出合同：找到放款方。", "打官方客服：要一份账单。")
    assert steps("客服") == ["s1-2"]
    assert steps("账单") == ["s1-2"]
    assert steps("合同") == ["s1-1"]


def test_a_number_decides_nothing():
    guide("要账单", "打电话：3 天内打 3 次，每次 3 分钟。", "逾期几天：先看合同。")
    assert steps("逾期3天")[0] == "s1-2"
    assert not search("逾期3天").is_relaxed
    assert steps("2 个合同")[0] == "s1-2"


def test_what_has_little_of_what_was_asked_for_is_no_answer():
    guide("花呗逾期", "协商：打客服。")
    assert search("花呗逾期").is_covered
    results = search("红烧肉做法 客服")
    assert results.hits
    assert not results.is_covered
    assert not search("红烧肉").is_covered


def test_a_hit_is_a_guide_with_its_best_steps_each_with_its_address():
    article = guide("花呗逾期", "要账单：看清逾期几天。", "写申请：说明原因。")
    [hit] = search("逾期几天").hits
    assert hit.article == article
    assert hit.steps[0].url == f"{article.get_absolute_url()}#s1-1"
    assert plain(hit.steps[0].title) == "要账单"
    assert plain(hit.steps[0].snippet) == "看清逾期几天。"


def test_no_more_than_three_steps_are_shown():
    guide("题目", *(f"账单{number}：账单。" for number in range(6)))
    assert len(steps("账单")) == 3


def test_a_guide_whose_name_alone_fits_is_found_with_its_summary():
    guide("花呗逾期", "做：这样做。", summary="先弄清欠多少。")
    [hit] = search("花呗").hits
    assert hit.steps == []
    assert plain(hit.summary) == "先弄清欠多少。"


def test_a_guide_of_that_name_comes_before_one_that_only_mentions_it():
    guide("租机逾期", "做：花呗也可以这样。")
    guide("花呗逾期", "做：这样做。")
    assert titles("花呗") == ["花呗逾期", "租机逾期"]


def test_the_guide_that_was_asked_for_comes_before_its_likes():
    for name in ("借呗", "花呗", "白条"):
        guide(f"{name}逾期怎么办", "要账单：要一份账单。", "协商：协商还款。")
    assert titles("花呗逾期") == ["花呗逾期怎么办"]
    assert titles("花呗逾期怎么协商还款")[0] == "花呗逾期怎么办"


def test_another_title_of_the_guide_finds_it():
    guide("租机逾期怎么办", "做：这样做。", aliases="[手机租了还不上]")
    assert titles("租了还不上") == ["租机逾期怎么办"]


@pytest.mark.parametrize("typed", ["花呗", "花 呗", "花呗怎么办", "ＨＵＡＢＥＩ", "huabei", "花唄"])
def test_it_is_found_however_it_is_typed(typed):
    Platform.objects.create(name="花呗")
    rebuild_words()
    guide("花呗逾期", "做：这样做。")
    assert titles(typed) == ["花呗逾期"]


def test_a_latin_name_of_two_words_is_found_once_it_is_known():
    guide("Apple Care 断供", "做：这样做。")
    assert titles("apple care") == ["Apple Care 断供"]
    Platform.objects.create(name="Apple Care")
    rebuild_words()
    assert titles("apple care") == ["Apple Care 断供"]


def test_a_synonym_without_letters_does_no_harm():
    guide("花呗逾期", "做：这样做。")
    Synonym.objects.create(slug="a", words="花呗\n😀")
    rebuild_words()
    assert titles("花呗") == ["花呗逾期"]


def test_words_for_the_same_find_it_one_way_or_both():
    Synonym.objects.create(slug="a", words="停息挂账\n个性化分期")
    Synonym.objects.create(slug="b", words="滞纳金", means="违约金")
    rebuild_words()
    guide("甲", "申请停息挂账：问客服。")
    guide("乙", "申请个性化分期：问客服。")
    guide("丙", "算违约金：按合同。")
    guide("丁", "退滞纳金：按合同。")
    assert set(titles("停息挂账")) == set(titles("个性化分期")) == {"甲", "乙"}
    assert set(titles("滞纳金")) == {"丙", "丁"}
    assert titles("违约金") == ["丙"]


def test_a_draft_and_what_was_taken_off_are_not_found():
    take("花呗逾期\n#### 一、步骤\n1. 做：这样做。\n")
    unpublish(guide("花呗还款", "做：这样做。"))
    results = search("花呗")
    assert (results.count, results.hits) == (0, [])


def test_what_readers_see_is_shown_and_not_what_an_editor_saved_since():
    article = guide("花呗逾期", "做：这样做。", summary="先弄清欠多少。")
    Article.objects.filter(pk=article.pk).update(title="花呗新题目", summary="新的")
    [hit] = search("花呗").hits
    assert (plain(hit.title), plain(hit.summary)) == ("花呗逾期", "先弄清欠多少。")
    publish(Article.objects.get(pk=article.pk))
    assert titles("花呗") == ["花呗新题目"]


@pytest.mark.parametrize("typed", ["", "  ", "！？", "😀", "\0", "的", "传票", "xyz", "1234567"])
def test_what_is_not_there_is_not_found(typed):
    guide("花呗逾期", "做：这样做。")
    results = search(typed)
    assert (results.count, results.hits, results.is_more) == (0, [], False)


# --- what is shown of it --------------------------------------------------------------------------


def test_what_was_searched_for_is_marked_in_title_step_and_snippet():
    guide("花呗逾期", "问清逾期：今天逾期几天。")
    [hit] = search("逾期").hits
    assert marks(hit.title) == ["逾期"]
    assert marks(hit.steps[0].title) == ["逾期"]
    assert marks(hit.steps[0].snippet) == ["逾期"]


def test_words_for_the_same_are_marked_too():
    Synonym.objects.create(slug="b", words="滞纳金", means="违约金")
    rebuild_words()
    guide("丙", "算违约金：按合同。")
    assert marks(search("滞纳金").hits[0].steps[0].title) == ["违约金"]


def test_a_long_text_is_shown_where_it_answers():
    guide("题目", f"做：{'甲乙丙。' * 100}这里说逾期。{'丁戊己。' * 100}")
    [step] = search("逾期").hits[0].steps
    assert marks(step.snippet) == ["逾期"]
    assert len(plain(step.snippet)) < 100


# --- all, then any --------------------------------------------------------------------------------


def test_a_guide_that_has_all_of_it_somewhere_stands_alone():
    guide("甲", "征信：看花呗。")
    guide("乙", "花呗：这样做。")
    results = search("花呗 征信")
    assert [plain(hit.title) for hit in results.hits] == ["甲"]
    assert not results.is_relaxed


def test_when_none_has_all_the_nearest_come_and_it_is_said():
    guide("甲", "征信：这样做。")
    guide("乙", "花呗：这样做。")
    results = search("花呗 征信")
    assert {plain(hit.title) for hit in results.hits} == {"甲", "乙"}
    assert results.is_relaxed
    assert not results.corrected_from


# --- corrected ------------------------------------------------------------------------------------


@pytest.fixture
def words():
    Term.objects.create(slug="zhengxin", name="征信异议", explanation="解释")
    Platform.objects.create(name="分期乐")
    rebuild_words()


@pytest.mark.parametrize("typed", ["分其乐", "芬启乐", "fenqilee"])
def test_what_sounds_or_looks_like_a_word_is_searched_as_that_and_it_is_said(words, typed):
    guide("分期乐逾期", "做：这样做。")
    results = search(typed)
    assert [plain(hit.title) for hit in results.hits] == ["分期乐逾期"]
    assert (results.corrected_from, results.query.text) == (typed, "分期乐")


def test_the_readers_own_words_are_never_corrected_when_they_are_found(words):
    guide("分期乐逾期", "做：这样做。")
    guide("分其乐", "做：这样做。")
    results = search("分其乐")
    assert [plain(hit.title) for hit in results.hits] == ["分其乐"]
    assert not results.corrected_from


def test_a_correction_that_fits_no_better_takes_no_results_away(words):
    """No guide has all of either; the one that has 律师函 is there without a correction."""
    guide("收到律师函", "做：这样做。")
    guide("分期乐逾期", "做：这样做。")
    results = search("分其乐律师函")
    assert results.is_relaxed and not results.corrected_from
    assert plain(results.hits[0].title) == "收到律师函"


def test_a_correction_that_finds_nothing_is_not_made(words):
    results = search("分其乐")
    assert (results.count, results.corrected_from) == (0, "")
    assert results.query.text == "分其乐"


# --- pages ----------------------------------------------------------------------------------------


def test_pages_follow_each_other_without_a_gap_and_without_a_double():
    for number in range(PAGE + 3):
        guide(f"花呗 {number:02}", "做：这样做。")
    first, second = search("花呗"), search("花呗", 2)
    assert (first.count, first.first, first.has_next) == (PAGE + 3, 1, True)
    assert (second.count, second.first, second.has_next) == (PAGE + 3, PAGE + 1, False)
    shown = [hit.article.pk for hit in (*first.hits, *second.hits)]
    assert len(shown) == len(set(shown)) == PAGE + 3


def test_a_page_beyond_the_last_is_the_last():
    for number in range(PAGE + 3):
        guide(f"花呗 {number:02}", "做：这样做。")
    last, beyond = search("花呗", 2), search("花呗", 99)
    assert [hit.article for hit in beyond.hits] == [hit.article for hit in last.hits]
    assert (beyond.count, beyond.first, beyond.has_next) == (PAGE + 3, PAGE + 1, False)


def test_the_same_search_has_the_same_order_every_time():
    for number in range(6):
        guide(f"花呗 {number}", "做：这样做。")
    assert titles("花呗") == titles("花呗")


# --- its cost -------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["花", "花呗", "花呗逾期怎么办", "花呗 传票", "传票", "fenqilee"])
def test_it_asks_as_much_among_many_guides_as_among_few(words, typed):
    def statements():
        with CaptureQueriesContext(connection) as queries:
            search(typed)
        # PostgreSQL is told its time limit in statements of their own.
        return sum(not query["sql"].startswith("SET ") for query in queries)

    guide("花呗逾期", "做：这样做。")
    few = statements()
    for number in range(20):
        guide(f"花呗逾期 {number}", "做：这样做。")
    assert statements() == few <= 14


@pytest.mark.django_db(transaction=True)
def test_a_search_that_takes_too_long_is_stopped(monkeypatch):
    guide("花呗逾期", "做：这样做。")
    slow = {
        sqlite: sqlite.FIND.replace(
            "SELECT",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)"
            " SELECT (SELECT max(i) FROM n),",
        ),
        postgresql: postgresql.FIND.replace("SELECT", "SELECT pg_sleep(60),"),
    }
    for database, sql in slow.items():
        monkeypatch.setattr(database, "FIND", sql)
    monkeypatch.setattr(results, "TIME_LIMIT_MILLISECONDS", 50)
    with pytest.raises(SearchTooSlow):
        search("花呗")
    assert connection.is_usable()
