"""The list of the tools, and what holds for the page of each."""

import re

import pytest

from articles.tools.tool_list import TOOLS

pytestmark = pytest.mark.django_db


def addresses(client) -> list[str]:
    return re.findall(r'href="(/tools/[a-z-]+/)"', client.get("/tools/").content.decode())


def test_each_tool_is_listed_with_what_it_does(client):
    page = client.get("/tools/").content.decode()
    listed = [tool for tool in TOOLS if f">{tool.name}</a>" in page]
    assert [f"/tools/{tool.slug}/" for tool in listed] == addresses(client)
    assert all(tool.does in page for tool in listed)
