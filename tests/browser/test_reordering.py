"""Steps are put in another order, and the addresses of steps stay theirs."""

from playwright.sync_api import expect

from .editing import GuideForm, drag, tab_to
from .reading import steps_of


def test_steps_are_reordered_by_keyboard(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)

    tab_to(editor, form.step("等答复").get_by_role("button", name="上移"))
    editor.keyboard.press("Enter")
    editor.keyboard.press("Enter")
    tab_to(editor, form.step("打电话").get_by_role("button", name="下移"))
    editor.keyboard.press("Enter")

    assert form.titles(0) == ["等答复", "写下来", "打电话"]
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    assert steps_of(reader, "s1") == [("s1-3", "等答复"), ("s1-2", "写下来"), ("s1-1", "打电话")]


def test_a_screen_reader_is_told_where_a_step_went(editor, live_guide):
    form = GuideForm(editor).open(live_guide)

    status = editor.locator("[role=status].visually-hidden")

    form.step("等答复").get_by_role("button", name="上移").press("Enter")
    expect(status).to_have_text("等答复：现在是第 2 项，共 3 项")
    form.step("打电话").get_by_role("button", name="上移").press("Enter")
    expect(status).to_have_text("已经是第一项")


def test_steps_are_reordered_by_mouse(editor, reader, live_guide):
    # Both ends are on the screen.
    editor.set_viewport_size({"width": 1280, "height": 2000})
    form = GuideForm(editor).open(live_guide)

    drag(editor, form.step("等答复").locator(":scope > .part-line"), form.step("打电话"))

    assert form.titles(0) == ["等答复", "打电话", "写下来"]
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    assert steps_of(reader, "s1") == [("s1-3", "等答复"), ("s1-1", "打电话"), ("s1-2", "写下来")]


def test_sections_are_reordered_by_keyboard(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    button = form.sections().nth(1).get_by_role("button", name="上移").first

    tab_to(editor, button)
    editor.keyboard.press("Enter")

    form.publish()
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".section h2")).to_have_text(["第二节", "第一节"])
    expect(reader.locator("#s2 h2")).to_have_text("第二节")


def test_a_step_moves_to_the_next_section_by_keyboard(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)

    tab_to(editor, form.step("等答复").get_by_role("button", name="下移"))
    editor.keyboard.press("Enter")

    assert (form.titles(0), form.titles(1)) == (["打电话", "写下来"], ["等答复", "付钱"])
    expect(form.step("等答复").get_by_role("button", name="下移")).to_be_focused()
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    assert steps_of(reader, "s1") == [("s1-1", "打电话"), ("s1-2", "写下来")]
    assert steps_of(reader, "s2") == [("s1-3", "等答复"), ("s2-1", "付钱")]


def test_a_step_moves_back_to_the_section_before(editor, live_guide):
    form = GuideForm(editor).open(live_guide)

    form.step("付钱").get_by_role("button", name="上移").press("Enter")

    assert (form.titles(0), form.titles(1)) == (["打电话", "写下来", "等答复", "付钱"], [])


def test_a_new_step_keeps_its_place_among_the_old_ones(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    form.sections().nth(0).get_by_role("button", name="加一步").click()
    step = form.steps(0).nth(3)
    step.get_by_label("做什么").fill("新的一步")
    step.get_by_role("button", name="上移").press("Enter")
    form.publish()

    reader.goto(live_guide.get_absolute_url())
    assert [title for _, title in steps_of(reader, "s1")] == [
        "打电话",
        "写下来",
        "新的一步",
        "等答复",
    ]
