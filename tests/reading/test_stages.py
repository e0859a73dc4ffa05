"""Stages as pages show them."""

import pytest

from articles.editing.slugs import change_slug
from articles.models import Stage, StageAction, StageEvent
from articles.reading.guide_places import GuidePlace
from articles.reading.stages import all_stages, gravest, listed_stages, places_of, stage_summaries
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage():
    stage = Stage.objects.create(name="催收升级", slug="shengji", when="第 31–90 天")
    events = [
        ("loan", "likely", "冻结额度"),
        ("loan", "court", "支付令"),
        ("rent", "likely", "还机"),
    ]
    for side, likelihood, text in events:
        stage.events.create(side=side, likelihood=likelihood, text=text)
    for text, guide, anchor in [
        ("交申请", "jia", "s1-1"),
        ("打 110", "", ""),
        ("看指南", "bing", ""),
    ]:
        stage.actions.create(text=text, guide=guide, anchor=anchor)
    return stage


def short(**urls):
    stages = all_stages()
    found = {(slug, anchor): GuidePlace(urls.get(slug, "")) for slug, anchor in places_of(stages)}
    (rung,) = stage_summaries(stages, found)
    return rung


def test_a_guide_shows_the_gravest_of_each_side(stage, django_assert_num_queries):
    with django_assert_num_queries(4):
        rung = short()
    assert {side: (event.likelihood, event.text) for side, event in rung.gravest.items()} == {
        "分期": ("court", "支付令"),
        "租机": ("likely", "还机"),
    }


def test_a_side_of_which_nothing_is_known_is_left_out(stage):
    StageEvent.objects.filter(side="rent").delete()
    assert list(short().gravest) == ["分期"]


def test_a_guide_shows_the_first_way_out_that_a_guide_explains(stage):
    assert (short().action.text, short().action.url) == ("交申请", "")
    way = short(bing="/guides/bing/").action
    assert (way.text, way.url) == ("看指南", "/guides/bing/")
    StageAction.objects.all().delete()
    assert short().action is None


def test_the_gravest_is_the_first_of_those_that_nothing_outweighs():
    def events(*likelihoods):
        return [StageEvent(likelihood=each, position=n) for n, each in enumerate(likelihoods)]

    assert gravest(events("court", "possible", "court")).position == 0
    assert gravest(events("likely", "possible", "possible")).position == 1
    assert gravest(events("likely")).position == 0


def test_rows_stand_by_their_number(stage):
    first = stage.actions.last()
    stage.actions.exclude(pk=first.pk).update(position=5)
    assert listed_stages()[0].actions[0].text == first.text


def test_a_way_out_leads_to_published_guides_only(stage):
    published("甲", slug="jia")
    (rung,) = listed_stages()
    assert [(way.text, way.url) for way in rung.actions] == [
        ("交申请", "/guides/jia/#s1-1"),
        ("打 110", ""),
        ("看指南", ""),
    ]


def test_a_way_out_follows_its_guide_to_a_new_address(stage):
    guide = published("甲", slug="jia")
    change_slug(guide, "yi")
    assert listed_stages()[0].actions[0].url == "/guides/yi/#s1-1"
