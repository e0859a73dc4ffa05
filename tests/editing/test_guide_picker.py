"""Guides as editors name them."""

import pytest

from articles.editing.guide_picker import chosen_label, chosen_slugs, guides_named_like
from articles.models import Article
from articles.publishing.archive import archive

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def guides():
    Article.objects.create(title="租机逾期", slug="zuji-yuqi")
    Article.objects.create(title="分期逾期（二）", slug="fenqi")


@pytest.mark.parametrize(
    "typed", ["租机逾期（zuji-yuqi）", "租机逾期", "zuji-yuqi", "https://x.cn/guides/zuji-yuqi/"]
)
def test_a_guide_is_found_by_label_title_or_address(typed):
    assert chosen_slugs([typed]) == {typed: "zuji-yuqi"}


def test_a_title_that_ends_in_brackets_is_a_title():
    assert chosen_slugs(["分期逾期（二）"]) == {"分期逾期（二）": "fenqi"}


def test_what_is_no_guide_is_left_out():
    assert chosen_slugs(["没有这篇", "mei-you"]) == {}


def test_a_guide_that_is_yet_to_come_is_named_by_its_slug():
    assert chosen_label(["zuji-yuqi", "jiang-lai"]) == {
        "zuji-yuqi": "租机逾期（zuji-yuqi）",
        "jiang-lai": "jiang-lai",
    }


def test_every_label_leads_back_to_its_guide():
    labels = chosen_label(["zuji-yuqi", "fenqi"])
    assert chosen_slugs(labels.values()) == {label: slug for slug, label in labels.items()}


def test_suggestions_have_the_characters_in_their_titles():
    assert guides_named_like("租机") == ["租机逾期（zuji-yuqi）"]
    assert len(guides_named_like("逾期")) == 2


def test_an_archived_guide_is_not_offered():
    archive(Article.objects.get(slug="fenqi"))
    assert guides_named_like("逾期") == ["租机逾期（zuji-yuqi）"]
