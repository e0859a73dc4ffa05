"""Pages fit their window, and fingers fit their links.

Each page is opened once, and its window becomes narrower and wider.
"""

import pytest

from .reading import addresses

# 640 is a window of 1280 at 200 % zoom.
WIDTHS = (320, 360, 640, 1280)
# How large a reader sets the text, in a window that wide. 212.5 % is twice our size.
ENLARGED = ((320, 130), (320, 150), (320, 212.5), (360, 212.5), (1280, 212.5))
OTHERS = (
    "/situations/rent/",
    "/stages/",
    "/helplines/",
    "/glossary/",
    "/glossary/zhanqi/",
    "/about/",
    "/thanks/?said=stuck&guide=yuqi-xieshang",
    "/search/",
    "/search/?q=租机",
    "/search/?q=没有的词",
)
_ENLARGE = "size => { document.documentElement.style.fontSize = size; }"
# Names what reaches beyond the window, where the page can be scrolled there.
_TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter(each => each.checkVisibility())
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
  .map(each => `${each.tagName}.${each.className} ${each.innerText?.slice(0, 12)}`)"""
# A link within a sentence is as high as its line, and the skip link has no place of its own.
_TOO_LOW = """() => [...document.querySelectorAll('a:not(.skip), summary, button')]
  .filter(each => each.checkVisibility())
  .filter(each => {
    const around = each.closest('p, .section li:not([class]), td');
    return !around || around.innerText.trim() === each.innerText.trim();
  })
  .map(each => [each.innerText, Math.round(each.getBoundingClientRect().height)])
  .filter(([, height]) => height < 44)"""


def test_no_page_scrolls_sideways(reader, guides):
    for address in (*addresses(guides), *OTHERS):
        reader.goto(address)
        reader.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 800})

            assert reader.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize("script", (False, True), ids=("plain", "script"))
def test_no_page_scrolls_sideways_when_its_text_is_enlarged(open_page, guides, script):
    page = open_page(script=script)
    for address in (*addresses(guides), *OTHERS):
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        page.locator(".tick input").evaluate_all("all => all.slice(0, 1).forEach(e => e.click())")
        for width, percent in ENLARGED:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(_ENLARGE, f"{percent}%")

            assert page.evaluate(_TOO_WIDE) == [], (address, width, percent)


def test_the_answer_of_a_guide_takes_three_lines_at_most_on_a_phone(reader, guides):
    lines = "each => each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight)"
    for guide in guides:
        reader.goto(guide.get_absolute_url())
        assert round(reader.locator(".guide .summary").evaluate(lines)) <= 3, guide.slug


def test_every_target_is_high_enough_for_a_finger(open_page, guides):
    page = open_page(has_touch=True, is_mobile=True)
    for address in addresses(guides):
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})

            assert page.evaluate(_TOO_LOW) == [], (address, width)


def test_text_is_as_large_as_a_phone_needs(reader, guides):
    reader.goto(guides[0].get_absolute_url())

    size, line = reader.locator(".section p").first.evaluate(
        "p => [getComputedStyle(p).fontSize, getComputedStyle(p).lineHeight].map(parseFloat)"
    )
    assert 17 <= size <= 18
    assert 1.7 <= line / size <= 1.8
