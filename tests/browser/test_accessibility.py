"""axe finds nothing to complain of, on any kind of page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .contrast import faint_texts
from .options import DESK, PHONE

PAGES = (
    "/",
    "/topics/zuji/",
    "/guides/xinyong-zuji-yuqi/",
    "/guides/yuqi-xieshang/",
    "/situations/rent/",
    "/stages/",
    "/helplines/",
    "/glossary/",
    "/glossary/zhanqi/",
    "/about/",
    "/thanks/",
    "/guides/none/",
)


@pytest.mark.parametrize(
    ("size", "scheme", "other"), [(PHONE, "light", "dark"), (DESK, "dark", "light")]
)
def test_no_page_has_a_violation(guides, open_page, size, scheme, other):
    """Of what axe looks at, another scheme changes the colours alone."""
    page = open_page(script=True, viewport=size, color_scheme=scheme)
    for path in PAGES:
        page.goto(path)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
        page.emulate_media(color_scheme=other)
        assert faint_texts(page) == [], path
        page.emulate_media(color_scheme=scheme)
