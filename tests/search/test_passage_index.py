"""A search finds what readers see: no more, no less, and from the same moment on."""

from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction

from articles.models import PASSAGES_A_GUIDE, Article, Passage, Publication, Situation, TitleKey
from articles.publishing.publish import publish, unpublish
from articles.search import passage_index as passages
from articles.search.candidates import match
from articles.search.passage_index import index_all, index_guide, index_situations, is_indexed
from articles.search.query import read_query
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


def found(text):
    """Where it is found: slug and anchor of each place that has all of it."""
    matches = match(read_query(text).units)
    places = Passage.objects.filter(pk__in=[] if matches.is_relaxed else matches.passages)
    return list(places.order_by("pk").values_list("article__slug", "anchor"))


def edit(article, **fields):
    """An editor saves, and does not publish."""
    article.sections.first().steps.filter(anchor="s1-2").update(**fields)


# --- publication and index are one ----------------------------------------------------------------


def test_a_published_guide_is_found_by_its_title_its_steps_and_their_notes(article):
    assert ("shouji-fenqi", "") in found("手机分期")
    assert found("欠款明细") == [("shouji-fenqi", "s1-1")]
    assert found("官方客服") == [("shouji-fenqi", ""), ("shouji-fenqi", "s1-2")]
    assert is_indexed(article)


def test_what_is_kept_is_what_readers_read_without_its_markup():
    text = "题目\n#### 一、步骤\n1. 做：看**账单**和[明细](https://a.example/secret)。\n"
    article = take(text, "a.txt", publish_it=True).article
    assert article.passages.get(anchor="s1-1").text == "看账单和明细。"
    assert found("账单和明细")
    assert found("secret") == []


def test_a_draft_is_not_found():
    article = take(OWN).article
    assert found("手机分期") == []
    assert not Passage.objects.exists()
    index_guide(article)
    assert not Passage.objects.exists()


def test_what_an_editor_saves_is_found_when_it_is_published_and_not_before(article):
    edit(article, title="去法院应诉")
    assert found("应诉") == []
    assert found("官方客服")
    publish(article)
    assert ("shouji-fenqi", "s1-2") in found("应诉")
    assert found("官方客服") == []


def test_a_guide_that_is_taken_off_is_found_no_more_and_comes_back(article):
    unpublish(article)
    assert found("手机分期") == []
    publish(article)
    assert found("手机分期")


def test_publishing_the_same_text_again_writes_no_passages_anew(
    article, django_assert_max_num_queries
):
    before = list(Passage.objects.order_by("pk").values())
    with django_assert_max_num_queries(100) as queries:
        publish(article)
    assert not any("INSERT INTO" in q["sql"] and "passage" in q["sql"] for q in queries)
    assert list(Passage.objects.order_by("pk").values()) == before


def test_a_guide_that_cannot_be_indexed_is_not_published():
    article, other = take(OWN).article, published("别的")
    Passage.objects.create(
        id=article.pk * PASSAGES_A_GUIDE + 1,
        article=other,
        revision=other.live,
        scheme=0,
        anchor="x",
        title="它的键已经有了",
        terms="",
    )
    with pytest.raises(IntegrityError):
        publish(article)
    assert Article.objects.get(pk=article.pk).live is None
    assert not article.passages.exists()
    assert not Publication.objects.filter(article=article).exists()
    assert not TitleKey.objects.filter(article=article).exists()


def test_a_publication_that_is_taken_back_leaves_nothing_in_the_index(article):
    edit(article, title="去法院应诉")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(article)
        assert found("应诉")
        raise ZeroDivisionError
    assert found("应诉") == []
    assert found("官方客服")


def test_unpublishing_that_is_taken_back_leaves_the_guide_found(article):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        unpublish(article)
        raise ZeroDivisionError
    assert found("手机分期")


def test_a_new_address_is_no_reason_to_be_lost(article):
    Article.objects.filter(pk=article.pk).update(slug="new")
    assert ("new", "") in found("手机分期")


