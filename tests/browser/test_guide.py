"""A guide, read on a phone without script."""

import pytest
from playwright.sync_api import expect

from articles.text.document import Section, Step

from .options import DESK
from .reading import steps_of
from .sample_guides import publish_document

_IS_OPEN = "step => step.querySelector('.fold > :nth-child(2)').checkVisibility()"
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


def test_the_contents_open_from_the_bar_and_lead_to_a_section(reader, guides):
    reader.goto(guides[0].get_absolute_url())
    reader.locator(".to-contents").click()
    link = reader.locator(".contents li a").nth(2)
    heading = link.inner_text()

    link.click()

    expect(reader.get_by_role("heading", level=2, name=heading)).to_be_in_viewport()
    expect(reader.locator(".contents")).to_be_hidden()


def test_every_section_stands_in_the_contents(reader, guides):
    for guide in guides:
        reader.goto(guide.get_absolute_url())

        anchors = reader.locator(".section").evaluate_all("all => all.map(each => '#' + each.id)")
        links = reader.locator(".contents li a").evaluate_all(
            "all => all.map(each => each.getAttribute('href'))"
        )
        assert links == [*anchors, "#closing"]


def test_every_step_has_an_anchor_of_its_own(reader, guides):
    for guide in guides:
        reader.goto(guide.get_absolute_url())

        anchors = [anchor for anchor, _ in steps_of(reader)]
        assert len(anchors) == guide.live.text.step_count
        assert all(anchors)
        ids = reader.locator("[id]").evaluate_all("all => all.map(each => each.id)")
        assert len(ids) == len(set(ids)), f"an id stands twice in {guide.slug}"


@pytest.fixture
def folded(transactional_db):
    """Background, two steps to do, two choices, and another step to do."""

    def steps(anchor, *titles):
        return tuple(
            Step(title=title, body=f"{title}要这样。" * 30, anchor=f"{anchor}-{place}")
            for place, title in enumerate(titles, start=1)
        )

    sections = (
        Section(heading="引言", body="这是引言。" * 30, anchor="s1", background=True),
        Section(heading="先做", kind="steps", anchor="s2", steps=steps("s2", "打电话", "写下来")),
        Section(heading="选", kind="choices", anchor="s3", steps=steps("s3", "结清", "还机")),
        Section(heading="再做", kind="steps", anchor="s4", steps=steps("s4", "付钱")),
    )
    return publish_document(title="折起来的指南", slug="zhe", sections=sections)


def open_steps(page):
    return [anchor for anchor, _ in steps_of(page) if page.locator(f"#{anchor}").evaluate(_IS_OPEN)]


@pytest.mark.parametrize("script", (False, True), ids=("plain", "script"))
def test_the_first_step_is_open_and_the_one_that_was_come_for(open_page, folded, script):
    page = open_page(script=script)
    page.goto(folded.get_absolute_url())
    assert open_steps(page) == ["s2-1"]

    page.goto("about:blank")
    page.goto(f"{folded.get_absolute_url()}#s4-1")

    assert open_steps(page) == ["s2-1", "s4-1"]
    expect(page.locator("#s4-1 h3")).to_be_in_viewport(ratio=1)
    top = page.locator("#s4-1").bounding_box()["y"]
    assert page.locator(".bar").bounding_box()["height"] <= top < 200


@pytest.mark.parametrize("script", (False, True), ids=("plain", "script"))
def test_all_is_open_in_one_tap(open_page, folded, script):
    page = open_page(script=script)
    page.goto(folded.get_absolute_url())

    page.get_by_role("link", name="全部展开").click()

    assert len(open_steps(page)) == 5
    expect(page.get_by_text("这是引言。")).to_be_visible()
    if script:
        page.get_by_role("link", name="全部收起").click()
        assert open_steps(page) == []


@pytest.mark.parametrize("script", (False, True), ids=("plain", "script"))
def test_all_is_open_on_paper(open_page, folded, script):
    page = open_page(script=script)
    page.goto(folded.get_absolute_url())
    page.emulate_media(media="print")

    assert len(open_steps(page)) == 5
    expect(page.get_by_text("这是引言。")).to_be_visible()


def test_numbers_run_through_the_guide_and_choices_have_letters(reader, folded):
    reader.goto(folded.get_absolute_url())

    assert reader.locator(".step-mark").all_inner_texts() == ["1", "2", "A", "B", "3"]
    headings = reader.locator(".section h2").all_inner_texts()
    assert headings == ["先做", "选", "再做", "引言"]
    expect(reader.locator(".meta")).to_contain_text("3 个步骤")


def test_a_step_that_was_opened_is_found_again(open_page, folded):
    page = open_page(script=True)
    page.goto(folded.get_absolute_url())
    page.locator("#s2-2 summary").first.click()
    assert page.url.endswith("#s2-2")

    page.reload()

    assert open_steps(page) == ["s2-1", "s2-2"]


@pytest.mark.parametrize("size", ({"width": 320, "height": 600}, DESK), ids=("phone", "desk"))
def test_the_bar_stays_and_tells_where_one_is(open_page, folded, size):
    page = open_page(viewport=size)
    page.goto(f"{folded.get_absolute_url()}#s4-1")

    expect(page.locator(".bar .leave")).to_be_in_viewport(ratio=1)
    expect(page.locator(".bar .to-contents")).to_be_in_viewport(ratio=1)
    expect(page.locator(".bar-title")).to_have_css("opacity", "1")
    assert page.locator(".bar").bounding_box()["y"] == 0
    assert 48 <= page.locator(".bar").bounding_box()["height"] <= 50
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".bar-title")).to_have_css("opacity", "0")
