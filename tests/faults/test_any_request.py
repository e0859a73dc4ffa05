"""The same as `tests.views.test_bad_requests`, with many more requests."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.hostile_requests import METHODS, ask, is_fit, joined, paths, queries
from tests.support.samples import OWN, take

pytestmark = [pytest.mark.faults, pytest.mark.django_db]

long = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def guide(db):
    return take(OWN, publish_it=True).article


@settings(long, max_examples=8_000)
@given(path=paths(), query=queries)
def test_nothing_that_is_asked_for_breaks_a_page(client, path, query):
    client.cookies.clear()
    assert is_fit(ask(client, "GET", path, joined(query))), (path, query)


@settings(long, max_examples=1_500)
@given(method=st.sampled_from(METHODS), path=paths(), query=queries, data=queries | st.binary())
def test_no_method_and_nothing_that_is_sent_breaks_a_page(client, method, path, query, data):
    body = data if isinstance(data, bytes) else joined(data).encode("utf-8", "replace")
    client.cookies.clear()
    assert is_fit(ask(client, method, path, joined(query), body)), (method, path, query, body)


@settings(long, max_examples=500)
@given(path=paths().filter(lambda path: path.startswith("/admin/")), query=queries)
def test_nothing_that_an_editor_asks_for_breaks_the_admin(admin_client, path, query):
    assert is_fit(ask(admin_client, "GET", path, joined(query))), (path, query)
