"""Stages as pages show them."""

import pytest

from articles.editing.slugs import change_slug
from articles.models import Stage
from articles.reading.stages import all_stages, guides_named, rungs, short_rungs
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage():
    return Stage.objects.create(
        name="催收升级",
        slug="shengji",
        when="第 31–90 天",
        loan="常见：冻结额度\n要过法院：支付令",
        rent="常见：要求还机",
        do="交申请 → jia#s1-1\n打 110\n看指南 → bing",
    )


def short(urls=()):
    (rung,) = short_rungs(all_stages(), dict(urls))
    return rung


def test_a_guide_shows_the_gravest_of_each_side(stage, django_assert_num_queries):
    with django_assert_num_queries(1):
        rung = short()
    assert {side: (event.label, event.text) for side, event in rung.gravest.items()} == {
        "分期": ("要过法院", "支付令"),
        "租机": ("常见", "要求还机"),
    }


def test_a_side_of_which_nothing_is_known_is_left_out(stage):
    Stage.objects.update(rent="")
    assert list(short().gravest) == ["分期"]


def test_a_guide_shows_the_first_way_out_that_a_guide_explains(stage):
    assert (short().way_out.text, short().way_out.url) == ("交申请", "")
    way = short({"bing": "/guides/bing/"}).way_out
    assert (way.text, way.url) == ("看指南", "/guides/bing/")
    Stage.objects.update(do="")
    assert short().way_out is None


def test_the_guides_that_ways_out_lead_to_are_known_beforehand(stage):
    assert guides_named(all_stages()) - {""} == {"jia", "bing"}


def test_a_way_out_leads_to_published_guides_only(stage):
    published("甲", slug="jia")
    (rung,) = rungs()
    assert [(way.text, way.url) for way in rung.ways_out] == [
        ("交申请", "/guides/jia/#s1-1"),
        ("打 110", ""),
        ("看指南", ""),
    ]


def test_a_way_out_follows_its_guide_to_a_new_address(stage):
    guide = published("甲", slug="jia")
    change_slug(guide, "yi")
    assert rungs()[0].ways_out[0].url == "/guides/yi/#s1-1"
