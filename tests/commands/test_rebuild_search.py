"""The command that makes the search anew."""

from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Passage, Platform, Word
from articles.search import passage_index as passages
from articles.search.passage_index import is_indexed
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = StringIO()
    call_command("rebuild_search", *arguments, stdout=out)
    return out.getvalue().strip()


@pytest.fixture
def old(monkeypatch):
    """Two published guides whose index was made by older rules."""
    with monkeypatch.context() as patch:
        patch.setattr(passages, "SCHEME", passages.SCHEME - 1)
        return [published("花呗一"), published("花呗二")]


def test_it_indexes_what_lacks_it_and_says_how_many(old):
    published("借呗")
    take("草稿\n#### 一、步骤\n1. 做：这样做。\n")
    assert run() == "词 0 个，重做指南 2 篇"
    assert all(map(is_indexed, old))
    assert run() == "词 0 个，重做指南 0 篇"


def test_it_makes_the_words_anew(old):
    Platform.objects.create(name="分期乐")
    assert run().startswith("词 1 个")
    assert Word.objects.get().text == "分期乐"


def test_what_was_lost_comes_back(old):
    Passage.objects.all().delete()
    run()
    assert set(Passage.objects.whole_guides().values_list("article", flat=True)) == {
        a.pk for a in old
    }


def test_nothing_to_do_is_said_too():
    assert run() == "词 0 个，重做指南 0 篇"


@pytest.mark.django_db(transaction=True)
def test_all_of_them_if_wanted():
    published("花呗一")
    published("花呗二")
    assert run() == "词 0 个，重做指南 0 篇"
    assert run("--all") == "词 0 个，重做指南 2 篇"
    assert run() == "词 0 个，重做指南 0 篇"
