"""Titles that a source recommends, below a guide."""

from playwright.sync_api import expect

from articles.text.document import Related

from .sample_guides import publish_document


def test_a_title_that_is_one_of_our_guides_is_a_link_and_others_are_text(reader, live_guide):
    guide = publish_document(
        title="另一篇",
        slug="ling-yi-pian",
        related=(
            Related(title="旧标题", category="逾期协商"),
            Related(title="没有人写过的题目", excerpt="一段摘要"),
        ),
    )
    reader.goto(guide.get_absolute_url())

    expect(reader.get_by_text("没有人写过的题目")).to_be_hidden()
    reader.get_by_text("依据和来源").last.click()
    expect(reader.get_by_text("没有人写过的题目")).to_be_visible()
    expect(reader.get_by_text("一段摘要")).to_be_visible()
    expect(reader.get_by_role("link", name="没有人写过的题目")).to_have_count(0)
    reader.get_by_role("link", name="旧标题").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("旧标题")


def test_no_link_of_our_guides_is_dead(reader, guides):
    links = set()
    for guide in guides:
        reader.goto(guide.get_absolute_url())
        found = reader.locator("a[href^='/']").evaluate_all("all => all.map(each => each.href)")
        links.update(link.partition("#")[0] for link in found)

    assert len(links) > 10
    assert [link for link in links if reader.request.get(link).status != 200] == []
