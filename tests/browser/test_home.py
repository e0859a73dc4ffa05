"""The first page."""

from playwright.sync_api import expect

from tests.support.paths import GUIDES_IN_SEEDS


def test_home_lists_each_guide_under_its_topic(reader, guides):
    reader.goto("/")

    for guide in guides:
        group = reader.locator(".topic-group").filter(
            has=reader.get_by_role("heading", name=guide.topic.name)
        )
        expect(group.get_by_role("link", name=guide.title, exact=True)).to_be_visible()
    expect(reader.locator(".guide-titles a")).to_have_count(GUIDES_IN_SEEDS)


def test_a_tap_leads_to_the_guide(reader, guides):
    reader.goto("/")

    reader.locator(".topics").get_by_role("link", name=guides[0].title, exact=True).click()

    expect(reader.get_by_role("heading", level=1)).to_have_text(guides[0].title)


def test_a_topic_leads_to_its_guides(reader, guides):
    topic = guides[0].topic
    reader.goto("/")

    reader.get_by_role("heading", name=topic.name).get_by_role("link").click()

    expect(reader.get_by_role("heading", level=1)).to_have_text(topic.name)
    expect(reader.locator(".guide-link")).to_have_count(topic.articles.count())
