"""Settings come from the environment; a wrong value ends the start with one sentence."""

import pytest
from django.db import connection

from helpcenter import env
from tests.support.servers.environment import manage_with_only


def test_it_starts_with_nothing_set():
    assert manage_with_only("check").returncode == 0


WRONG = [
    ("DEBUG", "yes"),
    ("HTTPS", "true"),
    ("SECRET_KEY", "short"),
    ("ALLOWED_HOSTS", "https://example.org/"),
    ("DATABASE_URL", "mysql://localhost/x"),
    ("DATABASE_URL", "postgres://localhost"),
    ("DATABASE_URL", "postgres://u:p@localhost:port/x"),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "sqlite:////no/such/folder/db.sqlite3"),
    ("DATABASE_URL", "sqlite:////"),
    ("PORT", "99999"),
    ("PORT", "http"),
    ("IMPORT_MAX_BYTES", "2 MB"),
    ("IMPORT_MAX_BYTES", "0"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_refused_with_one_line_that_names_it(name, value):
    result = manage_with_only("check", **{name: value})
    assert result.returncode == 1
    assert name in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_the_secret_key_is_made_once_and_kept_private(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    kept_in = tmp_path / "secret_key"
    key = env.read_secret_key("SECRET_KEY", kept_in)
    assert len(key) >= 50
    assert env.read_secret_key("SECRET_KEY", kept_in) == key
    assert kept_in.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [kept_in]


def test_databases_are_read_from_their_address(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://us%40er:p%2Fw@db.example:5433/name")
    database = env.read_database("DATABASE_URL", tmp_path)
    wanted = {
        "USER": "us@er",
        "PASSWORD": "p/w",
        "HOST": "db.example",
        "PORT": 5433,
        "NAME": "name",
    }
    assert wanted.items() <= database.items()
    file = tmp_path / "x.sqlite3"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    assert env.read_database("DATABASE_URL", tmp_path)["NAME"] == file


@pytest.mark.parametrize(("hosts", "https"), [("", False), ("127.0.0.1", False), ("a.cn", True)])
def test_https_is_on_unless_every_host_is_loopback(monkeypatch, hosts, https):
    monkeypatch.setenv("ALLOWED_HOSTS", hosts)
    assert (not env.are_loopback(env.read_hosts("ALLOWED_HOSTS"))) is https


@pytest.mark.skipif(connection.vendor != "sqlite", reason="is about SQLite alone")
@pytest.mark.django_db
def test_sqlite_waits_keeps_foreign_keys_and_lets_readers_read():
    with connection.cursor() as cursor:
        values = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "busy_timeout", "synchronous")
        }
    assert values == {"foreign_keys": 1, "busy_timeout": 20_000, "synchronous": 1}
    options = connection.settings_dict["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]


def test_a_deployment_passes_djangos_own_check():
    key = "".join(map(chr, range(48, 120)))
    result = manage_with_only(
        "check", "--deploy", "--fail-level", "WARNING", ALLOWED_HOSTS="example.org", SECRET_KEY=key
    )
    assert result.returncode == 0, result.stderr
