"""A term is explained over the foot of the window, without script, and the way back is one tap."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from articles.models import Term
from articles.text.document import Section

from .contrast import faint_texts
from .options import DESK, PHONE
from .sample_guides import publish_document

_OPEN = ".term-sheet:target"
_WORD = "#word-s1-zhanqi"
_SCROLLED = "Math.round(scrollY)"


@pytest.fixture
def guide(transactional_db):
    """展期 stands in both sections, with much text around it; 代偿 in the first."""
    for name, slug in (("展期", "zhanqi"), ("代偿", "daichang")):
        Term.objects.create(name=name, slug=slug, explanation=f"{name}就是这样。")
    before = "\n\n".join(["把这一段慢慢读完。"] * 20)
    after = f"{before}\n\n先问展期，再看代偿。\n\n{before}"
    return publish_document(
        title="有词的指南",
        slug="ci",
        sections=(
            Section(heading="先谈", anchor="s1", body=after),
            Section(heading="再付", anchor="s2", body=f"{before}\n\n展期以后。\n\n{before}"),
        ),
    )


def open_term(page: Page, guide, name: str = "展期") -> None:
    page.goto(guide.get_absolute_url())
    word = page.locator(".term", has_text=name).first
    word.scroll_into_view_if_needed()
    word.click()


def test_no_explanation_is_on_screen_until_its_word_is_tapped(reader, guide):
    reader.goto(guide.get_absolute_url())
    expect(reader.locator(".term-sheet")).to_have_count(2)
    assert reader.locator(".term-sheet:visible").count() == 0

    reader.locator(".term").first.click()

    expect(reader.locator(".term-sheet:visible")).to_have_text(
        ["展期 展期就是这样。 回到正文 更多解释"]
    )


@pytest.mark.parametrize("size", (PHONE, DESK), ids=("phone", "desk"))
def test_the_page_stays_where_it_is_and_the_sheet_lies_at_the_foot(open_page, guide, size):
    page = open_page(viewport=size)
    page.goto(guide.get_absolute_url())
    page.locator(".term").last.scroll_into_view_if_needed()
    before = page.evaluate(_SCROLLED)
    assert before > 0

    page.locator(".term").last.click()

    expect(page.locator(_OPEN)).to_be_in_viewport(ratio=1)
    assert page.evaluate(_SCROLLED) == before
    box = page.locator(_OPEN).bounding_box()
    assert round(box["y"] + box["height"]) == size["height"]
    text, column = page.locator(f"{_OPEN} p").first.bounding_box(), column_of(page)
    assert round(text["x"]) == round(column["x"])
    assert text["x"] + text["width"] <= column["x"] + column["width"] + 1


def column_of(page: Page) -> dict:
    return page.locator(".guide-body").bounding_box()


def test_the_way_back_leads_to_the_word_in_the_middle_of_the_window(reader, guide):
    open_term(reader, guide)

    reader.get_by_role("link", name="回到正文里的「展期」").click()

    assert reader.locator(_OPEN).count() == 0
    word = reader.locator(".term:target")
    expect(word).to_be_focused()
    assert 0.3 < word.bounding_box()["y"] / PHONE["height"] < 0.7


def test_the_back_button_of_the_phone_closes_the_sheet(reader, guide):
    open_term(reader, guide)
    before = reader.evaluate(_SCROLLED)

    reader.go_back()

    assert reader.locator(_OPEN).count() == 0
    assert reader.evaluate(_SCROLLED) == before


def test_by_keyboard_the_focus_goes_into_the_sheet_and_back(reader, guide):
    reader.goto(guide.get_absolute_url())
    word = reader.locator(".term", has_text="代偿")
    word.focus()
    reader.keyboard.press("Enter")

    expect(reader.locator(_OPEN)).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("link", name="回到正文里的「代偿」")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("link", name="「代偿」的更多解释")).to_be_focused()
    reader.keyboard.press("Shift+Tab")
    reader.keyboard.press("Enter")
    expect(word).to_be_focused()


@pytest.mark.parametrize("way", ("Escape", "回到正文", "Back"))
def test_with_script_a_sheet_is_closed_and_the_page_stays_where_it_is(open_page, guide, way):
    page = open_page(script=True)
    open_term(page, guide)
    expect(page.locator(_OPEN)).to_be_focused()
    before = page.evaluate(_SCROLLED)

    if way == "Escape":
        page.keyboard.press(way)
    elif way == "Back":
        page.go_back()
    else:
        page.locator(_OPEN).get_by_text(way).click()

    expect(page.locator(_WORD)).to_be_focused()
    assert page.locator(_OPEN).count() == 0
    page.wait_for_timeout(100)
    assert page.evaluate(_SCROLLED) == before


def test_with_script_one_back_closes_the_sheet_however_many_were_opened(open_page, guide):
    page = open_page(script=True)
    open_term(page, guide)
    page.locator(".term").last.evaluate("word => word.click()")
    expect(page.locator(_OPEN)).to_have_count(1)

    page.go_back()

    expect(page.locator(_OPEN)).to_have_count(0)
    assert page.url.endswith(guide.get_absolute_url())


@pytest.mark.parametrize("opened_by", ("tap", "address"))
def test_with_script_a_word_out_of_sight_is_brought_into_sight(open_page, guide, opened_by):
    page = open_page(script=True)
    open_term(page, guide)
    if opened_by == "address":
        page.goto("about:blank")
        page.goto(f"{guide.get_absolute_url()}#term-s1-zhanqi")
    page.evaluate("scrollTo(0, 0)")

    page.keyboard.press("Escape")

    expect(page.locator(_WORD)).to_be_focused()
    expect(page.locator(_WORD)).to_be_in_viewport(ratio=1)
    expect(page.locator(_OPEN)).to_have_count(0)


def test_it_leads_to_the_page_of_the_term(reader, guide):
    open_term(reader, guide)

    reader.get_by_role("link", name="「展期」的更多解释").click()

    expect(reader.get_by_role("heading", level=1)).to_have_text("展期")


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_an_open_sheet_can_be_read_and_tapped_by_all(open_page, guide, scheme):
    page = open_page(script=True, color_scheme=scheme)
    open_term(page, guide)

    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert faint_texts(page) == []
    heights = page.locator(f"{_OPEN} a").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert min(heights) >= 44


def test_paper_explains_each_term_once(reader, guide):
    open_term(reader, guide)
    reader.emulate_media(media="print")

    shown = reader.locator(".term-sheet:visible")
    assert [text.strip() for text in shown.all_inner_texts()] == [
        "展期 展期就是这样。",
        "代偿 代偿就是这样。",
    ]
    assert set(shown.evaluate_all("all => all.map(each => getComputedStyle(each).position)")) == {
        "static"
    }
