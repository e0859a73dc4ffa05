"""Text can be read in the light and in the dark."""

import pytest

from articles.text.document import Related, Section, Source, Step
from articles.text.labels import STEP_NOTES

from .conftest import publish_document
from .contrast import faint_texts
from .reading import addresses


def every_part() -> dict:
    """A guide with each kind of section, each note and each kind of related title."""
    notes = {name: f"{label}的[说明](https://example.cn/)" for name, label in STEP_NOTES.items()}
    step = Step(title="一步", body="正文与[链接](https://example.cn/)", anchor="s1-1", **notes)
    sections = [
        Section(heading=kind, kind=kind, body="说明", anchor=f"s-{kind}", steps=(step,))
        for kind in ("steps", "points", "case", "text")
    ]
    return {
        "title": "样样都有",
        "slug": "yangyang",
        "summary": "结论",
        "first_action": "打[电话](tel:12348)",
        "sections": tuple(sections),
        "source": Source(
            title="原文", publisher="发布方", url="https://example.cn/a", notice="说明"
        ),
        "related": (
            Related(title="旧标题", category="栏目", excerpt="摘要"),
            Related(title="没有写过", category="栏目", excerpt="摘要"),
        ),
    }


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
