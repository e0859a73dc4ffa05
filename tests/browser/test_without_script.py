"""A guide is written without script: the buttons send the form, and nothing typed goes lost."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from .editing import GuideForm
from .reading import steps_of


@pytest.fixture
def form(at_desk, transactional_db) -> GuideForm:
    return GuideForm(at_desk(User.objects.create_superuser("bianji"), script=False))


def test_a_guide_is_written_by_the_buttons_alone(form, reader):
    page = form.new().page
    page.get_by_label("标题", exact=True).fill("租来的手机丢了怎么办")
    form.add_section("马上做", ("报警", "带上身份证。"), ("告诉商家", "从订单页找客服。"))
    form.add_section("之后做", ("留好回执", "拍照保存。"))
    expect(page.get_by_text("下面的内容还没有保存。")).to_be_visible()
    form.publish()

    reader.goto("/")
    reader.locator(".guide-titles a", has_text="租来的手机丢了怎么办").click()
    assert steps_of(reader) == [("s1-1", "报警"), ("s1-2", "告诉商家"), ("s2-1", "留好回执")]


def test_rows_are_moved_and_deleted_by_the_buttons(form, reader, live_guide):
    page = form.open(live_guide).page
    page.get_by_label("先说结论").fill("新的结论。")
    form.step("等答复").get_by_role("button", name="上移").click()
    assert form.titles(0) == ["打电话", "等答复", "写下来"]
    form.step("写下来").get_by_role("button", name="下移").click()
    assert (form.titles(0), form.titles(1)) == (["打电话", "等答复"], ["写下来", "付钱"])
    form.sections().nth(1).get_by_role("button", name="上移").first.click()
    form.step("打电话").get_by_label("删除").check()
    form.publish()

    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("新的结论。")
    expect(reader.locator(".section h2")).to_have_text(["第二节", "第一节"])
    assert steps_of(reader) == [("s1-2", "写下来"), ("s2-1", "付钱"), ("s1-3", "等答复")]


def test_a_mark_for_deletion_outlasts_another_button(form, live_guide):
    form.open(live_guide)
    form.step("写下来").get_by_label("删除").check()
    form.page.get_by_role("button", name="加一节").click()

    expect(form.step("写下来").get_by_label("删除")).to_be_checked()


def test_a_mistake_is_told_with_a_link_to_its_field(form, live_guide):
    page = form.open(live_guide).page
    page.get_by_label("标题", exact=True).fill("")
    page.get_by_label("先说结论").fill("新的结论。")
    form.press("保存", answer=".errornote")

    page.locator(".errornote").get_by_role("link", name="标题").click()
    expect(page.locator(":target")).to_have_attribute("name", "title")
    expect(page.get_by_label("先说结论")).to_have_value("新的结论。")
