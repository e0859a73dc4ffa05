"""A mistake in the form costs an editor nothing."""

from playwright.sync_api import expect

from .editing import GuideForm


def test_an_empty_title_keeps_everything_that_was_typed(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.locator("[name=title]").fill("")
    editor.get_by_label("先说结论").fill("改过的结论")
    form.steps(0).nth(0).get_by_label("怎么做").fill("改过的正文")
    form.step("等答复").get_by_role("button", name="上移").press("Enter")
    form.add_section("新的一节", ("新的一步", "新的正文"))
    form.add_related("新的相关标题")

    form.press("保存，下一步…", answer=".errornote")

    expect(editor.locator(".errornote")).to_contain_text("还没有保存，有 1 处要改")
    expect(editor.locator(".errornote")).to_be_focused()
    expect(editor.locator(".field-title .errorlist").first).to_contain_text("必填项")
    expect(editor.get_by_label("先说结论")).to_have_value("改过的结论")
    expect(form.steps(0).nth(0).get_by_label("怎么做")).to_have_value("改过的正文")
    assert form.titles(0) == ["打电话", "等答复", "写下来"]
    assert form.titles(2) == ["新的一步"]
    expect(form.steps(2).get_by_label("怎么做")).to_have_value("新的正文")
    expect(form.related().locator("[name$='-title']")).to_have_value("新的相关标题")

    editor.locator("[name=title]").fill("新标题")
    form.publish()

    reader.goto(live_guide.get_absolute_url())
    expect(reader.get_by_role("heading", level=1)).to_have_text("新标题")
    expect(reader.locator(".step").last).to_contain_text("新的正文")
    reader.get_by_text("依据和来源").last.click()
    expect(reader.get_by_text("新的相关标题")).to_be_visible()


def test_a_mistake_in_a_folded_part_is_shown_and_a_link_leads_to_it(editor, live_guide):
    form = GuideForm(editor).open(live_guide)
    form.add_related("")
    form.related().get_by_label("栏目").fill("栏目")

    form.press("保存", answer=".errornote")

    expect(form.related().locator(".errorlist")).to_be_visible()
    editor.locator(".errornote").get_by_role("link").press("Enter")
    expect(form.related().locator("[name$='-title']")).to_be_focused()


def test_a_script_that_comes_late_takes_the_focus_from_nobody(editor, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.locator("[name=title]").fill("")
    late = []
    editor.route("**/desk/rows*.js", lambda route: late.append(route))

    editor.get_by_role("button", name="保存", exact=True).click()
    link = editor.locator(".errornote").get_by_role("link")
    link.focus()
    expect(link).to_be_focused()
    late[0].continue_()
    editor.wait_for_load_state()

    expect(form.step("打电话").get_by_role("button", name="上移")).to_be_visible()
    expect(link).to_be_focused()


def test_the_mistakes_are_told_first_also_where_the_address_leads_into_the_page(editor, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.evaluate("location.hash = 'id_summary'")
    editor.locator("[name=title]").fill("")

    form.press("保存", answer=".errornote")

    expect(editor.locator(".errornote")).to_be_focused()
