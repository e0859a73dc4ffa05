"""Text can be read in the light and in the dark."""

import pytest

from .contrast import faint_texts
from .reading import addresses
from .sample_guides import every_part, publish_document


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", (360, 1280))
def test_every_text_stands_out_from_its_ground(open_page, guides, live_guide, scheme, width):
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    guide = publish_document(**every_part())
    for address in (*addresses(guides), guide.get_absolute_url()):
        page.goto(address)

        assert faint_texts(page) == [], address


def test_dark_is_dark_and_light_is_light(open_page, guides):
    grounds = {}
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme)
        page.goto("/")
        grounds[scheme] = page.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
        )

    assert min(grounds["light"]) > 200
    assert max(grounds["dark"]) < 60
