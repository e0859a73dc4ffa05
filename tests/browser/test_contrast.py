"""Text can be read in the light and in the dark."""

from .contrast import faint_texts
from .reading import addresses
from .sample_guides import every_part, publish_document


def test_every_text_stands_out_from_its_ground(reader, guides, live_guide):
    guide = publish_document(**every_part())
    for address in (*addresses(guides), guide.get_absolute_url()):
        reader.goto(address)
        for width in (360, 1280):
            reader.set_viewport_size({"width": width, "height": 800})
            for scheme in ("light", "dark"):
                reader.emulate_media(color_scheme=scheme)

                assert faint_texts(reader) == [], (address, width, scheme)


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
