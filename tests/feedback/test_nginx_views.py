"""What nginx answered by itself is counted once, as what the site answered."""

import os
import time

import pytest

from articles.feedback.nginx_views import count_front_views
from articles.models import Article, FormerSlug, ViewCount
from tests.support.samples import published

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(tmp_path, settings):
    """`written(name, text, seconds)` is a file that nginx wrote so many seconds ago."""
    settings.FRONT_DIR = tmp_path
    (tmp_path / "views").mkdir()

    def write(name, text, seconds=300):
        file = tmp_path / "views" / name
        file.write_bytes(text.encode(errors="surrogateescape"))
        moment = time.time() - seconds
        os.utime(file, (moment, moment))
        return file

    return write


def views():
    return dict(Article.objects.values_list("slug", "views"))


def test_views_are_added_once(written):
    published("甲", slug="jia")
    published("乙", slug="yi")
    file = written("2026-11-20T08:01", "/guides/jia/\n/guides/yi/\n/guides/jia/\n")
    written("2026-11-20T08:02", "/guides/jia/\n")
    assert count_front_views() == 4
    assert views() == {"jia": 3, "yi": 1}
    assert ViewCount.objects.get().times == 4
    assert not file.exists()
    assert count_front_views() == 0
    assert views() == {"jia": 3, "yi": 1}


def test_under_a_former_address_too(written):
    guide = published("甲", slug="jia")
    FormerSlug.objects.create(slug="old", article=guide)
    written("2026-11-20T08:01", "/guides/jia/\n/guides/old/\n")
    assert count_front_views() == 2
    assert views() == {"jia": 2}


def test_what_a_killed_process_took_is_counted_by_the_next(written):
    published("甲", slug="jia")
    written("2026-11-20T08:01.taken", "/guides/jia/\n")
    assert count_front_views() == 1
    assert count_front_views() == 0


def test_folders_are_none_of_these(written, tmp_path):
    (tmp_path / "views" / "other").mkdir()
    assert count_front_views() == 0


def test_a_file_that_nginx_still_writes_to_is_left(written):
    published("甲", slug="jia")
    file = written("2026-11-20T08:01", "/guides/jia/\n", seconds=30)
    assert count_front_views() == 0
    assert file.exists()


def test_what_is_no_guide_is_nobodys_view(written):
    written("2026-11-20T08:01", "/guides/none/\n\n/search/\n\udcff\n/guides/jia")
    assert count_front_views() == 0
    assert not ViewCount.objects.exists()


def test_without_nginx_there_is_nothing_to_count(tmp_path, settings):
    settings.FRONT_DIR = tmp_path / "none"
    assert count_front_views() == 0
