"""Pages fit their window, and fingers fit their links."""

import pytest

from .reading import addresses

# 640 is a window of 1280 at 200 % zoom.
WIDTHS = (320, 360, 640, 1280)
# A link within a sentence is as high as its line, and the skip link has no place of its own.
_TOO_LOW = """() => [...document.querySelectorAll('a:not(.skip), summary, button')]
  .filter(each => each.checkVisibility())
  .filter(each => !each.closest('p') || each.closest('p').innerText === each.innerText)
  .map(each => [each.innerText, Math.round(each.getBoundingClientRect().height)])
  .filter(([, height]) => height < 44)"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(open_page, guides, width):
    page = open_page(viewport={"width": width, "height": 800})
    for address in addresses(guides):
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize("width", (360, 1280))
def test_every_target_is_high_enough_for_a_finger(open_page, guides, width):
    page = open_page(viewport={"width": width, "height": 800})
    for address in addresses(guides):
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")

        assert page.evaluate(_TOO_LOW) == [], address


def test_text_is_as_large_as_a_phone_needs(reader, guides):
    reader.goto(guides[0].get_absolute_url())

    size, line = reader.locator(".section p").first.evaluate(
        "p => [getComputedStyle(p).fontSize, getComputedStyle(p).lineHeight].map(parseFloat)"
    )
    assert 17 <= size <= 18
    assert 1.7 <= line / size <= 1.8
