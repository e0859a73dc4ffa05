"""What a revision's HTML has that the working copy has not: links to laws, numbers and terms."""

import re

import pytest

from articles.editing.revisions import record_revision
from articles.models import Term
from tests.support.samples import PLAIN, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms():
    Term.objects.create(
        slug="huanji", name="租后归还", explanation="寄回去。", aliases="还机\n寄回"
    )
    Term.objects.create(slug="zuji", name="信用租机", explanation="按月付。", aliases="以租代购")
    Term.objects.create(
        slug="rongzu", name="融资租赁", explanation="租给你。", aliases="以租代购\n信用租机"
    )


def marked(text: str) -> list[tuple[str, str]]:
    """The words that are marked in a guide with that text, each with its term."""
    article = take(PLAIN.replace("每月记账。", text)).article
    html = record_revision(article).html["sections"][1]["body"]
    return re.findall(r'id="word-[^"]*-(\w+)"[^>]*>([^<]+)<', html)


def test_a_term_is_marked_by_its_other_names_too(terms):
    assert marked("可以还机。") == [("huanji", "还机")]


def test_a_term_is_marked_once_whatever_it_is_called(terms):
    assert marked("还机要寄回，就是租后归还。") == [("huanji", "还机")]


def test_a_name_that_several_terms_go_by_marks_none_of_them(terms):
    assert marked("这叫以租代购。") == []


def test_a_terms_own_name_comes_before_what_others_are_also_called(terms):
    assert marked("信用租机。") == [("zuji", "信用租机")]
