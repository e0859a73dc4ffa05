"""The wish list: titles that mean the same are one, the most wanted is first, a draft answers."""

from datetime import date

import pytest

from articles.feedback.rate_limit import ANSWERS_A_DAY
from articles.feedback.wishes import (
    count_searches,
    gather_titles,
    meaning_keys,
    start_draft,
    unwritten,
    wish,
    with_demand,
)
from articles.models import Article, Platform, RelatedTitle, Synonym, Wanted
from articles.publishing.archive import archive
from articles.publishing.publish import publish, unpublish
from articles.reading.related_links import related_links
from articles.search.word_index import rebuild_words
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db

HERE, THERE = "203.0.113.7", "203.0.113.8"


@pytest.fixture
def words():
    for name in ("花呗", "逾期", "协商"):
        Platform.objects.create(name=name)
    Synonym.objects.create(slug="a", words="停息挂账\n个性化分期")
    rebuild_words()


def source(title, *related):
    """A published guide whose source recommends these titles."""
    lines = "".join(f"- 分期知识丨{each}\n" for each in related)
    text = f"{title}\n先看。\n一、做\n1. 做\n这样做。\n{lines}"
    return take(text, f"{title}.txt", publish_it=True).article


def listed():
    """What an editor sees, in that order: title and demand."""
    rows = with_demand(unwritten(Wanted.objects.all())).order_by("-demand", "pk")
    return [(row.title, row.demand) for row in rows]


def links(article):
    related = article.live.text.related
    found = related_links(article.pk, article.get_absolute_url(), related)
    return {link.related.title: link.url for link in found.links}


# --- what means the same --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("花呗逾期怎么办", "花呗逾期了，该怎么办？"),
        ("花呗逾期", "逾期 花呗"),
        ("申请停息挂账", "怎么申请个性化分期"),
        ("花唄逾期", "花呗逾期"),
        ("花呗 AbC", "花呗 abc"),
    ],
)
def test_titles_that_ask_for_the_same_have_one_key(words, one, other):
    first, second = meaning_keys([one, other])
    assert first == second != ""


def test_titles_that_ask_for_another_thing_have_another_key(words):
    keys = meaning_keys(["花呗逾期", "借呗逾期", "花呗协商", "花呗"])
    assert len(set(keys)) == 4


def test_what_says_nothing_means_itself_alone(words):
    assert meaning_keys(["！？", "😀"]) == ["!?", "😀"]


# --- who wants ------------------------------------------------------------------------------------


def test_related_titles_of_the_sources_are_gathered_and_merged(words):
    source("甲", "花呗逾期怎么办", "借呗额度")
    source("乙", "花呗逾期了怎么办？")
    assert gather_titles() == 0
    assert listed() == [("花呗逾期怎么办", 2), ("借呗额度", 1)]
    assert not RelatedTitle.objects.filter(wanted=None).exists()


def test_gathering_again_counts_nothing_twice(words):
    source("甲", "花呗逾期怎么办")
    gather_titles()
    gather_titles()
    assert listed() == [("花呗逾期怎么办", 1)]


def test_gathering_many_goes_on_the_next_time():
    article = published("甲")
    RelatedTitle.objects.bulk_create(
        RelatedTitle(article=article, title=f"第 {number} 个题目") for number in range(100, 600)
    )
    left = [gather_titles(200)]
    while left[-1]:
        assert len(left) < 10
        left.append(gather_titles(200))
    assert left == sorted(left, reverse=True)
    assert left[0] == 300
    assert with_demand(Wanted.objects.all()).count() == 500


def test_titles_that_say_nothing_do_not_keep_others_from_the_list():
    article = published("甲")
    RelatedTitle.objects.bulk_create(RelatedTitle(article=article, title="——") for _ in range(300))
    RelatedTitle.objects.create(article=article, title="最后一个题目")
    gather_titles()
    assert listed() == [("最后一个题目", 1)]


def test_two_hundred_long_titles_are_gathered_at_once():
    article = published("甲")
    RelatedTitle.objects.bulk_create(
        RelatedTitle(
            article=article,
            title=" ".join("".join(map(chr, range(first, first + 24))) for first in starts),
        )
        for number in range(200)
        for starts in [[97, 97, *(0x4E00 + 97 * number + 25 * place for place in range(2))]]
    )
    assert gather_titles() == 0


def test_a_search_that_found_nothing_and_a_wish_count_for_the_same_title(words):
    source("甲", "花呗逾期怎么办")
    gather_titles()
    count_searches({"花呗逾期": 4})
    assert wish("花呗逾期了怎么办", HERE)
    [wanted] = with_demand(Wanted.objects.all())
    assert (wanted.titles, wanted.searches, wanted.wishes) == (1, 4, 1)


def test_the_most_wanted_is_first_and_a_tap_is_worth_more_than_a_search(words):
    count_searches({"车贷断供": 2, "房贷断供": 1})
    wish("助学贷款", HERE)
    assert [title for title, _ in listed()] == ["助学贷款", "车贷断供", "房贷断供"]


