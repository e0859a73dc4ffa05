"""The site's version changes with what readers see, in the same transaction, for every process."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse

from articles.delivery.site_version import Commits, site_version, touch_site
from articles.models import Helpline, SiteVersion, Situation, Stage, Synonym, Term, Topic
from articles.publishing.publish import publish, unpublish
from tests.support.samples import PLAIN, published, take


def number():
    """As the transaction sees it: a version of its own is not committed yet."""
    return SiteVersion.objects.values_list("number", flat=True).first() or 0


@pytest.fixture
def changes(db):
    before = number()
    return lambda: number() > before


def test_publishing_changes_it(changes):
    published("甲")
    assert changes()


def test_a_draft_does_not(changes):
    take(PLAIN)
    assert not changes()


def test_unpublishing_changes_it(db):
    article = published("甲")
    before = number()
    unpublish(article)
    assert number() > before


def test_what_is_rolled_back_changes_nothing(changes):
    article = take(PLAIN).article
    with pytest.raises(RuntimeError), transaction.atomic():
        publish(article)
        raise RuntimeError
    assert not changes()


ROWS = {
    "topic": lambda: Topic.objects.create(name="甲", slug="jia"),
    "term": lambda: Term.objects.create(name="甲", slug="jia", explanation="乙"),
    "helpline": lambda: Helpline.objects.create(name="甲", slug="jia", good_for="乙"),
    "situation": lambda: Situation.objects.create(label="甲", slug="jia", guide="yi"),
    "stage": lambda: Stage.objects.create(name="甲", slug="jia", when="乙"),
    "synonym": lambda: Synonym.objects.create(words="甲\n乙", slug="jia"),
}


# What a form says of the rows of a stage.
COUNTS = ("TOTAL", "INITIAL")


@pytest.fixture
def admin_post(client, db):
    client.force_login(get_user_model().objects.create_superuser("bianji"))

    def post(page, row, **data):
        address = reverse(f"admin:articles_{row._meta.model_name}_{page}", args=[row.pk])
        answer = client.post(address, data)
        assert answer.status_code == 302, answer.content.decode()[:2000]

    return post


@pytest.mark.parametrize("kind", ROWS)
def test_editing_a_row_that_pages_show_changes_it(admin_post, kind):
    row = ROWS[kind]()
    before = number()
    fields = {f.name: f.value_from_object(row) or "" for f in row._meta.fields if f.editable}
    rows = {f"{name}-{count}_FORMS": 0 for name in ("events", "actions") for count in COUNTS}
    admin_post("change", row, **fields | rows | {"position": 7})
    assert number() > before


@pytest.mark.parametrize("kind", ROWS)
def test_deleting_a_row_that_pages_show_changes_it(admin_post, kind):
    row = ROWS[kind]()
    before = number()
    admin_post("delete", row, post="yes")
    assert number() > before


# --- the number that is committed -----------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_commit_is_seen():
    first = site_version()
    with transaction.atomic():
        touch_site()
    assert site_version() == first + 1


@pytest.fixture
def file(tmp_path):
    """A database file as migrations make it, in the mode that settings ask for."""
    path = tmp_path / "site.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE articles_siteversion (id INTEGER PRIMARY KEY, number INTEGER)")
        raw.commit()
    return path


def test_a_file_is_asked_again_after_each_commit_of_others(file):
    commits = Commits()
    assert commits.version(file) == 0
    with closing(sqlite3.connect(file)) as other:
        other.execute("INSERT INTO articles_siteversion VALUES (1, 5)")
        assert commits.version(file) == 0
        other.commit()
        assert commits.version(file) == 5
        other.execute("UPDATE articles_siteversion SET number = 6")
        other.rollback()
        assert commits.version(file) == 5


def test_threads_ask_for_themselves(file):
    commits = Commits()
    assert commits.version(file) == 0
    with ThreadPoolExecutor(1) as other:
        assert other.submit(commits.version, file).result() == 0


def test_a_file_that_took_the_place_of_another_is_the_one_that_counts(file, tmp_path):
    """A backup was restored while the site went on."""
    commits = Commits()
    assert commits.version(file) == 0
    following = tmp_path / "restored.sqlite3"
    with closing(sqlite3.connect(following)) as other:
        other.execute("CREATE TABLE articles_siteversion (id INTEGER PRIMARY KEY, number INTEGER)")
        other.execute("INSERT INTO articles_siteversion VALUES (1, 9)")
        other.commit()
    following.replace(file)
    assert commits.version(file) == 9


def test_a_file_that_is_away_is_an_error_and_found_when_it_is_back(file, tmp_path):
    commits = Commits()
    commits.version(file)
    away = file.rename(tmp_path / "away")
    with pytest.raises(sqlite3.Error):
        commits.version(file)
    away.rename(file)
    assert commits.version(file) == 0
