"""Two editors on one guide at the same time: both texts are shown, and neither is lost."""

import pytest
from playwright.sync_api import expect

from tests.support.editors import PUBLISHER, person

from .editing import GuideForm


@pytest.fixture
def two(at_desk, roles, live_guide):
    """Both have the page open. The first has saved; then the second saves another text."""
    first = GuideForm(at_desk(person(PUBLISHER, "jia"))).open(live_guide)
    second = GuideForm(at_desk(person(PUBLISHER, "yi"))).open(live_guide)
    first.page.get_by_label("先说结论").fill("甲的结论。")
    first.step("付钱").get_by_label("怎么做").fill("甲的步骤")
    first.save()
    second.page.get_by_label("先说结论").fill("乙的结论。")
    second.step("打电话").get_by_label("怎么做").fill("乙的步骤")
    second.press("保存", answer=".merge")
    return first, second


def part(form: GuideForm, label: str):
    return form.page.locator("fieldset", has=form.page.locator("legend", has_text=label))


def test_both_texts_are_shown_part_by_part_and_either_is_kept(two, live_guide):
    _, second = two
    head = part(second, "先说结论")
    expect(head.locator("ins")).to_have_text(["乙", "甲"])
    expect(head.locator("legend")).to_contain_text("两个人都改了")
    expect(part(second, "第一节").get_by_label("用我的")).to_be_checked()
    expect(part(second, "第二节").get_by_label("用jia的")).to_be_checked()

    head.get_by_label("用我的").check()
    second.press("合到一起并保存")

    expect(second.page.get_by_label("先说结论")).to_have_value("乙的结论。")
    expect(second.step("打电话").get_by_label("怎么做")).to_have_value("乙的步骤")
    expect(second.step("付钱").get_by_label("怎么做")).to_have_value("甲的步骤")


def test_what_both_changed_must_be_decided(two):
    _, second = two
    second.page.locator(".merge").evaluate("form => { form.noValidate = true; }")
    second.press("合到一起并保存", answer=".messagelist .error")

    second.expect_told("还有几处没有选")
    expect(second.page.locator(".merge")).to_be_visible()


def test_leaving_the_page_loses_nothing(two, live_guide):
    first, second = two
    second.open(live_guide, "history")
    row = second.page.get_by_role("row", name="没有并入")
    expect(row).to_contain_text("yi")

    row.get_by_role("link", name="并入").click()
    part(second, "先说结论").get_by_label("用jia的").check()
    second.press("合到一起并保存")

    first.open(live_guide)
    expect(first.page.get_by_label("先说结论")).to_have_value("甲的结论。")
    expect(first.step("打电话").get_by_label("怎么做")).to_have_value("乙的步骤")


def test_who_saved_first_is_not_disturbed(two, reader, live_guide):
    first, _ = two
    first.open(live_guide)

    expect(first.page.get_by_label("先说结论")).to_have_value("甲的结论。")
    expect(first.step("打电话").get_by_label("怎么做")).to_have_value("打电话的正文")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")
