"""A link shows a draft to whoever has it, for some days, and to nobody else."""

import time

import pytest
from playwright.sync_api import expect

from articles.editing.working_copy import create_draft, working_revision
from articles.publishing.preview_links import LASTS, preview_token
from articles.text.document import Document, Section, Step

from .editing import GuideForm


@pytest.fixture
def draft(transactional_db):
    steps = (Step(title="第一步", anchor="s1-1"),)
    section = Section(
        heading="第一节", kind="steps", body="还没发布的正文", anchor="s1", steps=steps
    )
    return create_draft(Document(title="草稿", slug="caogao", sections=(section,)))


@pytest.fixture
def link(editor, draft) -> str:
    GuideForm(editor).open(draft, "release")
    return editor.get_by_label("预览链接").input_value()


def test_who_has_the_link_sees_the_draft_and_is_told_that_it_is_one(reader, draft, link):
    assert reader.goto(draft.get_absolute_url()).status == 404

    assert reader.goto(link).status == 200
    expect(reader.locator("#s1")).to_contain_text("还没发布的正文")
    expect(reader.locator(".preview-note")).to_contain_text("这是预览，读者还看不到")


def test_script_puts_nothing_on_a_preview_that_only_readers_can_use(open_page, link):
    page = open_page(script=True)
    page.goto(link)

    expect(page.locator("#s1-1")).to_be_visible()
    expect(page.get_by_label("做完了")).to_have_count(0)


def test_the_link_leaves_no_trace(reader, link):
    response = reader.goto(link)

    assert reader.context.cookies() == []
    assert response.headers["x-robots-tag"] == "noindex, nofollow"
    assert "no-store" in response.headers["cache-control"]
    expect(reader.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    expect(reader.locator("link[rel=canonical]")).to_have_count(0)
    assert response.headers["referrer-policy"] == "no-referrer"


def test_the_link_shows_what_it_showed_when_it_was_made(editor, reader, draft, link):
    form = GuideForm(editor).open(draft)
    form.sections().get_by_label("正文").first.fill("后来的正文")
    form.save()

    reader.goto(link)
    expect(reader.locator("#s1")).to_contain_text("还没发布的正文")


@pytest.mark.parametrize(("later", "status"), [(-3600, 200), (3600, 404)])
def test_the_link_expires(reader, draft, monkeypatch, later, status):
    made = time.time() - LASTS.total_seconds() - later
    with monkeypatch.context() as clock:
        clock.setattr(time, "time", lambda: made)
        token = preview_token(working_revision(draft))

    assert reader.goto(f"/preview/{token}/").status == status


def test_nobody_makes_a_link_of_another_one(reader, link):
    changed = link.replace("/preview/", "/preview/x")

    assert reader.goto(changed).status == 404
