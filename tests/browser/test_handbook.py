"""The handbook on screens of every width, light and dark, and on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from helpcenter.handbook import CHAPTERS

from .contrast import faint_texts_of_admin

PAGES = ("/admin/handbook/", *(f"/admin/handbook/{chapter.slug}/" for chapter in CHAPTERS))


@pytest.fixture(autouse=True)
def pictures(editor, settings, tmp_path):
    """Every picture, wider than a phone: photographs of the first page."""
    settings.VAR_DIR = tmp_path
    folder = tmp_path / "handbook"
    folder.mkdir()
    editor.goto(PAGES[0])
    photograph = editor.screenshot()
    for chapter in CHAPTERS:
        for name in chapter.pictures:
            (folder / f"{name}.png").write_bytes(photograph)


@pytest.mark.parametrize(
    ("width", "scheme", "other"), [(1280, "light", "dark"), (360, "dark", "light")]
)
def test_no_page_has_a_violation(editor, width, scheme, other):
    editor.emulate_media(color_scheme=scheme)
    editor.set_viewport_size({"width": width, "height": 900})
    for path in PAGES:
        editor.goto(path)
        found = Axe().run(editor)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
        assert faint_texts_of_admin(editor, other) == [], path
        editor.emulate_media(color_scheme=scheme)


def test_pages_and_their_pictures_fit_a_phone(editor):
    editor.set_viewport_size({"width": 360, "height": 900})
    for path in PAGES:
        editor.goto(path)
        for image in editor.locator("img").all():
            image.scroll_into_view_if_needed()
            image.evaluate("image => image.decode()")
        assert editor.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_paper_has_the_chapter_alone(editor):
    editor.goto(PAGES[1])
    editor.emulate_media(media="print")
    assert editor.locator("h1").is_visible() and editor.locator("figure").first.is_visible()
    for beside in ("#header", ".breadcrumbs", ".handbook-contents", ".handbook-around"):
        assert not editor.locator(beside).is_visible(), beside
