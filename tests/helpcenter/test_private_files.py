"""What the site keeps is for its own account, whatever the umask and whichever command is first."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.core.management import call_command

from helpcenter import env, private_files
from helpcenter.private_files import close_to_others, make_folder
from tests.support.paths import ROOT
from tests.support.servers.processes import HOST, fetch, free_port, started

SETTINGS = ("DATABASE_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "PYTHONPATH")


@pytest.fixture(params=[0o000, 0o022, 0o027, 0o077], ids=oct)
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.fixture
def var(tmp_path):
    return tmp_path / "var"


def mode(path):
    return path.stat().st_mode & 0o7777


def left_open(var):
    """What other accounts may do something with, by its name."""
    return {path.name: mode(path) for path in (var, *var.iterdir()) if mode(path) & 0o077}


def laid_out(var, **modes):
    """Files and, where the name has no dot, folders with these modes; `__` stands for a dot."""
    var.mkdir(exist_ok=True)
    for name, wanted in modes.items():
        path = var / name.replace("__", ".")
        path.touch() if path.suffix else path.mkdir()
        path.chmod(wanted)


@pytest.mark.usefixtures("umask")
def test_key_and_database_are_made_for_nobody_else(var, monkeypatch):
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    make_folder(var)
    env.read_secret_key("SECRET_KEY", var / "secret_key")
    made = env.read_database("DATABASE_URL", var / "db.sqlite3")
    with closing(sqlite3.connect(made["NAME"])) as database:
        database.execute(made["OPTIONS"]["init_command"].split(";")[0])
        database.execute("CREATE TABLE made (at TEXT)")
        names = {path.name for path in var.iterdir()}
        assert names == {"secret_key", "db.sqlite3", "db.sqlite3-wal", "db.sqlite3-shm"}
        assert left_open(var) == {}


@pytest.mark.usefixtures("umask")
def test_a_database_elsewhere_is_private_and_its_folder_is_left_alone(tmp_path, monkeypatch):
    tmp_path.chmod(0o755)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/site.db")
    made = env.read_database("DATABASE_URL", tmp_path / "none")
    assert mode(tmp_path / "site.db") == 0o600
    for name in ("site.db", "site.db-wal", "site.db-shm", "site.db-journal", "other.db"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o644)
    (tmp_path / "link").symlink_to("site.db")
    close_to_others(tmp_path / "none", env.database_files(made | {"NAME": tmp_path / "link"}))
    assert left_open(tmp_path) == {tmp_path.name: 0o755, "other.db": 0o644}


@pytest.mark.parametrize("before", [0o777, 0o755, 0o775, 0o750])
def test_what_an_earlier_version_left_open_is_closed(var, capsys, before):
    laid_out(var, key__txt=0o644, old__backup=0o640, handbook=0o775, static=0o755, media=0o755)
    var.chmod(before)
    close_to_others(var, [])
    assert left_open(var) == {"static": 0o755, "media": 0o755}
    assert f"chmod 711 {var}" in capsys.readouterr().err
    close_to_others(var, [])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("before", "after"), [(0o777, 0o711), (0o755, 0o711), (0o750, 0o710), (0o711, 0o711)]
)
def test_nginx_goes_through_to_what_it_serves_and_sees_nothing_else(var, capsys, before, after):
    laid_out(var, front=0o755, static=0o755, db__sqlite3=0o644)
    (var / "front" / "views").mkdir(mode=0o770)
    (var / "front" / "views").chmod(0o2770)
    var.chmod(before)
    close_to_others(var, [])
    assert left_open(var) == {"var": after, "front": 0o755, "static": 0o755}
    assert mode(var / "front" / "views") == 0o2770
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("before", [0o711, 0o710, 0o700, 0o500])
def test_a_folder_that_nobody_can_list_stays_as_it_is(var, before):
    laid_out(var, db__sqlite3=0o400)
    var.chmod(before)
    close_to_others(var, [])
    assert (mode(var), mode(var / "db.sqlite3")) == (before, 0o400)


def test_where_a_link_leads_is_not_ours_to_close(var, tmp_path):
    laid_out(tmp_path, elsewhere=0o755, theirs__txt=0o644)
    laid_out(var)
    (var / "backups").symlink_to(tmp_path / "elsewhere")
    (var / "note").symlink_to(tmp_path / "theirs.txt")
    (var / "gone").symlink_to(tmp_path / "gone")
    close_to_others(var, [tmp_path / "gone"])
    assert (mode(tmp_path / "elsewhere"), mode(tmp_path / "theirs.txt")) == (0o755, 0o644)


def test_what_belongs_to_somebody_else_is_told_in_one_sentence_and_left(var, capsys, monkeypatch):
    laid_out(var, db__sqlite3=0o644, handbook=0o755, closed=0o700)
    var.chmod(0o755)
    monkeypatch.setattr(private_files.os, "geteuid", lambda: os.getuid() + 1)
    close_to_others(var, [var / "db.sqlite3"])
    told = capsys.readouterr().err
    assert told.endswith(f"chmod go= {var}/db.sqlite3 {var}/handbook\n")
    assert told.count("\n") == told.count("chmod") == 1
    assert (mode(var), mode(var / "db.sqlite3")) == (0o755, 0o644)


@pytest.mark.usefixtures("umask")
def test_static_files_are_for_everybody(tmp_path, settings):
    """nginx reads them as another user, the compressed ones too."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [ROOT / "static"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    backend = {"BACKEND": "helpcenter.static_files.StaticFiles"}
    options = {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755}
    settings.STORAGES = settings.STORAGES | {"staticfiles": backend | {"OPTIONS": options}}
    call_command("collectstatic", "--noinput", "--verbosity", "0")
    made = list(settings.STATIC_ROOT.rglob("*"))
    assert {path.suffix for path in made} >= {".css", ".gz", ".json"}
    assert {mode(path) for path in made if path.is_file()} == {0o644}
    assert {mode(path) for path in (settings.STATIC_ROOT, *made) if path.is_dir()} == {0o755}


@pytest.fixture
def checkout(tmp_path):
    """The project in a folder of its own, with nothing below var/ yet."""
    for name in ("articles", "helpcenter", "templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    return tmp_path


def test_real_commands_and_a_real_server_leave_nothing_open(checkout, migrated_file):
    """As `make run` does in a shell that hides nothing; and after an earlier version did so."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    command = [sys.executable, checkout / "manage.py", "check"]
    done = subprocess.run(command, env=kept, umask=0, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    var = checkout / "var"
    assert {"db.sqlite3", "secret_key"} == {path.name for path in var.iterdir()}
    assert left_open(var) == {}
    shutil.copy(migrated_file, var / "db.sqlite3")
    for path in (var, *var.iterdir()):
        path.chmod(0o777)
    port = free_port()
    server = [sys.executable, "-m", "gunicorn", "helpcenter.wsgi", "--chdir", checkout]
    server += ["--bind", f"{HOST}:{port}", "--no-control-socket", "--log-level", "error"]
    with started(server, port, env=kept, umask=0):
        assert fetch(port, "/readyz").status == 200
        assert {"db.sqlite3-wal", "db.sqlite3-shm"} <= {path.name for path in var.iterdir()}
        assert left_open(var) == {}
