"""What processes write to their logs, as they are deployed."""

import json
import socket

import pytest

from tests.support.servers.environment import manage_with_only
from tests.support.servers.processes import HOST, free_port, gunicorn


def test_what_is_no_request_is_logged_without_it(sqlite_place, tmp_path):
    port, log = free_port(), tmp_path / "log"
    with log.open("w") as file, gunicorn(sqlite_place.env, port, stderr=file):
        for sent in (b"GET /?q=secret HTTP/9.9", b"GE(T /?q=secret HTTP/1.1", b"secret"):
            with socket.create_connection((HOST, port), timeout=20) as connection:
                connection.sendall(sent + b"\r\nX: secret\r\n\r\n")
                assert connection.recv(100).startswith(b"HTTP/1.1 400")
    lines = [line for line in log.read_text().splitlines() if "Invalid request" in line]
    assert [json.loads(line)["message"] for line in lines] == ["Invalid request"] * 3
    assert "secret" not in log.read_text() and HOST not in log.read_text()


SAY = "import logging; logging.getLogger({name!r}).warning('hello %s', 'you')"


@pytest.mark.parametrize("name", ["articles", "gunicorn.error"])
def test_a_deployment_logs_json_and_a_developer_reads_text(name):
    code = SAY.format(name=name)
    result = manage_with_only("shell", "--verbosity", "0", "-c", code)
    assert json.loads(result.stderr)["message"] == "hello %s"
    result = manage_with_only("shell", "--verbosity", "0", "-c", code, DEBUG="1")
    assert result.stderr == "hello you\n"
