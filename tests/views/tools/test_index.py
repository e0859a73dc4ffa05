"""The list of the tools, and what holds for the page of each."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from articles.tools.tool_list import TOOLS
from articles.views.tools.index import tools_with_addresses

pytestmark = pytest.mark.django_db


def addresses(client) -> list[str]:
    return re.findall(r'href="(/tools/[a-z-]+/)"', client.get("/tools/").content.decode())


def test_each_tool_is_listed_with_what_it_does(client):
    page = client.get("/tools/").content.decode()
    listed = [tool for tool in TOOLS if f">{tool.name}</a>" in page]
    assert [f"/tools/{tool.slug}/" for tool in listed] == addresses(client)
    assert all(tool.does in page for tool in listed)


@pytest.fixture(params=[tool.slug for tool, _ in tools_with_addresses()])
def address(request):
    return f"/tools/{request.param}/"


def test_its_page_is_kept_by_nobody_and_sets_no_cookie(client, address):
    for response in (client.get(address), client.post(address, {"income": "1", "price": "1"})):
        assert response["Cache-Control"] == "no-store"
        assert not response.cookies
        assert "不保存" in response.content.decode()


def test_another_site_cannot_post_to_it(client, address):
    sent = client.post(address, {"income": "1"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert sent.status_code == 403


def test_a_form_that_is_too_large_is_a_page_all_the_same(client, address):
    assert client.post(address, {"income": "9" * 300_000}).status_code == 200


def test_it_needs_at_most_two_queries(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        client.get(address)


def test_what_was_posted_is_in_no_report_of_an_error(client, address):
    """Django hides the fields of a form that a view names, in whatever reports on its request."""
    request = client.post(address, {"income": "12345.67"}).wsgi_request
    assert request.sensitive_post_parameters == "__ALL__"


def test_it_is_small(client, address):
    page = client.get(address).content
    styles = [Path(finders.find(f"css/{name}.css")).read_bytes() for name in ("site", "tools")]
    script = Path(finders.find("js/leave.js")).read_bytes()
    assert sum(len(gzip.compress(part)) for part in (page, script, *styles)) < 30 * 1024
