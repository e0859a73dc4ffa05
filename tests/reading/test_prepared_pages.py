"""Pages are prepared before anybody asks: all that lack or are old, the most read first."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage

from articles.models import Article, PreparedPage
from articles.publishing.publish import unpublish
from articles.reading import shared_content
from articles.reading.prepared_pages import prepare_pages
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db


def test_what_cannot_be_done_in_time_is_done_the_next_time():
    for number in range(3):
        published(f"题目 {number}")
    assert prepare_pages(seconds=0) == 0
    assert prepare_pages() == 3


def test_the_most_read_is_prepared_first(monkeypatch):
    guides = [published(f"题目 {number}") for number in range(3)]
    Article.objects.filter(pk=guides[1].pk).update(views=9)
    now = iter([0, 0, 2])
    monkeypatch.setattr("articles.reading.prepared_pages.time.monotonic", lambda: next(now))
    assert prepare_pages(seconds=1) == 1
    assert PreparedPage.objects.get().article == guides[1]


def test_drafts_have_no_page_and_what_left_the_site_has_none_any_more():
    take("草稿\n#### 一、做\n1. 做：这样。\n", "a.txt")
    guide = published("甲")
    assert prepare_pages() == 1
    unpublish(guide)
    assert prepare_pages() == 0
    assert not PreparedPage.objects.exists()


def test_static_files_of_other_names_make_all_pages_anew(settings, monkeypatch):
    published("甲")
    shared_content._release.cache_clear()
    names = {"css/site.css": "css/site.aaa.css"}
    monkeypatch.setattr(staticfiles_storage, "hashed_files", names, raising=False)
    assert prepare_pages() == 1
    assert prepare_pages() == 0
    names["css/site.css"] = "css/site.bbb.css"
    shared_content._release.cache_clear()
    assert prepare_pages() == 1
    shared_content._release.cache_clear()


def test_another_release_makes_all_pages_anew(tmp_path, settings):
    published("甲")
    shared_content._release.cache_clear()
    settings.BASE_DIR = tmp_path
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "guide.html").write_text("甲")
    try:
        assert prepare_pages() == 1
        assert prepare_pages() == 0
        (tmp_path / "templates" / "guide.html").write_text("乙")
        shared_content._release.cache_clear()
        assert prepare_pages() == 1
    finally:
        shared_content._release.cache_clear()
