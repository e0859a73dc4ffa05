"""The blank sheet for what was said."""

import pytest

pytestmark = pytest.mark.django_db

ADDRESS = "/tools/contact-log/"


def test_the_sheet_has_twelve_rows_and_asks_for_nothing(client):
    page = client.get(ADDRESS).content.decode()
    assert page.count("<tr><td>") == 12
    assert "<input" not in page
    assert "受理编号" in page


def test_the_csv_is_a_head_that_spreadsheets_read(client):
    response = client.get(f"{ADDRESS}?format=csv")
    text = response.content.decode("utf-8")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert text.startswith("\ufeff序号,日期,开始–结束,")
    assert text.count("\r\n") == 1
