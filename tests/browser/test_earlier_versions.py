"""An earlier version is looked at, and brought back."""

from playwright.sync_api import expect

from .editing import GuideForm


def test_an_earlier_version_is_brought_back(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("先说结论").fill("写坏的结论。")
    editor.get_by_label("这次改了什么").fill("试一试")
    form.publish()

    form.open(live_guide, "history")
    row = editor.get_by_role("row", name="第 2 版")
    expect(row).to_contain_text("读者看到的")
    expect(row).to_contain_text("试一试")
    row.get_by_role("link", name="看改了什么").click()
    expect(editor.locator("del")).to_have_text("旧")
    expect(editor.locator("ins")).to_have_text("写坏")

    editor.get_by_role("button", name="恢复第 1 版").click()

    form.expect_told("已恢复第 1 版的文字。读者看到的还没有变。")
    expect(editor.get_by_label("先说结论")).to_have_value("旧的结论。")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("写坏的结论。")
    form.publish()
    reader.reload()
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")
    form.open(live_guide, "history")
    expect(editor.get_by_role("row", name="第 2 版")).to_contain_text("试一试")
