"""A guide on paper, and in the colours that a reader has chosen for the whole machine."""

import re

from playwright.sync_api import Page, expect

from .reading import addresses

_WITHOUT_NUMBERS = """() => {
  const sheet = document.styleSheets[0];
  sheet.insertRule('.step-mark { visibility: hidden; }', sheet.cssRules.length);
}"""


def numbers_are_drawn(page: Page) -> bool:
    """Does the first step look different without its number?"""
    step = page.locator(".step").first
    with_number = step.screenshot()
    page.evaluate(_WITHOUT_NUMBERS)
    return step.screenshot() != with_number


def test_paper_has_the_guide_and_no_navigation(reader, guides):
    reader.goto("/guides/yuqi-xieshang/")
    reader.emulate_media(media="print")

    for part in (
        ".leave",
        ".to-search",
        ".contents",
        ".guide-tools",
        ".here",
        ".close-guides",
        ".skip",
    ):
        assert reader.locator(part).count(), part
        expect(reader.locator(part)).to_be_hidden()
    expect(reader.locator("h1")).to_be_visible()
    expect(reader.locator(".first-action")).to_be_visible()
    expect(reader.locator(".source")).to_be_visible()


def test_every_paper_names_the_site(reader, guides):
    for address in (*addresses(guides), "/stages/", "/helplines/", "/glossary/", "/about/"):
        reader.goto(address)
        reader.emulate_media(media="print")
        expect(reader.locator(".site-header .site-name")).to_be_visible()
        expect(reader.locator(".leave")).to_be_hidden()


def test_on_paper_no_heading_is_parted_from_what_it_heads(reader, guides):
    reader.goto(guides[0].get_absolute_url())
    reader.emulate_media(media="print")

    for heads in ("h1", ".section > h2", ".step h3", ".section > p:has(+ .steps)"):
        after = reader.locator(heads).evaluate_all(
            "all => all.map(e => getComputedStyle(e).breakAfter)"
        )
        assert set(after) == {"avoid"}, heads
    foot = reader.locator(".paper-foot").evaluate("each => getComputedStyle(each).breakBefore")
    assert foot == "avoid", "a last page with nothing but the foot on it"


def test_no_paper_is_wasted(reader, guides):
    """A list that may not be parted from its heading would leave the page before it empty."""
    most = {"/helplines/": 2, "/glossary/": 4, "/stages/": 4, guides[0].get_absolute_url(): 7}
    for address, pages in most.items():
        reader.goto(address)
        paper = reader.pdf(prefer_css_page_size=True)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= pages, address


def test_a_number_needs_no_ink_behind_it_on_paper(reader, live_guide):
    reader.goto(live_guide.get_absolute_url())
    reader.emulate_media(media="print")

    # Printers leave out backgrounds: a white number on a dark disc would be gone.
    ground, ink = reader.locator(".step-mark").first.evaluate(
        "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).color]"
    )
    assert ground == "rgba(0, 0, 0, 0)"
    assert ink == "rgb(0, 0, 0)"


def test_forced_colours_keep_the_numbers_of_steps(open_page, live_guide):
    page = open_page(forced_colors="active")
    page.goto(live_guide.get_absolute_url())

    assert numbers_are_drawn(page)
