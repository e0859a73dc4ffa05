"""What stands beside the text on a wide screen: contents and QR code, in one column."""

import pytest
from playwright.sync_api import expect

from .options import DESK

SIZES = ((1280, 600), (1366, 650), (1280, 720), (1440, 900), (1920, 1080))
# From the top of the page, through its midst, to its very end.
PLACES = (0, 0.05, 0.5, 0.95, 1)
_SCROLL = "share => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * share)"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_contents_and_code_never_overlap_nor_are_cut_off(open_page, guides, size):
    width, height = size
    page = open_page(viewport={"width": width, "height": height})
    for guide in guides:
        page.goto(guide.get_absolute_url())
        for place in PLACES:
            page.evaluate(_SCROLL, place)

            contents = page.locator(".contents").bounding_box()
            code = page.locator(".share").bounding_box()
            assert contents["y"] + contents["height"] <= height, place
            if code:
                assert code["y"] >= contents["y"] + contents["height"], place
                assert code["y"] + code["height"] <= height, place


def test_a_low_window_leaves_the_column_to_the_contents(open_page, guides):
    page = open_page(viewport={"width": 1280, "height": 600})
    page.goto(guides[0].get_absolute_url())

    expect(page.locator(".contents")).to_be_in_viewport(ratio=1)
    expect(page.locator(".share")).to_be_hidden()


def test_all_contents_are_seen_on_a_laptop(open_page, guides):
    page = open_page(script=True, viewport={"width": 1366, "height": 650})
    most = 0
    for guide in guides:
        page.goto(guide.get_absolute_url())
        contents = page.locator(".contents")
        assert contents.evaluate("each => each.scrollHeight <= each.clientHeight"), guide.slug
        links = contents.locator("li a").all()
        for link in links:
            expect(link).to_be_in_viewport(ratio=1)
        most = max(most, len(links))
    assert most == 10


def test_fingers_have_room_in_the_contents_of_a_wide_tablet(open_page, guides):
    page = open_page(viewport={"width": 1280, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(guides[0].get_absolute_url())

    heights = page.locator(".contents li a").evaluate_all("all => all.map(a => a.offsetHeight)")
    assert min(heights) >= 44


def test_the_section_that_is_read_is_seen_in_the_contents(open_page, guides):
    page = open_page(script=True, viewport=DESK | {"height": 400})
    page.goto(guides[0].get_absolute_url())
    page.locator(".guide-body > .section").last.evaluate("each => each.scrollIntoView()")

    expect(page.locator(".contents a[aria-current=true]")).to_be_in_viewport(ratio=0.9)
