"""Whatever is asked for, the answer is one that fits, and never that something broke.

`tests.faults.test_any_request` asks for longer.
"""

import pytest
from django.db import transaction
from django.urls.converters import get_converters
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.hostile_requests import (
    METHODS,
    NAMES,
    ROUTES,
    TRICKS,
    ask,
    is_fit,
    joined,
    paths,
    queries,
)
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def guide(django_db_setup, django_db_blocker):
    """A published guide, so that there is something to find; rolled back with all it brought."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield take(OWN, publish_it=True).article
        transaction.set_rollback(True)


relaxed = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_there_is_a_route_for_every_page_and_for_the_admin():
    assert len(ROUTES) > 60
    assert any(route.startswith("guides/<") for route in ROUTES)
    assert any(route.startswith("admin/articles/") for route in ROUTES)
    assert "slug" in get_converters()


@settings(relaxed, max_examples=200)
@given(path=paths(), query=queries)
def test_nothing_that_is_asked_for_breaks_a_page(client, guide, path, query):
    client.cookies.clear()
    assert is_fit(ask(client, "GET", path, joined(query))), (path, query)


@settings(relaxed, max_examples=100)
@given(method=st.sampled_from(METHODS), path=paths(), query=queries, data=queries | st.binary())
def test_no_method_and_nothing_that_is_sent_breaks_a_page(client, guide, method, path, query, data):
    body = data if isinstance(data, bytes) else joined(data).encode("utf-8", "replace")
    client.cookies.clear()
    assert is_fit(ask(client, method, path, joined(query), body)), (method, path, query, body)


@settings(relaxed, max_examples=100)
@given(path=paths().filter(lambda path: path.startswith("/admin/")), query=queries)
def test_nothing_that_an_editor_asks_for_breaks_the_admin(admin_client, guide, path, query):
    assert is_fit(ask(admin_client, "GET", path, joined(query))), (path, query)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_as_the_value_of_every_name_breaks_no_page(client, guide, trick):
    """Each of them on each run, whatever the dice above say: what bites may be one database alone."""
    query = joined([(name, trick) for name in NAMES])
    for path in ("/", "/search/", "/search/suggest/", "/thanks/", f"/guides/{guide.slug}/"):
        assert is_fit(ask(client, "GET", path, query)), path


@pytest.mark.parametrize("trick", TRICKS)
def test_a_path_trick_leads_to_no_page_that_has_another_address(client, guide, trick):
    for path in (
        f"/guides/{trick}/{guide.slug}/",
        f"/guides/{guide.slug}/{trick}/x",
        f"/{trick}/x",
    ):
        assert ask(client, "GET", path, "").status_code in (301, 302, 400, 404)


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example", "/\\evil.example/x"])
def test_no_path_leads_to_another_site(client, path):
    target = ask(client, "GET", path, "").headers.get("Location", "/")
    assert target.startswith("/") and not target.startswith(("//", "/\\"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\n", "multipart/form-data; boundary=x"),
        (b"x", "multipart/form-data"),
        (b"x", "multipart/form-data; boundary=" + "x" * 300),
        (b"\xff\xfe%ff=%00", "application/x-www-form-urlencoded"),
        (b"q=%E6%88", "application/x-www-form-urlencoded; charset=nonsense"),
        (b"{", "application/json"),
        (b"q=x", ""),
    ],
)
@pytest.mark.parametrize("path", ["/search/wish/", "/feedback/shouji-fenqi/", "/admin/login/"])
def test_no_body_breaks_a_form(client, guide, path, body, kind):
    assert is_fit(client.generic("POST", path, body, kind))
