"""Databases for tests that run the site as processes: SQLite files, and a PostgreSQL of their own.

They are made once and copied for each test, because each process takes a second to start.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.support.made_once import made_once
from tests.support.migrated_database import kept_file
from tests.support.paths import SEEDS
from tests.support.servers.database_servers import Postgresql, postgresql
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.writer_process import write_guides
from tests.support.skips import skip_for_want_of


@dataclass(frozen=True)
class Place:
    """`env` leads to a migrated database; `empty(name)` makes another, without any table."""

    kind: str
    env: dict[str, str]
    empty: Callable[[str], dict[str, str]]


@pytest.fixture(scope="session")
def own_postgresql():
    with postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory) -> Path:
    return made_once(tmp_path_factory, "migrated_file", _migrate) / "db.sqlite3"


def _migrate(folder: Path) -> None:
    kept = kept_file()
    if kept.exists():
        shutil.copy(kept, folder / "db.sqlite3")
    else:
        manage(own_environment(folder), "migrate", "--verbosity", "0")


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory, migrated_file) -> Path:
    def fill(folder: Path) -> None:
        shutil.copy(migrated_file, folder)
        _fill(own_environment(folder))

    return made_once(tmp_path_factory, "filled_file", fill) / "db.sqlite3"


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory, own_postgresql) -> str | None:
    """The name of a PostgreSQL database to be copied; None without PostgreSQL."""
    if own_postgresql is None:
        return None
    url = own_postgresql.create("migrated")
    env = own_environment(tmp_path_factory.mktemp("migrated"), DATABASE_URL=url)
    manage(env, "migrate", "--verbosity", "0")
    return "migrated"


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory, own_postgresql, migrated_database) -> str | None:
    if own_postgresql is None:
        return None
    url = own_postgresql.create("filled", migrated_database)
    _fill(own_environment(tmp_path_factory.mktemp("filled"), DATABASE_URL=url))
    return "filled"


def _fill(env: dict[str, str]) -> None:
    """Guides that were published one by one, those of `seeds/` with all reference data, a user."""
    write_guides(env, 3)
    manage(env, "import_articles", "--publish", str(SEEDS))
    secret = {"DJANGO_SUPERUSER_PASSWORD": "x" * 20}
    names = ("--username", "bian", "--email", "a@b.cn")
    manage(env | secret, "createsuperuser", "--noinput", *names)


@pytest.fixture
def sqlite_place(tmp_path, migrated_file) -> Place:
    return _sqlite_place(tmp_path, migrated_file)


@pytest.fixture
def filled_sqlite_place(tmp_path, filled_file) -> Place:
    return _sqlite_place(tmp_path, filled_file)


def _sqlite_place(folder: Path, template: Path) -> Place:
    shutil.copy(template, folder / "db.sqlite3")

    def empty(name: str) -> dict[str, str]:
        (folder / name).mkdir()
        return own_environment(folder / name)

    return Place("sqlite", own_environment(folder), empty)


@pytest.fixture
def postgresql_copy(tmp_path, own_postgresql):
    """`copy(name, template)` makes a database and returns the environment that leads to it."""
    if own_postgresql is None:
        skip_for_want_of("PostgreSQL (Debian's package postgresql)")
    made: list[str] = []
    yield partial(_copy, own_postgresql, tmp_path, made)
    for name in made:
        own_postgresql.drop(name)


def _copy(
    server: Postgresql, folder: Path, made: list[str], name: str, template: str = "template1"
) -> dict[str, str]:
    url = server.create(name, template)
    made.append(name)
    return own_environment(folder, DATABASE_URL=url)


@pytest.fixture
def postgresql_place(postgresql_copy, migrated_database) -> Place:
    return Place("postgresql", postgresql_copy("place", migrated_database), postgresql_copy)


@pytest.fixture
def filled_postgresql_place(postgresql_copy, filled_database) -> Place:
    return Place("postgresql", postgresql_copy("place", filled_database), postgresql_copy)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request) -> Place:
    return request.getfixturevalue(f"{request.param}_place")


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request) -> Place:
    return request.getfixturevalue(f"filled_{request.param}_place")
