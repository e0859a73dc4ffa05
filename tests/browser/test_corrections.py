"""What proofreading finds is put right by one click."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.models import ProofRule

from .editing import GuideForm
from .sample_guides import publish_document


@pytest.fixture
def wrong(transactional_db):
    """A published guide with a mistake that stops its publication."""
    ProofRule.objects.create(
        slug="zhangdan", pattern="帐单", why="错别字", suggestion="账单", severity="stop"
    )
    texts = {"summary": "先看帐单。", "first_action": "今天打电话。"}
    return publish_document(title="错的", slug="cuo", **texts)


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_a_mistake_is_put_right_by_one_click(at_desk, reader, wrong, script):
    page = at_desk(User.objects.create_superuser("bianji"), script=script)
    form = GuideForm(page).open(wrong)
    expect(page.locator(".finding")).to_contain_text("「帐单」错别字")

    page.get_by_role("button", name="改成「账单」").click()

    expect(page.get_by_label("先说结论")).to_have_value("先看账单。")
    reader.goto(wrong.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("先看帐单。")
    form.publish()
    reader.reload()
    expect(reader.locator(".lead .summary")).to_have_text("先看账单。")


def test_ctrl_z_takes_a_correction_back(editor, wrong):
    GuideForm(editor).open(wrong)
    editor.get_by_role("button", name="改成「账单」").click()
    editor.keyboard.press("Control+z")

    expect(editor.get_by_label("先说结论")).to_have_value("先看帐单。")


def test_a_correction_touches_only_its_own_place(editor, wrong):
    GuideForm(editor).open(wrong)
    editor.get_by_label("先说结论").fill("帐单要看。先看帐单。")
    editor.get_by_role("button", name="校对", exact=True).click()
    expect(editor.locator(".finding")).to_have_count(2)

    editor.get_by_role("button", name="改成「账单」").nth(1).click()

    expect(editor.get_by_label("先说结论")).to_have_value("帐单要看。先看账单。")


def test_a_mistake_is_published_only_with_a_reason(editor, reader, wrong):
    form = GuideForm(editor).open(wrong)
    editor.get_by_label("先说结论").fill("合同里就写着帐单。")
    form.go_on()
    publish = editor.get_by_role("button", name="发布第 2 版")

    publish.click()
    form.expect_told("校对还有 1 处要先改")
    editor.get_by_label("校对拦住的地方，为什么不改").fill("合同原文如此")
    publish.click()
    form.expect_told("已发布")

    reader.goto(wrong.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("合同里就写着帐单。")
    form.open(wrong, "history")
    expect(editor.get_by_role("row", name="第 2 版")).to_contain_text("合同原文如此")
