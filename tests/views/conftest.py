"""What tests of pages share."""

import pytest

from articles.services.counting import ViewCounter
from articles.views import guide


@pytest.fixture(autouse=True)
def view_counter(monkeypatch):
    """A counter of this test alone: rows of other tests had the same numbers."""
    counter = ViewCounter(flush_after=None)
    monkeypatch.setattr(guide, "view_counter", counter)
    return counter
