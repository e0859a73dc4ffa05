"""What all tests share."""

import os
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from articles.feedback.counts import card_counter, search_counter, view_counter
from articles.reading.guide_lists import count_at
from articles.reading.site_parts import site_parts
from articles.search.crisis import crisis_rules
from tests.support import migrated_database
from tests.support.made_once import made_once
from tests.support.paths import ORIGINALS
from tests.support.servers.environment import environment, manage
from tests.support.skips import missing, skip_for_want_of

# Playwright's event loop runs in the thread of the browser tests.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Fixtures that several folders share.
pytest_plugins = ["tests.support.servers.databases"]


@pytest.fixture
def originals() -> list[Path]:
    """The untouched source articles, which are no part of this project."""
    files = sorted(ORIGINALS.glob("*.txt"))
    if not files:
        skip_for_want_of("the original source articles in ../shared/seeds")
    return files


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Before Django migrates the database of the tests: SQLite's begins with what was kept."""
    file = migrated_database.kept_file()
    if connection.vendor != "sqlite" or not file.exists():
        yield
        return
    with closing(migrated_database.fill_in_memory(file)):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """After it: what took some seconds is kept for the next run."""
    file = migrated_database.kept_file()
    if connection.vendor == "sqlite" and not file.exists():
        with django_db_blocker.unblock():
            connection.ensure_connection()
            migrated_database.keep(connection.connection, file)


@pytest.fixture(scope="session")
def no_static_files(tmp_path_factory):
    return tmp_path_factory.mktemp("no_static")


@pytest.fixture(autouse=True)
def plain_static_files(settings, no_static_files):
    """Pages name static files as they are: the manifest is made by collectstatic.

    Whether this machine has collected any, for `make run`, matters to no test.
    """
    settings.STATIC_ROOT = no_static_files
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Making a password costs a fifth of a second otherwise, and so does trying one."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def static_files(tmp_path_factory) -> str:
    """The folder of the static files that a server wants, collected once: for BENCH_STATIC."""

    def collect(folder: Path) -> None:
        env = environment(folder / "none.sqlite3")
        manage(env, "collectstatic", "--noinput", "--verbosity", "0")

    return str(made_once(tmp_path_factory, "static_files", collect) / "static")


@pytest.fixture(autouse=True)
def nothing_known_of_other_tests():
    """Versions of the site count on where another test's were rolled back."""
    site_parts.cache_clear()
    count_at.cache_clear()
    crisis_rules.cache_clear()


@pytest.fixture(autouse=True)
def nothing_counted_by_itself(monkeypatch):
    """Counts are written when a test asks for it, and not by a thread in the midst of another."""
    monkeypatch.setattr(view_counter, "_flush_after", None)
    monkeypatch.setattr(search_counter, "_flush_after", None)
    monkeypatch.setattr(card_counter, "_flush_after", None)
    yield
    # What is left would be written at the end of the run, into the database of this machine.
    view_counter._counts.clear()
    search_counter._counts.clear()
    card_counter._counts.clear()


def pytest_sessionfinish(session):
    """A process that runs a part of the tests tells the one that reports what was lacking."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["missing"] = missing


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    missing.extend(getattr(node, "workeroutput", {}).get("missing", []))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """The last lines of the run name what this machine lacked."""
    if hasattr(config, "workeroutput"):
        return
    for what in sorted(set(missing)):
        print(f"SKIPPED for want of {what}: {missing.count(what)} tests")
