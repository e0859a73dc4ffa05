"""An editor writes a guide from nothing."""

from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from articles.models import Article

from .editing import GuideForm
from .reading import steps_of


def test_an_editor_logs_in(open_page, transactional_db):
    get_user_model().objects.create_superuser("bianji", password="mima-for-a-test")
    page = open_page(script=True)
    page.goto("/admin/articles/article/")

    page.get_by_label("用户名").fill("bianji")
    page.get_by_label("密码").fill("mima-for-a-test")
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="增加 指南")).to_be_visible()


def test_the_back_key_after_saving_leads_to_no_second_guide(editor):
    form = GuideForm(editor).new()
    editor.locator("[name=title]").fill("租来的手机丢了怎么办")
    form.save()
    editor.go_back()
    expect(editor.locator("[name=title]")).to_have_value("租来的手机丢了怎么办")
    editor.get_by_label("先说结论").fill("先报警。")
    form.save()

    expect(editor.get_by_label("先说结论")).to_have_value("先报警。")
    assert Article.objects.get().revisions.count() == 2


def test_a_guide_written_from_nothing_reaches_readers_when_it_is_published(editor, reader):
    form = GuideForm(editor).new()
    editor.locator("[name=title]").fill("租来的手机丢了怎么办")
    editor.get_by_label("先说结论").fill("先报警，再告诉商家。")
    form.add_section("马上做", ("报警", "带上身份证。"), ("告诉商家", "从订单页找客服。"))
    form.add_section("之后做", ("留好回执", "拍照保存。"), ("谈赔偿", "先看合同。"))
    form.add_related("手机丢了还要付租金吗")
    form.save()

    expect(editor.locator(".desk-state")).to_contain_text("这是草稿")
    reader.goto("/")
    expect(reader.get_by_role("link", name="租来的手机丢了怎么办")).to_have_count(0)

    form.publish()

    reader.goto("/")
    reader.locator(".guide-titles a", has_text="租来的手机丢了怎么办").click()
    expect(reader.locator(".lead .summary")).to_have_text("先报警，再告诉商家。")
    expect(reader.locator(".section h2")).to_have_text(["马上做", "之后做"])
    assert steps_of(reader) == [
        ("s1-1", "报警"),
        ("s1-2", "告诉商家"),
        ("s2-1", "留好回执"),
        ("s2-2", "谈赔偿"),
    ]
    expect(reader.locator("#s2-2")).to_contain_text("先看合同。")
    reader.get_by_text("依据和来源").last.click()
    expect(reader.get_by_text("手机丢了还要付租金吗")).to_be_visible()


def test_a_new_row_takes_the_focus(editor):
    form = GuideForm(editor).new()

    editor.get_by_role("button", name="加一节").press("Enter")

    expect(form.sections().get_by_label("小标题")).to_be_focused()


def test_a_new_row_can_be_removed_by_keyboard(editor):
    form = GuideForm(editor).new()
    editor.get_by_label("标题", exact=True).fill("写到一半")
    form.add_section("第一节", ("写错的", ""), ("写对的", ""))

    form.steps(0).nth(0).get_by_label("删除").press("Space")
    form.save()

    expect(form.steps(0)).to_have_count(1)
    assert form.titles(0) == ["写对的"]


def test_rows_that_nobody_typed_in_are_dropped(editor):
    form = GuideForm(editor).new()
    editor.get_by_label("标题", exact=True).fill("写到一半")
    form.add_section("第一节", ("", ""), ("写对的", ""))
    form.add_section("", ("", ""))
    form.add_related("")
    form.save()

    expect(form.sections()).to_have_count(1)
    assert form.titles(0) == ["写对的"]
    expect(form.related()).to_have_count(0)