@pytest.mark.parametrize("noise", ["[号码]", "[邮箱] 的", "a", "and", "的了吗", "12345"])
def test_what_could_be_no_title_is_not_wanted(noise):
    count_searches({noise: 9, "车贷断供": 1, "vivo": 1})
    assert {title for title, _ in listed()} == {"车贷断供", "vivo"}


@pytest.mark.parametrize("by", ["a search", "a wish"])
def test_the_last_day_on_which_somebody_asked_is_kept(words, by):
    long_ago = date(2026, 1, 1)
    count_searches({"车贷断供": 1})
    Wanted.objects.update(last_asked=long_ago)
    if by == "a wish":
        wish("车贷断供", HERE)
    else:
        count_searches({"车贷断供": 1})
    assert Wanted.objects.get().last_asked > long_ago


# --- wishes ---------------------------------------------------------------------------------------


def test_a_wish_counts_once_for_each_reader(words):
    assert wish("车贷断供", HERE)
    assert not wish("车贷断供", HERE)
    assert not wish(" 車貸斷供　", HERE)
    assert wish("车贷断供", THERE)
    assert Wanted.objects.get().wishes == 2


def test_a_reader_has_only_so_many_wishes_a_day():
    wished = [wish(f"题目{number}", HERE) for number in range(ANSWERS_A_DAY + 3)]
    assert sum(wished) == ANSWERS_A_DAY


@pytest.mark.parametrize("text", ["", "！！", "😀", "\0"])
def test_a_wish_that_says_nothing_does_not_count(text):
    assert not wish(text, HERE)
    assert not Wanted.objects.exists()


@pytest.mark.parametrize("text", ["很" * 5_000, "x" * 5_000, "ﷺ" * 100, "\ud83d 车贷", "a'b\"c\\"])
def test_a_wish_of_any_kind_can_be_kept(text):
    assert wish(text, HERE)
    assert Wanted.objects.get().wishes == 1


def test_numbers_are_not_kept_with_a_wish():
    wish("我是13812345678，车贷断供", HERE)
    wanted = Wanted.objects.get()
    assert "138" not in wanted.title + wanted.key


# --- what is covered ------------------------------------------------------------------------------


def test_what_a_guide_answers_leaves_the_list_and_comes_back_when_that_is_taken_off(words):
    source("甲", "花呗逾期怎么办", "借呗额度")
    gather_titles()
    article = published("花呗逾期怎么办")
    assert listed() == [("借呗额度", 1)]
    unpublish(article)
    assert sorted(listed()) == [("借呗额度", 1), ("花呗逾期怎么办", 1)]


def test_another_name_of_a_guide_answers_too(words):
    count_searches({"借呗额度": 1})
    published("乙", aliases="[借呗额度没有了怎么办, 借呗额度]")
    assert listed() == []


@pytest.mark.parametrize("title", ["花呗逾期怎么办", "花呗逾期了，怎么办？", "逾期 花呗"])
@pytest.mark.parametrize("guide_is_first", [True, False])
def test_what_a_guide_means_is_covered_whichever_came_first(words, title, guide_is_first):
    if guide_is_first:
        published("花呗逾期怎么办")
    source("甲", title)
    gather_titles()
    if not guide_is_first:
        published("花呗逾期怎么办")
    assert listed() == []


def test_what_another_guide_than_the_draft_covers_leaves_the_list(words):
    count_searches({"车贷断供": 1})
    start_draft(Wanted.objects.get())
    published("车贷断供怎么办")
    assert listed() == []


def test_what_editors_will_not_write_is_not_listed():
    count_searches({"天气预报": 9})
    Wanted.objects.update(is_dismissed=True)
    count_searches({"天气预报": 9})
    assert listed() == []


# --- drafts ---------------------------------------------------------------------------------------


def test_a_draft_answers_to_every_title_that_waits_for_it(words):
    here = source("甲", "花呗逾期怎么办", "花呗逾期了，该怎么办？", "借呗额度")
    gather_titles()
    wanted = Wanted.objects.get(title="花呗逾期怎么办")
    draft = start_draft(wanted)
    assert (draft.title, draft.live) == ("花呗逾期怎么办", None)
    assert draft.aliases.splitlines() == ["花呗逾期了，该怎么办？"]
    assert set(links(here).values()) == {None}
    publish(draft)
    assert links(here) == {
        "花呗逾期怎么办": draft.get_absolute_url(),
        "花呗逾期了，该怎么办？": draft.get_absolute_url(),
        "借呗额度": None,
    }
    assert [title for title, _ in listed()] == ["借呗额度"]


def test_until_it_is_published_it_stays_on_the_list(words):
    count_searches({"车贷断供": 1})
    start_draft(Wanted.objects.get())
    assert listed() == [("车贷断供", 1)]


def test_one_title_has_one_draft(words):
    count_searches({"车贷断供": 1})
    wanted = Wanted.objects.get()
    assert start_draft(wanted) == start_draft(wanted) == start_draft(Wanted.objects.get())
    assert Article.objects.count() == 1


def test_a_draft_that_was_archived_may_be_started_again(words):
    count_searches({"车贷断供": 1})
    first = start_draft(Wanted.objects.get())
    archive(first)
    assert listed() == [("车贷断供", 1)]
    again = start_draft(Wanted.objects.get())
    assert (again.title, again.pk != first.pk) == ("车贷断供", True)
