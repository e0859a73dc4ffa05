"""SQLite -> PostgreSQL: everything arrives, and the site goes on there."""

import shutil
import sqlite3

import psycopg
import pytest

from tests.support.servers.database_integrity import check_database
from tests.support.servers.database_rows import rows_of, stored_rows
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.writer_process import committed, kill, start_writer

FIND = """
from articles.search.results import search
print([hit.article.slug for hit in search("记下编号3").hits])
"""


def move(source, target, check=True):
    return manage(source, "move_database", target["DATABASE_URL"], check=check)


def refuses(source, target):
    """What it says. The source is asked for nothing but reading, so it is not looked at."""
    done = move(source, target, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def source(tmp_path_factory, filled_file):
    """A SQLite database whose keys have gaps."""
    folder = tmp_path_factory.mktemp("source")
    shutil.copy(filled_file, folder)
    return own_environment(folder)


@pytest.fixture(scope="module")
def before(source):
    """The rows of `source` as they were before it was moved."""
    return stored_rows(source)


@pytest.fixture(scope="module")
def moved_database(source, before, own_postgresql):
    """The name of the PostgreSQL database that `source` was moved to; None without PostgreSQL."""
    if own_postgresql is None:
        return None
    move(source, {"DATABASE_URL": own_postgresql.create("moved")})
    return "moved"


@pytest.fixture
def moved(postgresql_copy, moved_database):
    return postgresql_copy("moved_copy", moved_database)


def test_the_present_database_stays_as_it_is(source, before, moved):
    assert stored_rows(source) == before


def test_every_row_arrives_with_its_key(source, moved):
    rows, arrived = rows_of(source), rows_of(moved)
    assert arrived.keys() == rows.keys()
    for table, wanted in rows.items():
        assert arrived[table] == wanted, table
    for table in (
        "articles_revision",
        "articles_source",
        "auth_user",
        "articles_term",
        "auth_group",
    ):
        assert rows[table], table


def test_the_guides_are_whole_there(source, moved):
    look = check_database(moved)
    assert look.problems == []
    assert look.slugs == check_database(source).slugs


def test_the_site_finds_and_publishes_there(moved):
    """New rows take keys behind those that arrived, and the index knows old and new guides."""
    before = stored_rows(moved)
    assert "guide-3" in manage(moved, "shell", "-v", "0", "-c", FIND).stdout
    writer = start_writer(moved, 1_000)
    assert committed(writer) == 1_000
    kill(writer)
    secret = {"DJANGO_SUPERUSER_PASSWORD": "x" * 20}
    names = ("--username", "er", "--email", "c@d.cn")
    manage(moved | secret, "createsuperuser", "--noinput", *names)
    after = stored_rows(moved)
    for table in ("articles_article", "articles_revision", "articles_source", "auth_user"):
        assert after[table][: len(before[table])] == before[table], table
        assert len(after[table]) > len(before[table]), table


def test_a_target_that_has_data_is_left_alone(source, moved):
    before = stored_rows(moved)
    assert "不是空的" in refuses(source, moved)
    assert stored_rows(moved) == before


def test_a_target_with_another_programs_table_is_left_alone(source, postgresql_copy):
    target = postgresql_copy("others")
    with psycopg.connect(target["DATABASE_URL"]) as database:
        database.execute("CREATE TABLE other (a int)")
    assert "other" in refuses(source, target)


def test_after_an_attempt_that_failed_the_same_command_succeeds(
    filled_sqlite_place, postgresql_copy, tmp_path
):
    """PostgreSQL keeps to the longest title, which SQLite does not: all rows are refused then."""
    name_it = "UPDATE articles_article SET title = ? WHERE slug = 'guide-3'"
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        database.execute(name_it, ["长" * 300])
    target = postgresql_copy("target")
    assert "没有搬成" in refuses(filled_sqlite_place.env, target)
    assert not any(
        rows for table, rows in stored_rows(target).items() if table.startswith("articles_")
    )
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        database.execute(name_it, ["好"])
    move(filled_sqlite_place.env, target)
    assert rows_of(target) == rows_of(filled_sqlite_place.env)


@pytest.mark.parametrize("url", ["mysql://a@b/c", "postgres://", "postgres://u@h:port/x", "数据库"])
def test_a_wrong_address_is_named(source, url):
    assert "postgres://用户" in refuses(source, {"DATABASE_URL": url})


def test_no_answer_is_a_sentence_and_nothing_else_is_changed(source):
    url = "postgres://nobody@127.0.0.1:1/none"
    assert "没有搬成" in refuses(source, {"DATABASE_URL": url})


def test_a_database_that_is_not_sqlite_is_not_moved(moved):
    assert "不用搬" in refuses(moved, moved)
