"""What protects readers and editors in every answer: headers, cookies, the admin's address."""

import re

import pytest
from django.test import Client, override_settings
from django.urls import get_resolver

from helpcenter import env
from helpcenter.settings import READERS_PATHS
from tests.support.servers.environment import manage, manage_with_only, own_environment

SECRET = "".join(map(chr, range(48, 120)))
PRODUCTION = {"HTTPS": "1", "ALLOWED_HOSTS": "example.org", "SECRET_KEY": SECRET}
# Prints what a deployment answers, in a process of its own: settings are read once.
ANSWER = """
from django.test import Client
answer = Client().get({path!r}, headers={{"host": "example.org"}}, secure={secure})
print(answer.status_code)
for name, value in answer.headers.items(): print(name + ": " + value)
for cookie in answer.cookies.values(): print(cookie.output())
"""


@pytest.fixture
def answer(tmp_path, static_files):
    """What a deployment answers to GET `path`: the status, the headers and the cookies as text."""

    def answered(path, secure=True, **settings):
        env = own_environment(tmp_path, BENCH_STATIC=static_files, **PRODUCTION | settings)
        code = ANSWER.format(path=path, secure=secure)
        return manage(env, "shell", "--verbosity", "0", "-c", code).stdout

    return answered


# --- a deployment ---------------------------------------------------------------------------------


def test_a_deployment_has_nothing_that_django_warns_of():
    result = manage_with_only("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_a_deployment_answers_over_https_alone(answer):
    assert "301\n" in answer("/healthz", secure=False)
    headers = answer("/healthz")
    assert "200\n" in headers
    assert "Strict-Transport-Security: max-age=31536000; includeSubDomains; preload" in headers


def test_the_cookies_of_a_deployment_are_sent_over_https_alone_and_not_to_scripts(answer):
    headers = answer("/admin/login/")
    [cookie] = re.findall("Set-Cookie: csrftoken=.*", headers)
    assert all(part in cookie for part in ("; Secure", "; HttpOnly", "; SameSite=Strict"))


@pytest.mark.django_db
@override_settings(SESSION_COOKIE_SECURE=True)
def test_the_cookie_of_an_editor_is_kept_from_scripts_and_other_sites(admin_client, admin_user):
    client = Client()
    form = {"username": admin_user.username, "password": "password", "next": "/admin/"}
    cookie = client.post("/admin/login/", form).cookies["sessionid"]
    assert cookie["httponly"] and cookie["secure"] and cookie["samesite"] == "Lax"


# --- every answer ---------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/about/", "/none/", "/admin/login/", "/admin/none/", "/healthz"])
def test_every_answer_is_closed_to_frames_sniffing_and_other_windows(client, path):
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    policy = headers["Permissions-Policy"].split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(policy)
    assert [part for part in policy if not part.endswith("=()")] == ["clipboard-write=(self)"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/about/", "/admin/login/", "/none/"])
def test_no_page_may_run_or_show_what_it_did_not_bring(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]
    assert {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    } <= set(policy.split("; "))
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy


@pytest.mark.django_db
def test_readers_pages_tell_nobody_and_the_admin_tells_itself_where_one_was(client):
    for path in ("/about/", "/search/?q=x", "/none/", "/administrator/"):
        assert client.get(path).headers["Referrer-Policy"] == "no-referrer"
    for path in ("/admin/", "/admin/login/", "/admin/none/"):
        assert client.get(path).headers["Referrer-Policy"] == "same-origin"


# --- where the admin is ---------------------------------------------------------------------------


def test_the_admin_is_where_the_operator_put_it(answer):
    assert "200\n" in answer("/tui/mimi/login/", ADMIN_PATH="tui/mimi")
    assert "200\n" in answer("/tui/mimi/login/", ADMIN_PATH="/tui/mimi/")
    elsewhere = answer("/admin/login/", ADMIN_PATH="tui/mimi")
    assert "404\n" in elsewhere and "Referrer-Policy: no-referrer" in elsewhere


@pytest.mark.parametrize("path", ["guides", "search/x", "a b", "a//b", "^a", "..", "a.b", "门"])
def test_a_path_for_the_admin_that_cannot_be_is_refused(path):
    result = manage_with_only("check", ADMIN_PATH=path)
    assert result.returncode == 1
    assert "ADMIN_PATH" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_no_page_of_the_readers_can_be_taken_by_the_admin(settings):
    firsts = {
        str(pattern.pattern).partition("/")[0]
        for included in get_resolver().url_patterns
        for pattern in included.url_patterns
        if str(included.pattern) != settings.ADMIN_PATH
    }
    possible = {first for first in firsts if env._PATH.fullmatch(first)}
    assert possible | {settings.STATIC_URL.strip("/")} == READERS_PATHS


@pytest.mark.django_db
def test_nothing_that_readers_get_says_where_the_admin_is(client):
    for path in ("/robots.txt", "/llms.txt", "/sitemap.xml", "/sitemap-pages.xml", "/", "/none/"):
        assert "admin" not in client.get(path).content.decode()
