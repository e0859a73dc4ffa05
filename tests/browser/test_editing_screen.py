"""The guide's page in the admin fits the screens that editors have."""

import pytest

from .editing import GuideForm

# What is cut off at the edge does not make the page wider.
_CUT_OFF = """() => [...document.querySelectorAll('form :is(input, textarea, select, button, a)')]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth)
  .map(each => each.name || each.textContent)"""


@pytest.mark.parametrize("width", (360, 768, 900, 1280))
def test_the_form_fits_the_screen(editor, guides, width):
    editor.set_viewport_size({"width": width, "height": 1000})
    for guide in guides:
        form = GuideForm(editor).open(guide)
        form.open_all()

        assert editor.evaluate("document.documentElement.scrollWidth") <= width
        assert editor.evaluate(_CUT_OFF) == []


def test_titles_can_be_read_in_the_list_on_a_tablet(editor, guides):
    editor.set_viewport_size({"width": 768, "height": 1000})
    editor.goto("/admin/articles/article/")

    assert editor.evaluate("document.documentElement.scrollWidth") <= 768
    for cell in editor.locator("th.field-title").all():
        assert cell.bounding_box()["width"] >= 150, "titles stand in a column too narrow"


def test_what_has_the_focus_is_not_behind_the_save_line(editor, guides):
    GuideForm(editor).open(guides[0])
    line = editor.locator(".desk-save")
    editor.get_by_label("其他叫法").focus()
    for _ in range(25):
        editor.keyboard.press("Tab")

        box = editor.locator(":focus").bounding_box()
        # Of a large field the browser shows the line with the cursor.
        seen = box["y"] + min(box["height"], 36)
        assert seen <= line.bounding_box()["y"], editor.locator(":focus").get_attribute("name")


def test_long_text_is_shown_whole(editor, guides):
    form = GuideForm(editor).open(guides[0])
    form.open_all()

    hidden = editor.locator("textarea:visible").evaluate_all(
        "all => all.filter(each => each.scrollHeight > each.clientHeight + 2).map(each => each.name)"
    )
    assert hidden == []
