"""A server that cannot do its work does not start, and says what to do; a started one survives."""

import http.client
import shutil
import subprocess
import sys

import pytest

from tests.support.paths import ROOT
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.processes import HOST, serve

COMMAND = "python manage.py migrate"
LARGER = 6 * 1024 * 1024


def start(env):
    """Start gunicorn as `make run` does, and wait until it has given up."""
    command = [sys.executable, "-m", "gunicorn", "helpcenter.wsgi", "--bind", f"{HOST}:0"]
    command += ["--workers", "2", "--no-control-socket"]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=30,
    )


@pytest.fixture(scope="module")
def migrated(tmp_path_factory, migrated_file, static_files):
    """The environment of a site whose database is ready."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(migrated_file, folder)
    return own_environment(folder, BENCH_STATIC=static_files)


@pytest.fixture(scope="module")
def port(migrated):
    """Where a real gunicorn serves that site."""
    with serve("helpcenter.wsgi", migrated) as port:
        yield port


def test_a_database_that_was_never_migrated_is_refused_with_the_command(tmp_path):
    result = start(own_environment(tmp_path))
    assert result.returncode != 0
    said = [line for line in result.stderr.splitlines() if COMMAND in line]
    # Two workers say it, at times in one line.
    sentence = f"数据库还没有准备好，请先运行 {COMMAND}"
    assert said and not "".join(said).replace(sentence, "")
    assert "helpcenter/" not in result.stderr, "no trace through our code"


def test_a_database_that_lacks_the_last_migration_is_refused_too(tmp_path):
    env = own_environment(tmp_path)
    manage(env, "migrate", "articles", "0001", "--verbosity", "0")
    assert COMMAND in start(env).stderr


def test_a_wrong_setting_ends_the_server_too(migrated):
    result = start(migrated | {"PORT": "http"})
    assert result.returncode != 0
    assert "环境变量 PORT 的值不对" in result.stderr
    assert "helpcenter/" not in result.stderr, "no trace through our code"


def test_a_database_that_is_down_is_no_reason_not_to_start(migrated):
    """It may be starting too; /readyz tells meanwhile."""
    down = migrated | {"DATABASE_URL": "postgres://nobody@127.0.0.1:9/none"}
    with serve("helpcenter.wsgi", down) as port:
        assert ask(port, "GET", "/healthz")[0] == 200
        assert ask(port, "GET", "/readyz")[0] == 503


def test_a_server_has_the_dictionary_of_sounds_before_anybody_searches(migrated):
    code = "import sys, helpcenter.wsgi; sys.exit('pypinyin' not in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=migrated).returncode == 0


def ask(port, method, path, body=None, **headers):
    """Status and text of the answer."""
    connection = http.client.HTTPConnection(HOST, port, timeout=20)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def test_a_migrated_database_is_served(port):
    assert ask(port, "GET", "/readyz")[0] == 200
    assert "逾期帮助" in ask(port, "GET", "/")[1]


def test_who_sends_too_much_gets_a_sentence_and_not_a_broken_line(port):
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": f"csrftoken={'a' * 32}"}
    status, text = ask(port, "POST", "/admin/login/", b"q=" + b"x" * LARGER, **kind)
    assert status == 413
    assert "这一页太大，没有保存" in text


def test_a_reader_who_sends_too_much_gets_an_answer_and_not_a_broken_line(port):
    status, _ = ask(port, "POST", "/search/wish/", b"q=" + b"x" * LARGER)
    assert status == 303
