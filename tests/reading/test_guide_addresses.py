"""Slugs lead to published guides, wherever these have moved."""

import pytest

from articles.models import FormerSlug
from articles.publishing.publish import unpublish
from articles.reading.guide_addresses import find_guides
from tests.support.samples import published

pytestmark = pytest.mark.django_db


def test_slugs_and_former_slugs_are_found_with_one_query(django_assert_num_queries):
    guide = published("甲", slug="jia")
    FormerSlug.objects.create(slug="old", article=guide)
    with django_assert_num_queries(1):
        found = find_guides({"jia", "old", "none", ""})
    assert found == {"jia": "/guides/jia/", "old": "/guides/jia/"}


def test_a_guide_that_was_taken_off_is_found_under_no_name():
    guide = published("甲", slug="jia")
    FormerSlug.objects.create(slug="old", article=guide)
    unpublish(guide)
    assert find_guides(["jia", "old"]) == {}


def test_an_address_in_use_comes_before_one_that_was():
    former = published("甲", slug="jia")
    published("乙", slug="yi")
    FormerSlug.objects.create(slug="yi", article=former)
    assert find_guides(["yi"]) == {"yi": "/guides/yi/"}


def test_nothing_to_look_for_is_looked_for_nowhere(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert find_guides([""]) == {}
