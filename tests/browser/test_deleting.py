"""Steps and sections are deleted when the guide is saved, and until then nothing is lost."""

from playwright.sync_api import expect

from .editing import GuideForm, tab_to
from .reading import steps_of


def test_a_step_is_deleted_by_keyboard(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    step = form.step("写下来")

    tab_to(editor, step.get_by_label("删除"))
    editor.keyboard.press("Space")

    expect(step.get_by_label("怎么做")).to_be_hidden()
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    assert steps_of(reader, "s1") == [("s1-1", "打电话"), ("s1-3", "等答复")]


def test_a_deletion_is_taken_back_by_keyboard(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    step = form.step("写下来")
    step.get_by_label("删除").press("Space")
    expect(step.get_by_label("怎么做")).to_be_hidden()

    step.get_by_label("删除").press("Space")

    expect(step.get_by_label("怎么做")).to_be_visible()
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    assert len(steps_of(reader, "s1")) == 3


def test_a_section_is_deleted_by_mouse(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    section = form.sections().nth(0)

    section.get_by_label("删除").first.click()

    expect(section.get_by_label("小标题")).to_be_hidden()
    form.publish()
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".section h2")).to_have_text(["第二节"])
    assert steps_of(reader) == [("s2-1", "付钱")]
