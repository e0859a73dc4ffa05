"""A link shows one revision to whoever has it, for some days."""

import pytest
from django.core import signing

from articles.editing.working_copy import create_draft
from articles.publishing import preview_links
from articles.publishing.preview_links import LASTS, preview_token, revision_of_token
from articles.text.document import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def revision():
    return create_draft(Document(title="甲")).revisions.get()


def test_a_link_leads_to_its_revision(revision):
    assert revision_of_token(preview_token(revision)) == revision


def test_a_link_of_somebody_else_leads_nowhere(revision):
    token = preview_token(revision)
    for other in (token[:-1], f"1{token}", "", signing.dumps(revision.pk), "a:b:c"):
        assert revision_of_token(other) is None


def test_a_link_expires(revision, monkeypatch):
    token = preview_token(revision)
    monkeypatch.setattr(preview_links, "LASTS", -LASTS)
    assert revision_of_token(token) is None
