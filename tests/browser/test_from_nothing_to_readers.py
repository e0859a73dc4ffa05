"""An author writes a guide by keyboard, a reviewer approves it, a publisher shows it to readers."""

from playwright.sync_api import Page, expect

from articles.models import Article
from tests.support.editors import AUTHOR, PUBLISHER, REVIEWER, person

from .editing import GuideForm, tab_to
from .reading import steps_of


def type_into(page: Page, label: str, text: str) -> None:
    tab_to(page, page.get_by_label(label, exact=True).last)
    page.keyboard.type(text)


def press(page: Page, name: str) -> None:
    tab_to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def write_a_guide(author: Page) -> None:
    author.goto("/admin/articles/article/add/")
    type_into(author, "标题", "租来的手机丢了怎么办")
    type_into(author, "先说结论", "先报警。")
    press(author, "加一节")
    author.keyboard.type("马上做")
    press(author, "加一步")
    author.keyboard.type("报警")
    type_into(author, "怎么做", "带上身份证。")
    press(author, "保存，下一步…")


def test_three_people_bring_a_guide_to_readers(at_desk, roles, reader, settings):
    settings.REQUIRE_REVIEW = True
    author = at_desk(person(AUTHOR, "zuozhe"))
    write_a_guide(author)
    type_into(author, "留言", "步骤够不够？")
    press(author, "送审")
    GuideForm(author).expect_told("已送审")
    article = Article.objects.get()

    reviewer = at_desk(person(REVIEWER, "shenjiao"))
    reviewer.goto("/admin/articles/article/?state=review")
    tab_to(reviewer, reviewer.get_by_role("link", name="租来的手机丢了怎么办"))
    reviewer.keyboard.press("Enter")
    tab_to(reviewer, reviewer.get_by_role("link", name="下一步"))
    reviewer.keyboard.press("Enter")
    expect(reviewer.locator("#review")).to_contain_text("「步骤够不够？」")
    type_into(reviewer, "答复", "够了")
    press(reviewer, "通过")
    GuideForm(reviewer).expect_told("已通过")

    publisher = at_desk(person(PUBLISHER, "fabu"))
    GuideForm(publisher).open(article, "release")
    expect(publisher.locator(".desk-answer")).to_contain_text("shenjiao 通过了第 1 版：够了")
    press(publisher, "发布第 1 版")
    GuideForm(publisher).expect_told("已发布")

    reader.goto("/")
    reader.locator(".guide-titles a", has_text="租来的手机丢了怎么办").click()
    assert steps_of(reader) == [("s1-1", "报警")]
    expect(reader.locator("#s1-1")).to_contain_text("带上身份证。")


def test_nobody_publishes_alone_what_needs_a_second_person(at_desk, roles, live_guide, settings):
    settings.REQUIRE_REVIEW = True
    page = at_desk(person(PUBLISHER, "fabu"))
    form = GuideForm(page).open(live_guide)
    page.get_by_label("先说结论").fill("一个人改的。")
    form.go_on()

    expect(page.locator("#publish")).to_contain_text("请先送审，由另一个人通过后再发布。")
    expect(page.get_by_role("button", name="发布第 2 版")).to_have_count(0)