def test_the_keys_of_passages_tell_their_guide_and_their_order(article):
    published("别的")
    rows = list(article.passages.order_by("pk"))
    assert [row.anchor for row in rows] == ["", "s1", "s1-1", "s1-2", "s2"]
    assert {row.pk // PASSAGES_A_GUIDE for row in rows} == {article.pk}
    assert rows[0].pk % PASSAGES_A_GUIDE == 0


# --- what readers say -----------------------------------------------------------------------------


def test_a_situation_makes_the_step_found_that_it_leads_to(article):
    Situation.objects.create(
        slug="a", label="客服占线", hint="怎么找人", guide=article.slug, anchor="s1-2"
    )
    Situation.objects.create(slug="b", label="断供了", guide=article.slug)
    assert found("占线") == []
    index_situations([article.slug, "", "no-such-guide"])
    assert found("占线") == found("找人") == [("shouji-fenqi", "s1-2")]
    assert found("断供") == [("shouji-fenqi", "")]


def test_a_situation_that_leads_to_a_place_that_is_gone_does_no_harm(article):
    Situation.objects.create(slug="a", label="客服占线", guide=article.slug, anchor="s9-9")
    index_situations([article.slug])
    assert found("占线") == []
    assert found("手机分期")


def test_a_situation_that_leads_to_a_draft_is_found_when_that_is_published():
    article = take(OWN).article
    Situation.objects.create(slug="a", label="客服占线", guide=article.slug, anchor="s1-2")
    index_situations([article.slug])
    assert found("占线") == []
    publish(article)
    assert found("占线") == [("shouji-fenqi", "s1-2")]


def test_more_ways_that_lead_to_a_guide_weigh_more_each_less_than_the_one_before(article):
    def weight():
        index_situations([article.slug])
        return article.passages.whole_guides().get().weight

    weights = [weight()]
    for number in range(3):
        Situation.objects.create(slug=f"s{number}", label="话", guide=article.slug)
        weights.append(weight())
    gains = [after - before for before, after in pairwise(weights)]
    assert gains[0] > gains[1] > gains[2] > 0
    assert not article.passages.exclude(anchor="").exclude(weight=0).exists()


# --- all of them ----------------------------------------------------------------------------------


@pytest.fixture
def old(monkeypatch):
    """Three published guides whose index was made by older rules."""
    with monkeypatch.context() as patch:
        patch.setattr(passages, "SCHEME", passages.SCHEME - 1)
        articles = [published(title) for title in ("花呗一", "花呗二", "花呗三")]
    return articles


def test_only_those_are_indexed_that_lack_it(old):
    fresh = published("借呗")
    before = {row.pk for row in fresh.passages.all()}
    draft = take(OWN).article
    assert [is_indexed(each) for each in old] == [False] * 3
    assert list(index_all()) == [(1, 3), (2, 3), (3, 3)]
    assert all(map(is_indexed, old))
    assert {row.pk for row in fresh.passages.all()} == before
    assert not draft.passages.exists()
    assert list(index_all()) == []


def test_a_guide_without_any_passage_lacks_it(old):
    Passage.objects.all().delete()
    assert found("花呗") == []
    assert len(list(index_all())) == 3
    assert len({slug for slug, _ in found("花呗")}) == 3


def test_stopped_midway_it_goes_on_from_there(old):
    work = index_all()
    assert next(work) == (1, 3)
    work.close()
    assert [is_indexed(each) for each in old] == [True, False, False]
    assert list(index_all()) == [(1, 2), (2, 2)]


def test_readers_find_everything_meanwhile(old):
    work = index_all()
    next(work)
    assert len({slug for slug, _ in found("花呗")}) == 3
    work.close()


def test_what_leaves_the_site_meanwhile_stays_away(old):
    work = index_all()
    next(work)
    unpublish(old[1])
    list(work)
    assert not old[1].passages.exists()
    assert {slug for slug, _ in found("花呗")} == {old[0].slug, old[2].slug}


@pytest.mark.django_db(transaction=True)
def test_anew_means_all_and_readers_find_everything_meanwhile():
    articles = [published(title) for title in ("花呗一", "花呗二")]
    work = index_all(anew=True)
    assert next(work) == (1, 2)
    assert len({slug for slug, _ in found("花呗")}) == 2
    work.close()
    assert [is_indexed(each) for each in articles] == [True, False]
    assert list(index_all()) == [(1, 1)]
    assert len({slug for slug, _ in found("花呗")}) == 2


@pytest.mark.django_db(transaction=True)
def test_made_anew_the_index_still_follows_what_is_published():
    published("花呗一")
    list(index_all(anew=True))
    later = published("借呗")
    assert (later.slug, "") in found("借呗")
    unpublish(later)
    assert found("借呗") == []
