"""Beside the form stands the guide as readers would see it, while it is typed."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from playwright.sync_api import FrameLocator, Page, expect

from .editing import GuideForm
from .sample_guides import every_part, publish_document

# What a reader sees of each part: its text, place, size and colours.
_LOOK = """article => [...article.querySelectorAll('.lead *, .section, .section *')]
  .filter(each => each.checkVisibility()).map(each => {
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    const start = article.getBoundingClientRect();
    return [each.tagName, each.className, style.fontSize, style.color, style.backgroundColor,
            Math.round(box.width), Math.round(box.left - start.left)];
  })"""
# The places where readers answer are left out of a preview.
_PARTS = "article.guide"


@pytest.fixture
def desk(at_desk, transactional_db) -> Page:
    return at_desk(User.objects.create_superuser("bianji"), previews=True)


def preview_of(page: Page) -> FrameLocator:
    return page.frame_locator("iframe[title=读者看到的样子]")


def test_what_is_typed_is_shown_as_it_is_typed(desk, reader, live_guide):
    form = GuideForm(desk).open(live_guide)
    shown = preview_of(desk)
    expect(shown.locator(".lead .summary")).to_have_text("旧的结论。")

    desk.get_by_label("先说结论").fill("现在写的**结论**。")
    expect(shown.locator(".lead .summary strong")).to_have_text("结论")
    form.step("等答复").get_by_role("button", name="上移").click()
    expect(shown.locator("#s1 .step h3")).to_have_text(["打电话", "等答复", "写下来"])
    form.sections().nth(1).get_by_label("删除").first.check()
    expect(shown.locator(".section h2")).to_have_text(["第一节"])

    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")


@pytest.mark.parametrize(("scheme", "screen"), [("light", 1280), ("dark", 900)])
def test_it_looks_as_it_will_on_a_phone(at_desk, open_page, transactional_db, scheme, screen):
    guide = publish_document(**every_part())
    user = User.objects.create_superuser("bianji")
    viewport = {"width": screen, "height": 800}
    page = at_desk(user, previews=True, color_scheme=scheme, viewport=viewport)
    GuideForm(page).open(guide)
    shown = preview_of(page).locator(_PARTS)
    expect(shown).to_be_visible()
    width = shown.evaluate("each => each.ownerDocument.defaultView.innerWidth")
    assert 360 <= width <= 430, "as wide as a phone"

    phone = open_page(color_scheme=scheme, viewport={"width": width, "height": 780})
    phone.goto(guide.get_absolute_url())

    before = phone.locator(_PARTS).evaluate(_LOOK)
    looks = shown.evaluate(_LOOK)
    assert len(looks) > 40
    assert [look for look in looks if look not in before] == []


def test_it_turns_to_what_is_being_written(desk, live_guide):
    form = GuideForm(desk).open(live_guide)
    expect(preview_of(desk).locator("h1")).to_be_in_viewport()
    expect(preview_of(desk).locator("#s2-1")).not_to_be_in_viewport()

    form.step("付钱").get_by_label("怎么做").focus()

    expect(preview_of(desk).locator("#s2-1")).to_be_in_viewport()


def test_after_the_login_expired_the_last_preview_stays(desk, live_guide):
    GuideForm(desk).open(live_guide)
    expect(preview_of(desk).locator(".lead .summary")).to_have_text("旧的结论。")
    Session.objects.all().delete()
    with desk.expect_response("**/login/**"):
        desk.get_by_label("先说结论").fill("写了一半。")

    expect(preview_of(desk).locator(".lead .summary")).to_have_text("旧的结论。")


def test_without_script_a_button_shows_what_is_typed_in_a_window_of_its_own(at_desk, live_guide):
    page = at_desk(User.objects.create_superuser("bianji"), script=False, previews=True)
    GuideForm(page).open(live_guide)
    page.get_by_label("先说结论").fill("现在写的结论。")

    with page.expect_popup() as opened:
        page.get_by_role("button", name="预览").click()

    expect(opened.value.locator(".lead .summary")).to_have_text("现在写的结论。")
    expect(page.get_by_label("先说结论")).to_have_value("现在写的结论。")
