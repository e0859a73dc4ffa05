"""The untouched source articles beside our editions."""

from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from articles.models import Article
from tests.support.paths import GUIDES_IN_SEEDS

from .editing import GuideForm


@pytest.fixture
def drafts(guides, originals) -> list[Article]:
    call_command("import_articles", *originals, stdout=StringIO())
    return list(Article.objects.filter(live=None))


def test_readers_see_the_editions_and_no_original(reader, guides, drafts):
    assert len(drafts) == 3
    reader.goto("/")

    listed = reader.locator(".guide-titles a").evaluate_all("all => all.map(each => each.pathname)")
    assert len(listed) == GUIDES_IN_SEEDS
    assert not {draft.get_absolute_url() for draft in drafts}.intersection(listed)
    for draft in drafts:
        assert reader.goto(draft.get_absolute_url()).status == 404


def test_an_editor_can_open_each_original(editor, drafts):
    for draft in drafts:
        form = GuideForm(editor).open(draft)

        expect(editor.locator(".desk-state")).to_contain_text("这是草稿")
        assert form.sections().count() == draft.sections.count()
        form.open_all()
        expect(editor.locator("pre.original")).to_be_visible()
