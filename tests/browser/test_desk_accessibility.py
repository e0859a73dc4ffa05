"""The pages of a guide in the admin: axe finds nothing to complain of, and they fit the screen."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User

from articles.editing.load import load_document
from articles.editing.working_copy import save_draft, working_number
from articles.publishing.review import ask_review
from articles.text.document import Section, Step

from .contrast import faint_texts_of_admin

LONG = "这一句话很长很长" * 12 + "https://example.cn/" + "a" * 120
# Of Django's own frame around our pages.
_STOCK = {"exclude": [["#header"], [".breadcrumbs"], ["#container > a"], ["footer"]]}


@pytest.fixture
def pages(live_guide) -> list[str]:
    """Each page of a guide that has everything: versions, a review, mistakes, another editor."""
    document = load_document(live_guide)
    step = Step(title=LONG[:190], body=LONG, script=LONG, basis="《民法典》第 674 条")
    section = Section(heading=LONG[:190], body=LONG, kind="steps", steps=(step,))
    base = working_number(live_guide)
    ours = replace(document, summary=LONG, sections=(*document.sections, section))
    save_draft(live_guide, ours, base=base, note=LONG[:100])
    aside = save_draft(live_guide, replace(document, summary="别的结论"), base=base)
    ask_review(live_guide, note=LONG[:200])
    start = f"/admin/articles/article/{live_guide.pk}"
    return [
        f"{start}/change/",
        f"{start}/release/",
        f"{start}/history/",
        f"{start}/compare/?to=2",
        f"{start}/merge/?mine={aside.revision.number}",
        f"{start}/address/",
        "/admin/articles/article/add/",
    ]


@pytest.mark.parametrize(
    ("width", "scheme", "other"), [(1280, "light", "dark"), (768, "dark", "light")]
)
def test_no_page_has_a_violation(at_desk, pages, width, scheme, other):
    # The policy would refuse axe the styles that it tries things out with.
    size = {"width": width, "height": 900}
    user = User.objects.create_superuser("bianji")
    page = at_desk(user, viewport=size, color_scheme=scheme, bypass_csp=True)
    for path in pages:
        page.goto(path)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        found = Axe().run(page, context=_STOCK)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
        assert faint_texts_of_admin(page, other) == [], path
        page.emulate_media(color_scheme=scheme)


def test_no_page_is_wider_than_the_screen(editor, pages):
    for path in pages:
        editor.goto(path)
        editor.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        for width in (768, 360):
            editor.set_viewport_size({"width": width, "height": 900})
            assert editor.evaluate("document.documentElement.scrollWidth") <= width, path


def test_fingers_have_room_for_every_button(editor, pages):
    """At least as much as WCAG 2.2 asks for."""
    editor.set_viewport_size({"width": 360, "height": 900})
    for path in pages:
        editor.goto(path)
        small = editor.locator("#content :is(button, summary, .desk-tabs a):visible").evaluate_all(
            "all => all.filter(each => each.offsetHeight < 24 || each.offsetWidth < 24)"
            ".filter(each => !each.matches('.visually-hidden')).map(each => each.textContent)"
        )
        assert small == [], path
