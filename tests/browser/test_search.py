"""Searching: without script as a form, with script as a combobox."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from articles.models import Wanted

from .contrast import faint_texts
from .options import DESK, PHONE

PAGES = (
    "/search/",
    "/search/?q=停息挂账",
    "/search/?q=黑名单",
    "/search/?q=公务员考试",
    "/search/?q=公务员考试&wished=1",
    "/search/?q=zj",
    "/search/?q=晚上几点以后不能打电话",
    "/search/?q=我男朋友要跳江",
    "/search/?q=没钱吃饭了",
    "/thanks/?v=1",
)


def search_for(page: Page, text: str) -> None:
    page.goto("/")
    page.get_by_label("搜一搜你遇到的事").fill(text)
    page.get_by_role("button", name="搜索").click()


# --- without script -------------------------------------------------------------------------------


def test_two_characters_lead_to_the_step(reader, guides):
    search_for(reader, "还机")

    first = reader.locator(".hit").first
    expect(first.get_by_role("heading")).to_contain_text("租机")
    first.get_by_role("link", name="还机").first.click()
    assert reader.url.endswith("#s7-1")
    expect(reader.locator("#s7-1")).to_be_in_viewport()


def test_what_was_found_is_marked(reader, guides):
    search_for(reader, "结清证明")

    expect(reader.locator(".hit-steps mark").first).to_have_text("结清证明")


def test_letters_are_read_as_pinyin_and_the_page_says_so(reader, guides):
    search_for(reader, "fenqile")

    expect(reader.locator(".search-notes")).to_contain_text("「分期乐」")
    expect(reader.locator(".hit h3").first).to_contain_text("分期乐")


def test_a_word_with_two_meanings_offers_both(reader, guides):
    search_for(reader, "黑名单")

    reader.locator(".choices-of").get_by_role("link", name="征信不良").click()

    expect(reader.get_by_label("搜一搜你遇到的事")).to_have_value("征信不良")
    expect(reader.locator(".hit").first).to_be_visible()


def test_who_finds_nothing_is_told_so_and_can_wish_for_it(reader, guides):
    search_for(reader, "宠物领养")

    expect(reader.get_by_role("heading", name="没有找到「宠物领养」")).to_be_visible()
    expect(reader.locator(".hit")).to_have_count(0)
    expect(reader.get_by_role("link", name="12348").first).to_be_visible()
    reader.get_by_role("button", name="想看这个").click()

    expect(reader.get_by_text("记下了")).to_be_visible()
    assert Wanted.objects.get(title="宠物领养").wishes == 1


def test_typed_markup_is_shown_and_does_nothing(reader, guides):
    search_for(reader, "<b>租机</b><script>alert(1)</script>")

    expect(reader.get_by_label("搜一搜你遇到的事")).to_have_value(
        "<b>租机</b><script>alert(1)</script>"
    )
    expect(reader.locator("main script")).to_have_count(0)
    expect(reader.locator("main b b, h2 b")).to_have_count(0)


def test_the_numbers_of_the_card_are_as_large_as_a_finger_and_in_view_at_once(reader, guides):
    search_for(reader, "我不想活了")

    card = reader.locator("aside").first
    expect(card).to_be_in_viewport(ratio=1)
    for link in card.get_by_role("link").all():
        box = link.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
    expect(reader.locator(".hit").first).to_contain_text("12356")


# --- with script ----------------------------------------------------------------------------------


@pytest.fixture
def box(open_page, guides):
    page = open_page(script=True)
    page.goto("/")
    return page.get_by_role("combobox", name="搜一搜你遇到的事")


def test_the_keyboard_chooses_a_suggestion(box):
    page = box.page
    box.press_sequentially("还机")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)

    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))

    target = options.first.get_attribute("data-url")
    box.press("Enter")
    page.wait_for_url(f"**{target}")


def test_escape_closes_the_list_and_keeps_the_text(box):
    box.press_sequentially("逾期")
    expect(box.page.get_by_role("listbox")).to_be_visible()

    box.press("Escape")

    expect(box.page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("逾期")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_searches_for_what_was_typed(box):
    box.press_sequentially("逾期")
    expect(box.page.get_by_role("listbox")).to_be_visible()

    box.press("Enter")

    expect(box.page.locator(".hit").first).to_be_visible()


def test_a_tap_opens_a_suggestion(box):
    box.press_sequentially("tingxi")
    option = box.page.get_by_role("option", name="停息挂账")
    expect(option).to_be_visible()

    option.click()

    expect(box.page.get_by_role("heading", level=1)).to_have_text("停息挂账")


def test_leaving_the_field_closes_the_list(box):
    box.press_sequentially("逾期")
    expect(box.page.get_by_role("listbox")).to_be_visible()

    box.press("Tab")

    expect(box.page.get_by_role("listbox")).to_be_hidden()


# --- on every window ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "scheme", "other"), [(PHONE, "light", "dark"), (DESK, "dark", "light")]
)
def test_no_page_has_a_violation(guides, open_page, size, scheme, other):
    """Of what axe looks at, another scheme changes the colours alone."""
    page = open_page(script=True, viewport=size, color_scheme=scheme)
    for path in PAGES:
        page.goto(path)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
        page.emulate_media(color_scheme=other)
        assert faint_texts(page) == [], path
        page.emulate_media(color_scheme=scheme)


def test_the_open_list_has_no_violation(box):
    box.press_sequentially("逾期")
    expect(box.page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")

    found = Axe().run(box.page)

    assert found.violations_count == 0, found.generate_report()


def test_no_page_scrolls_sideways(reader, guides):
    for path in PAGES:
        reader.goto(path)
        for width in (320, 360, 640, 1280):
            reader.set_viewport_size({"width": width, "height": 800})
            assert reader.evaluate("document.documentElement.scrollWidth") <= width, path
