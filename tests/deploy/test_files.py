"""The shipped files for systemd, checked with systemd's own verifier and against the code."""

import ast
import re
import shutil
import subprocess
import sys

import pytest

from tests.support.paths import ROOT
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.nginx import DEPLOY
from tests.support.skips import skip_for_want_of

READERS = re.compile(r"env\.read_\w+|os\.(environ\.get|getenv)")
UNITS = sorted(path.name for path in DEPLOY.iterdir() if path.suffix in (".service", ".timer"))


def test_all_units_are_known_to_these_tests():
    assert UNITS == [
        "help-center-maintain.service",
        "help-center-maintain.timer",
        "help-center@.service",
    ]


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The units with this project's folder in place of the server's."""
    folder = tmp_path_factory.mktemp("units")
    for name in UNITS:
        text = (DEPLOY / name).read_text().replace("/srv/help-center/.venv", sys.prefix)
        (folder / name).write_text(text.replace("/srv/help-center", str(ROOT)))
    return folder


@pytest.mark.parametrize("name", UNITS)
def test_systemd_accepts_the_unit(units, name):
    if shutil.which("systemd-analyze") is None:
        skip_for_want_of("systemd-analyze (Debian's package systemd)")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(units / name)], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_units_name_commands_that_there_are():
    text = "".join((DEPLOY / name).read_text() for name in UNITS)
    named = set(re.findall(r"manage\.py (\w+)", text))
    assert named == {"maintain"}
    assert all(list(ROOT.glob(f"*/management/commands/{name}.py")) for name in named)
    assert (ROOT / re.search(r"--config (\S+)", text)[1]).exists()


def names_read(path):
    """Names that are handed to `env.read_…` or `os.environ.get`."""
    for node in ast.walk(ast.parse(path.read_text())):
        is_read = isinstance(node, ast.Call) and READERS.fullmatch(ast.unparse(node.func))
        if is_read and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


def test_the_environment_file_explains_every_setting_and_no_other():
    files = [*(ROOT / "helpcenter").rglob("*.py"), DEPLOY / "gunicorn.py"]
    read = {name for path in files for name in names_read(path)}
    assert {"DATABASE_URL", "WEB_CONCURRENCY"} <= read
    text = (DEPLOY / "help-center.env").read_text()
    assert set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", text, re.M)) == read


def test_every_setting_has_a_comment_above_it():
    blocks = (DEPLOY / "help-center.env").read_text().strip().split("\n\n")
    for block in blocks[1:]:
        lines = block.splitlines()
        assert lines[0].startswith("# "), block
        assert re.match(r"#?[A-Z][A-Z0-9_]+=", lines[-1]), block


def test_the_shown_values_are_accepted(tmp_path):
    """All lines, those that are commented out too, but for the database and the secret."""
    text = (DEPLOY / "help-center.env").read_text()
    shown = dict(re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.+)$", text, re.M))
    del shown["DATABASE_URL"]
    done = manage(own_environment(tmp_path, **shown), "check")
    assert done.returncode == 0, done.stderr


def test_the_shipped_gunicorn_ends_with_the_command_to_run_where_migrations_are_missing(tmp_path):
    command = [sys.executable, "-m", "gunicorn", "helpcenter.wsgi", "--bind", "127.0.0.1:0"]
    command += ["--config", "deploy/gunicorn.py"]
    env = own_environment(tmp_path)
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "python manage.py migrate" in done.stderr
