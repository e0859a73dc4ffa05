"""Script and markup that somebody types stay the characters that they are, on every page."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Topic
from articles.publishing.publish import publish

from .editing import GuideForm

# The shortest comes first: some fields hold twenty characters.
MARKUP = (
    "<b id=pwned>x</b>"
    "<img src=x onerror=window.__pwned=1>"
    "<script>window.__pwned=1</script>"
    "[y](javascript:window.__pwned=1)"
    "<svg onload=window.__pwned=1>"
)
_FIELDS = "#content form :is(input[type=text]:not([readonly]), textarea):visible"
_CREATED = "#pwned, img[src=x], svg[onload], main script:not([src]), #main [onerror]"


def fill_every_text_field(page: Page) -> int:
    """Type the markup wherever text is typed; gives the number of fields."""
    count = 0
    for field in page.locator(_FIELDS).all():
        name = field.get_attribute("name") or ""
        if not name or name.endswith(("slug", "last_checked", "views", "position")):
            continue
        limit = int(field.get_attribute("maxlength") or 10_000)
        short = MARKUP[: min(limit, MARKUP.index("<img"))]
        field.fill(MARKUP if len(MARKUP) <= limit else short)
        count += 1
    return count


def assert_harmless(page: Page, shown: str = "<b id=pwned>x</b>") -> None:
    assert page.evaluate("window.__pwned") is None, page.url
    assert page.locator(_CREATED).count() == 0, page.url
    typed = page.locator("main").inner_text() + " ".join(
        page.locator("input, textarea").evaluate_all("all => all.map(each => each.value)")
    )
    assert shown in typed, f"{page.url} does not show what was typed"


@pytest.fixture
def typed(editor) -> Article:
    """A published guide and its topic with markup in each of their text fields."""
    topic = Topic.objects.create(name="待改", slug="zhuti")
    editor.goto(f"/admin/articles/topic/{topic.pk}/change/")
    assert fill_every_text_field(editor) == 2
    editor.get_by_role("button", name="保存", exact=True).click()
    expect(editor.locator(".messagelist .success").first).to_be_visible()

    form = GuideForm(editor).new()
    form.add_section("", ("", ""))
    form.add_related("")
    editor.locator("[name=topic]").select_option(index=1)
    form.open_all()
    # Guide 5, section 3, step 8, related title 3, source 7, note 1.
    assert fill_every_text_field(editor) == 27
    editor.locator("[name=platform_names]").fill(MARKUP[: MARKUP.index("<img")])
    editor.locator("[name=source-published]").fill("2025-01-02")
    editor.locator("[name=source-url]").fill("javascript:window.__pwned=1")
    form.publish()
    return Article.objects.get(topic=topic)


def test_markup_runs_nowhere(open_page, editor, live_guide, typed):
    """Neither for readers nor in the admin: to type it all takes longest, and is done once for both."""
    page = open_page(script=True)
    live_guide.topic = typed.topic
    live_guide.save()
    publish(live_guide)
    for address in (
        typed.get_absolute_url(),
        "/",
        typed.topic.get_absolute_url(),
        live_guide.get_absolute_url(),
    ):
        page.goto(address)

        assert_harmless(page)
        assert page.locator("[href^='javascript:' i]").count() == 0, address
    for address in (
        "",
        "articles/article/",
        "articles/article/?q=pwned",
        f"articles/article/{typed.pk}/history/",
        f"articles/article/{typed.pk}/compare/?to=1",
        f"articles/article/{typed.pk}/release/",
        f"articles/article/{typed.pk}/address/",
        f"articles/article/{typed.pk}/change/",
        "articles/topic/",
        f"articles/topic/{typed.topic_id}/change/",
        f"articles/topic/{typed.topic_id}/history/",
        f"articles/topic/{typed.topic_id}/delete/",
    ):
        editor.goto(f"/admin/{address}")

        assert_harmless(editor)


def test_markup_runs_nowhere_while_rows_are_moved(editor, typed):
    form = GuideForm(editor).open(typed)
    form.add_section("<b id=pwned>x</b>", ("<b id=pwned>x</b>", ""), ("二", ""))
    status = editor.locator("[role=status].visually-hidden")
    step = form.steps(1).nth(0)
    for name, section, place in (("下移", 1, 1), ("上移", 1, 0), ("上移", 0, 1)):
        step.get_by_role("button", name=name).press("Enter")
        step = form.steps(section).nth(place)
        expect(status).to_contain_text("<b id=pwned>")
        # The same is said again.
        status.evaluate("each => { each.textContent = ''; }")

    assert_harmless(editor)
