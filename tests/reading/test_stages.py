"""Stages as pages show them."""

import pytest

from articles.editing.slugs import change_slug
from articles.models import Stage
from articles.reading.stages import listed_stages
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
