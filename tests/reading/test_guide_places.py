"""Slugs and anchors lead to published guides, wherever these have moved, and to nothing that is gone."""

import pytest

from articles.models import Article, FormerSlug
from articles.publishing.archive import archive
from articles.publishing.publish import publish, unpublish
from articles.reading.guide_places import GuidePlace, find_places
from tests.support.samples import published

pytestmark = pytest.mark.django_db


def url(slug, anchor=""):
    return find_places([(slug, anchor)])[slug, anchor].url


def problem(slug, anchor=""):
    return find_places([(slug, anchor)])[slug, anchor].problem


def test_slugs_and_former_slugs_are_found_with_one_query(django_assert_num_queries):
    guide = published("甲", slug="jia")
    FormerSlug.objects.create(slug="old", article=guide)
    named = [("jia", ""), ("old", "s1-1"), ("none", "s1")]
    with django_assert_num_queries(1):
        found = find_places(named)
    assert found == {
        ("jia", ""): GuidePlace("/guides/jia/"),
        ("old", "s1-1"): GuidePlace("/guides/jia/#s1-1"),
        ("none", "s1"): GuidePlace("", "没有「none」这篇指南"),
    }


def test_a_place_that_is_gone_leads_to_the_start_of_its_guide():
    guide = published("甲", slug="jia")
    assert url("jia", "s1-1") == "/guides/jia/#s1-1" and not problem("jia", "s1-1")
    guide.sections.get().steps.all().delete()
    assert not problem("jia", "s1-1"), "readers see what was published"
    publish(Article.objects.get())
    assert url("jia", "s1-1") == "/guides/jia/"
    assert problem("jia", "s1-1") == "读者看到的「jia」里没有「#s1-1」，先带到指南开头"


def test_a_section_with_nothing_to_read_is_on_no_page_and_no_place(client):
    guide = published("甲", slug="jia")
    assert url("jia", "s1") == "/guides/jia/#s1"
    guide.sections.get().steps.all().delete()
    publish(Article.objects.get())
    assert 'id="s1"' not in client.get("/guides/jia/").content.decode()
    assert url("jia", "s1") == "/guides/jia/"


def test_a_guide_that_was_taken_off_is_found_under_no_name():
    guide = published("甲", slug="jia")
    FormerSlug.objects.create(slug="old", article=guide)
    unpublish(guide)
    assert (url("jia"), url("old")) == ("", "")
    assert problem("jia") == "「jia」这篇指南没有发布"
    archive(guide)
    assert problem("old", "s1") == "「old」这篇指南归档了"


def test_an_address_in_use_comes_before_one_that_was_if_readers_see_the_guide():
    former, present = published("甲", slug="jia"), published("乙", slug="yi")
    FormerSlug.objects.create(slug="yi", article=former)
    assert url("yi") == "/guides/yi/"
    unpublish(present)
    assert url("yi") == "/guides/jia/"


def test_nothing_to_look_for_is_looked_for_nowhere(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert find_places([("", "")]) == {("", ""): GuidePlace()}
