"""Logs: one line of JSON a record, found by the id of the request, and nothing of the reader."""

import io
import json
import logging
import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from articles.views import search
from helpcenter.json_logs import JsonFormatter

pytestmark = pytest.mark.django_db

ADDRESS = "203.0.113.7"
REFERRER = "https://secret.example/from"
AGENT = "TellTaleBrowser/1.0"
HEADERS = {"referer": REFERRER, "user-agent": AGENT, "x-forwarded-for": "198.51.100.9"}


@pytest.fixture
def written():
    """What goes to the log, in the form that a deployment writes; a list of lines, when called."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    handler.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield lambda: stream.getvalue().splitlines()
    logging.getLogger().removeHandler(handler)


@pytest.fixture
def broken_search(monkeypatch):
    def breaks(typed, *args):
        try:
            raise ValueError(f"inner {typed}")
        except ValueError as error:
            raise RuntimeError(f"{typed} of {ADDRESS}") from error

    monkeypatch.setattr(search, "search_guides", breaks)


def ask(url, method="get", **options):
    client = Client(raise_request_exception=False, REMOTE_ADDR=ADDRESS)
    return getattr(client, method)(url, headers=HEADERS | options)


def entries(written):
    lines = written()
    text = "\n".join(lines)
    for secret in (
        "秘密",
        "%E7%A7%98",
        "\\u79d8",
        ADDRESS,
        "198.51.100.9",
        "secret.example",
        AGENT,
    ):
        assert secret not in text
    return [json.loads(line) for line in lines]


def test_an_error_is_logged_with_its_place_and_without_what_was_searched_for(
    written, broken_search
):
    response = ask("/search/?q=秘密")
    assert response.status_code == 500
    [entry] = entries(written)
    assert entry["level"] == "ERROR"
    assert entry["logger"] == "django.request"
    assert entry["request_id"] == response["X-Request-ID"]
    assert (entry["method"], entry["route"], entry["status"]) == ("GET", "search/", 500)
    assert entry["error"] == "builtins.RuntimeError < builtins.ValueError"
    assert re.search(r"tests/helpcenter/test_json_logs\.py:\d+ breaks$", entry["at"][-1])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", entry["time"])


def test_a_page_that_is_not_there_is_logged_without_its_address(written):
    ask("/guides/秘密/?from=秘密")
    ask("/秘密")
    assert [(entry["status"], entry.get("route")) for entry in entries(written)] == [
        (404, None),
        (404, None),
    ]


def test_a_refused_form_is_logged_without_where_it_came_from(written):
    client = Client(enforce_csrf_checks=True, REMOTE_ADDR=ADDRESS)
    form = {"username": "秘密"}
    client.post("/admin/login/", form, headers=HEADERS | {"origin": REFERRER}, secure=True)
    assert any(entry["message"] == "csrf" for entry in entries(written))


def test_a_request_that_is_refused_is_logged_without_what_was_sent(written):
    ask("/about/", host="秘密.secret.example".encode().decode("latin-1"))
    entry = entries(written)[0]
    assert entry["message"] == "DisallowedHost"


def test_a_failed_login_is_logged_without_name_and_address(written):
    client = Client(REMOTE_ADDR=ADDRESS)
    client.post("/admin/login/", {"username": "秘密", "password": "秘密"}, headers=HEADERS)
    found = [entry for entry in entries(written) if entry["logger"].startswith("axes")]
    assert any("login failure" in entry["message"] for entry in found)


def test_a_message_is_logged_without_its_values(written):
    logging.getLogger("x").error("a %s of %s", "秘密", ADDRESS)
    logging.getLogger("x").error(ValueError("秘密"))
    assert [entry["message"] for entry in entries(written)] == ["a %s of %s", "ValueError"]


def test_nothing_but_methods_that_exist_is_logged_as_one(written):
    Client().generic("秘密".encode().decode("latin-1"), "/none/")
    assert "method" not in entries(written)[0]


@pytest.mark.parametrize("given", ["0123456789abcdef", "6f1c3c0e-9d5b-4d8e-8f67-3f2b1c0a9e77"])
def test_the_id_of_the_proxy_is_kept(client, given):
    assert client.get("/healthz", headers={"X-Request-ID": given})["X-Request-ID"] == given


@pytest.mark.parametrize(
    "given",
    ["", "short", "a" * 65, "a b c d e f", "<script>alert", "aaaaaaaa١", "../../etc/x"],
)
def test_any_other_id_is_replaced(client, given):
    answered = client.get("/healthz", headers={"X-Request-ID": given})["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}", answered)


def test_each_request_has_an_id_of_its_own(client):
    assert client.get("/healthz")["X-Request-ID"] != client.get("/healthz")["X-Request-ID"]


def logs_and_answers(request):
    logging.getLogger("x").warning("in between")
    return HttpResponse("x")


urlpatterns = [path("logs/", logs_and_answers, name="logs")]


@pytest.mark.urls(__name__)
def test_what_is_logged_meanwhile_names_the_request_and_what_is_logged_later_does_not(written):
    response = Client().get("/logs/")
    logging.getLogger("x").warning("later")
    meanwhile, later = entries(written)
    assert meanwhile["request_id"] == response["X-Request-ID"]
    assert meanwhile["route"] == "logs/"
    assert "request_id" not in later and "route" not in later


def test_numbers_are_filled_in_and_texts_are_not(written):
    logging.getLogger("some.server").error("Worker exiting (pid: %s)", 637)
    logging.getLogger("some.server").error("Odd %s of %s", "text that was sent", 3)
    messages = [json.loads(line)["message"] for line in written()]
    assert messages == ["Worker exiting (pid: 637)", "Odd %s of %s"]
