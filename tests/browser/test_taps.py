"""From home to what a reader in each situation does first: one tap, without script."""

from playwright.sync_api import Locator, Page, expect

# What is in view there is in view on a taller phone too.
_PHONE_LESS_BARS = {"width": 360, "height": 640}


def first_thing_to_do(page: Page) -> Locator:
    """The title of the step that was tapped for, or of the section's first; else its heading."""
    steps = page.locator(":target h3")
    return (steps if steps.count() else page.locator(":target h2")).first


def test_every_situation_leads_to_its_first_action_in_a_tap(open_page, guides):
    page = open_page(viewport=_PHONE_LESS_BARS)
    places: dict[str, str] = {}
    for path in ("/", "/situations/rent/", "/situations/loan/"):
        page.goto(path)
        links = page.locator(".situations a[href*='#'], .urgent li a")
        places |= dict.fromkeys(
            links.evaluate_all("all => all.map(each => each.getAttribute('href'))"), path
        )
    assert len(places) >= 30
    for address, path in sorted(places.items()):
        page.goto(path)
        page.locator(f"li a[href='{address}']").first.click()
        page.wait_for_url(f"**{address}")
        expect(first_thing_to_do(page), address).to_be_in_viewport(ratio=1)
