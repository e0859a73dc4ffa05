"""Backup and restore, on either database, while somebody goes on publishing."""

import os
import shutil
import sqlite3
from unittest.mock import ANY

import psycopg
import pytest
from django.db import connection

from articles.operations import sqlite_files
from articles.operations.backup import back_up
from tests.support.servers.database_integrity import check_database
from tests.support.servers.database_rows import stored_rows
from tests.support.servers.environment import manage
from tests.support.servers.writer_process import committed, kill, start_writer

# Never edited once they are written, so that they can be compared while others are added.
FROZEN = ("articles_revision", "articles_source")


def restored(env):
    """Its rows. The site's version is one that the database never had: pages of it are kept."""
    rows = stored_rows(env)
    [version] = rows["articles_siteversion"]
    assert version[1] > 10**12
    return rows


NEWER = "INSERT INTO django_migrations(app, name, applied) VALUES ('articles', '9999_new', '2026-01-01')"


def fails(env, *arguments):
    """What the command says when it refuses."""
    done = manage(env, *arguments, check=False)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.fixture
def file(tmp_path):
    return tmp_path / "all.backup"


@pytest.fixture
def open_umask():
    """It hides nothing: files are as open as who makes them says."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_everything_comes_back_row_by_row_and_the_site_goes_on(filled, file, tmp_path):
    manage(filled.env, "backup", str(file))
    assert not list(tmp_path.glob(".*.part"))
    target = filled.empty("restored")
    manage(target, "restore", str(file))
    made = [file, *(tmp_path / "restored").glob("*sqlite3*")]
    assert [path for path in made if path.stat().st_mode & 0o077] == [], "others may read it"
    assert not list(tmp_path.glob("**/.*"))
    rows = stored_rows(filled.env)
    assert restored(target) == rows | {"articles_siteversion": ANY}
    for table in ("articles_article", "articles_revision", "articles_source", "auth_user"):
        assert rows[table], table
    writer = start_writer(target, 1_000)
    assert committed(writer) == 1_000
    kill(writer)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="pg_dump writes into our file")
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("open_umask")
def test_what_is_being_written_is_private_from_the_first_byte(file, tmp_path, monkeypatch):
    """SQLite makes a file that is not there as the umask has it."""
    opened, connect = [], sqlite3.connect

    def watched(path, **options):
        if not options:
            opened.append(os.stat(path).st_mode & 0o777)
        return connect(path, **options)

    monkeypatch.setattr(sqlite3, "connect", watched)
    back_up(file)
    monkeypatch.setitem(connection.settings_dict, "NAME", tmp_path / "restored.sqlite3")
    sqlite_files.fill_from(file)
    assert opened == [0o600, 0o600]
    assert (tmp_path / "restored.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_backup_in_the_midst_of_writing_is_whole(place, file):
    writer = start_writer(place.env)
    try:
        before = [committed(writer) for _ in range(5)]
        manage(place.env, "backup", str(file))
        after = committed(writer)
        target = place.empty("restored")
        manage(target, "restore", str(file))
        # It went on while the backup was made, and goes on while it is restored.
        assert committed(writer) > after > before[-1]
    finally:
        kill(writer)
    look = check_database(target)
    assert look.problems == []
    assert {f"guide-{number}" for number in before} <= look.slugs
    rows, back = stored_rows(place.env), stored_rows(target)
    for table in FROZEN:
        assert back[table] == rows[table][: len(back[table])]
        assert len(back[table]) == len(look.slugs)


def test_nothing_that_is_there_is_written_over(place, file):
    manage(place.env, "backup", str(file))
    content, rows = file.read_bytes(), stored_rows(place.env)
    assert "已经有了" in fails(place.env, "backup", str(file))
    assert "没有覆盖" in fails(place.env, "restore", str(file))
    assert (file.read_bytes(), stored_rows(place.env)) == (content, rows)


def test_a_file_that_cannot_be_written_is_named(sqlite_place, tmp_path):
    assert "无法写入" in fails(sqlite_place.env, "backup", str(tmp_path / "none" / "all.backup"))


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "无法读取"), (b"", "不是备份"), (b"PK\3\4", "不是备份")]
)
def test_what_is_no_backup_is_refused(sqlite_place, file, content, reason):
    if content is not None:
        file.write_bytes(content)
    assert reason in fails(sqlite_place.empty("restored"), "restore", str(file))


def test_of_a_backup_that_was_cut_off_nothing_is_restored(filled, file, tmp_path):
    """So the whole one can be restored after it, which takes an empty database."""
    manage(filled.env, "backup", str(file))
    (tmp_path / "cut").write_bytes(file.read_bytes()[:-5_000])
    target = filled.empty("restored")
    fails(target, "restore", str(tmp_path / "cut"))
    manage(target, "restore", str(file))
    assert restored(target) == stored_rows(filled.env) | {"articles_siteversion": ANY}


def test_a_backup_of_a_newer_version_is_refused(place, file):
    with connected(place) as database:
        database.execute(NEWER)
    manage(place.env, "backup", str(file))
    assert "articles.9999_new" in fails(place.empty("restored"), "restore", str(file))


def test_a_backup_of_an_older_version_says_what_to_run(sqlite_place, file):
    manage(sqlite_place.env, "migrate", "sessions", "zero", "--verbosity", "0")
    manage(sqlite_place.env, "backup", str(file))
    target = sqlite_place.empty("restored")
    assert "manage.py migrate" in manage(target, "restore", str(file)).stdout
    manage(target, "migrate", "--verbosity", "0")
    assert stored_rows(target)["django_session"] == []


def test_the_other_databases_backup_is_named(sqlite_place, postgresql_place, tmp_path):
    for one, other in ((sqlite_place, postgresql_place), (postgresql_place, sqlite_place)):
        file = tmp_path / f"{one.kind}.backup"
        manage(one.env, "backup", str(file))
        said = fails(other.empty(f"from_{one.kind}"), "restore", str(file))
        assert "SQLite" in said and "PostgreSQL" in said


def test_without_a_database_there_is_nothing_to_back_up(sqlite_place, file):
    assert "还没有数据库" in fails(sqlite_place.empty("none"), "backup", str(file))
    assert not file.exists()


def test_an_old_journal_is_not_taken_for_the_restored_databases(sqlite_place, file, tmp_path):
    manage(sqlite_place.env, "backup", str(file))
    target = sqlite_place.empty("restored")
    (tmp_path / "restored" / "db.sqlite3-wal").write_bytes(b"old")
    assert "db.sqlite3-wal" in fails(target, "restore", str(file))


def test_any_sqlite_program_can_open_a_backup(sqlite_place, file, tmp_path):
    manage(sqlite_place.env, "backup", str(file))
    (tmp_path / "elsewhere").mkdir()
    copy = shutil.copy(file, tmp_path / "elsewhere")
    with sqlite3.connect(f"file:{copy}?mode=ro&immutable=1", uri=True) as opened:
        assert opened.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert opened.execute("SELECT count(*) FROM django_migrations").fetchone()[0] > 10


def connected(place):
    """A connection that commits at the end of its block."""
    url = place.env["DATABASE_URL"]
    if place.kind == "sqlite":
        return sqlite3.connect(url.removeprefix("sqlite:///"))
    return psycopg.connect(url)
