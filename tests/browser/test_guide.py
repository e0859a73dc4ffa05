"""A guide, read on a phone without script."""

from playwright.sync_api import expect

from .reading import steps_of

_IN_FIRST_SCREEN = "box => box.getBoundingClientRect().bottom <= innerHeight"


def test_the_first_screen_gives_the_answer_and_what_to_do_today(reader, guides):
    for guide in guides:
        reader.goto(guide.get_absolute_url())

        for part in ("h1", ".lead .summary", ".first-action", ".lead .meta time"):
            expect(reader.locator(part)).to_be_visible()
            assert reader.locator(part).evaluate(_IN_FIRST_SCREEN), f"{guide.slug}: {part}"
        assert reader.locator(".section").first.evaluate(
            "section => document.querySelector('.first-action')"
            ".compareDocumentPosition(section) === Node.DOCUMENT_POSITION_FOLLOWING"
        )


def test_the_contents_lead_to_a_section(reader, guides):
    reader.goto(guides[0].get_absolute_url())
    reader.locator(".contents-phone summary").click()
    link = reader.locator(".contents-phone a").last
    heading = link.inner_text()

    link.click()

    expect(reader.get_by_role("heading", level=2, name=heading)).to_be_in_viewport()


def test_every_section_stands_in_the_contents(reader, guides):
    for guide in guides:
        reader.goto(guide.get_absolute_url())

        anchors = reader.locator(".section").evaluate_all("all => all.map(each => '#' + each.id)")
        links = reader.locator(".contents-phone a").evaluate_all(
            "all => all.map(each => each.getAttribute('href'))"
        )
        assert links == anchors


def test_every_step_has_an_anchor_of_its_own(reader, guides):
    for guide in guides:
        reader.goto(guide.get_absolute_url())

        anchors = [anchor for anchor, _ in steps_of(reader)]
        assert len(anchors) == guide.live.step_count
        assert all(anchors)
        ids = reader.locator("[id]").evaluate_all("all => all.map(each => each.id)")
        assert len(ids) == len(set(ids)), f"an id stands twice in {guide.slug}"


def test_the_permalink_of_a_step_shows_that_step(reader, guides):
    reader.goto(guides[0].get_absolute_url())
    for anchor, title in steps_of(reader):
        reader.locator(f"#{anchor} .permalink").click()

        expect(reader.locator(".step:target h3")).to_have_text(title)
        expect(reader.locator(".step:target h3")).to_be_in_viewport()


def test_a_permalink_from_outside_shows_the_step(reader, guides):
    reader.goto(guides[0].get_absolute_url())
    anchor, title = steps_of(reader)[-1]

    reader.goto("about:blank")
    reader.goto(f"{guides[0].get_absolute_url()}#{anchor}")

    expect(reader.locator(".step:target h3")).to_have_text(title)
    expect(reader.locator(".step:target h3")).to_be_in_viewport()
