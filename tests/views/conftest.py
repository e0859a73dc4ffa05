"""What tests of pages share."""

import pytest

from articles.feedback.buffered_counter import BufferedCounter
from articles.feedback.counts import write_views
from articles.views import guide
from tests.support.seeded import publish_seeds


@pytest.fixture
def seeds(db):
    """Our own three guides, published, with all reference data."""
    publish_seeds()


@pytest.fixture(autouse=True)
def view_counter(monkeypatch):
    """A counter of this test alone: rows of other tests had the same numbers."""
    counter = BufferedCounter(write_views, flush_after=None)
    monkeypatch.setattr(guide, "view_counter", counter)
    return counter
