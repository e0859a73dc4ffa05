"""What an editor typed and did not save is offered again, whatever happened in between."""

from dataclasses import replace

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from articles.editing.load import load_document
from articles.editing.working_copy import save_draft, working_number
from articles.models import Article

from .editing import GuideForm

_KEPT = "text => Object.values(localStorage).some(each => each.includes(text))"


def type_and_wait(page: Page, text: str) -> None:
    """Until the browser has kept it."""
    page.get_by_label("先说结论").fill(text)
    page.wait_for_function(_KEPT, arg=text)


def take_up(page: Page, text: str) -> None:
    """The text is offered, taken up, and there once more."""
    expect(page.locator(".desk-kept")).to_contain_text("还没有保存的文字")
    page.get_by_role("button", name="接着写").click()
    expect(page.get_by_text("下面的内容还没有保存。")).to_be_visible()
    expect(page.get_by_label("先说结论")).to_have_value(text)


@pytest.fixture
def form(editor, live_guide) -> GuideForm:
    return GuideForm(editor).open(live_guide)


def test_after_the_tab_was_closed(form, live_guide):
    context = form.page.context
    type_and_wait(form.page, "写了一半。")
    form.page.close()

    again = GuideForm(context.new_page()).open(live_guide)
    take_up(again.page, "写了一半。")
    again.save()
    again.open(live_guide)
    expect(again.page.get_by_label("先说结论")).to_have_value("写了一半。")
    expect(again.page.locator(".desk-kept")).to_have_count(0)


def test_rows_that_were_added_and_moved_come_back_as_they_stood(form, live_guide):
    form.step("等答复").get_by_role("button", name="上移").press("Enter")
    form.add_section("新的一节", ("新的一步", "新的正文"))
    form.page.wait_for_function(_KEPT, arg="新的正文")
    form.page.reload()

    form.page.get_by_role("button", name="接着写").click()
    expect(form.sections()).to_have_count(3)
    assert form.titles(0) == ["打电话", "等答复", "写下来"]
    expect(form.steps(2).get_by_label("怎么做")).to_have_value("新的正文")


def test_after_the_connection_was_lost(form, live_guide):
    context = form.page.context
    type_and_wait(form.page, "在地铁里写的。")
    context.set_offline(True)
    form.page.get_by_role("button", name="保存", exact=True).click()
    form.page.wait_for_url("chrome-error://**")
    context.set_offline(False)

    form.open(live_guide)
    take_up(form.page, "在地铁里写的。")


def test_after_the_login_expired_and_somebody_else_saved(form, live_guide):
    type_and_wait(form.page, "午饭前写的。")
    Session.objects.all().delete()
    form.page.get_by_role("button", name="保存", exact=True).click()
    expect(form.page.get_by_label("密码")).to_be_visible()
    theirs = replace(load_document(live_guide), title="别人改的标题")
    save_draft(live_guide, theirs, base=working_number(live_guide))

    form.page.get_by_label("用户名").fill("bianji")
    form.page.get_by_label("密码").fill("mima-for-a-test")
    form.page.keyboard.press("Enter")

    take_up(form.page, "午饭前写的。")
    form.press("保存", answer=".merge")


def test_what_was_saved_is_not_offered_again(form, live_guide):
    type_and_wait(form.page, "写完了。")
    form.go_on()
    form.open(live_guide)
    expect(form.page.get_by_label("先说结论")).to_have_value("写完了。")
    expect(form.page.locator(".desk-kept")).to_have_count(0)

    form.new()
    form.page.get_by_label("标题", exact=True).fill("新的一篇")
    form.save()
    form.new()
    expect(form.page.get_by_label("标题", exact=True)).to_have_value("")
    expect(form.page.locator(".desk-kept")).to_have_count(0)


def test_what_nobody_wants_is_offered_once(form, live_guide):
    type_and_wait(form.page, "算了。")
    form.page.reload()
    form.page.get_by_role("button", name="不要了").click()
    form.page.reload()

    expect(form.page.get_by_label("先说结论")).to_have_value("旧的结论。")
    expect(form.page.locator(".desk-kept")).to_have_count(0)


def test_the_page_asks_before_it_is_left(form):
    type_and_wait(form.page, "写了一半。")
    asked = []
    form.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.page.goto("/admin/")

    assert asked == ["beforeunload"]


def test_what_is_offered_is_not_written_over_before_it_was_answered(form, live_guide):
    context = form.page.context
    type_and_wait(form.page, "第一份，写了很久。")
    form.page.close()
    second = GuideForm(context.new_page()).open(live_guide).page
    type_and_wait(second, "第二份。")
    second.close()

    third = GuideForm(context.new_page()).open(live_guide).page
    expect(third.locator(".desk-kept")).to_have_count(2)
    third.locator(".desk-kept", has_text="接着写").last.get_by_role("button", name="接着写").click()
    expect(third.get_by_label("先说结论")).to_have_value("第一份，写了很久。")


def test_two_windows_keep_what_is_typed_apart(form, live_guide):
    type_and_wait(form.page, "窗口一。")
    other = GuideForm(form.page.context.new_page()).open(live_guide).page
    type_and_wait(other, "窗口二。")
    assert other.evaluate(_KEPT, "窗口一。")


def test_what_was_taken_up_and_saved_is_not_offered_again(form, live_guide):
    type_and_wait(form.page, "写了一半。")
    form.page.reload()
    take_up(form.page, "写了一半。")
    form.page.get_by_label("先说结论").fill("写完了。")
    form.save()
    form.page.wait_for_function(
        # As a function: an expression would be evaluated in the page, which its policy forbids.
        "() => !Object.keys(localStorage).some(each => each.startsWith('guide:'))"
    )
    expect(form.page.locator(".desk-kept")).to_have_count(0)


def test_what_is_taken_up_in_another_window_is_the_same_new_guide(editor):
    first = GuideForm(editor).new()
    editor.locator("[name=title]").fill("租来的手机丢了怎么办")
    type_and_wait(editor, "写了一半。")

    second = GuideForm(editor.context.new_page()).new()
    take_up(second.page, "写了一半。")
    second.save()
    first.save()

    assert Article.objects.count() == 1
