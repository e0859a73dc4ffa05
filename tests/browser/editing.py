"""The guide's pages in the admin, as an editor uses them."""

import re

from playwright.sync_api import Locator, Page, expect

from articles.models import Article

_MAX_TABS = 400


class GuideForm:
    """The form of one guide. Sections and steps are counted from 0, in the order on the page."""

    def __init__(self, page: Page):
        self.page = page

    def new(self) -> "GuideForm":
        self.page.goto("/admin/articles/article/add/")
        return self

    def open(self, article: Article, page: str = "change") -> "GuideForm":
        """The editing page, or another one: 「release」, 「history」, 「address」."""
        self.page.goto(f"/admin/articles/article/{article.pk}/{page}/")
        return self

    def rows(self, kind: str) -> Locator:
        return self.page.locator(f"section.part[data-row={kind}]")

    def sections(self) -> Locator:
        return self.rows("section")

    def steps(self, section: int) -> Locator:
        return self.sections().nth(section).locator("section.part[data-row=step]")

    def step(self, title: str) -> Locator:
        label = self.page.locator(":scope > .part-line .part-title", has_text=title)
        return self.rows("step").filter(has=label)

    def related(self) -> Locator:
        return self.rows("related")

    def chosen(self) -> Locator:
        return self.rows("chosen")

    def titles(self, section: int) -> list[str]:
        """The step titles of a section as they stand in their fields."""
        return [
            step.locator("[name$='-title']").input_value() for step in self.steps(section).all()
        ]

    def add_section(self, heading: str, *steps: tuple[str, str]) -> None:
        count = self.sections().count()
        self.page.get_by_role("button", name="加一节").click()
        section = self.sections().nth(count)
        section.get_by_label("小标题").fill(heading)
        for place, (title, body) in enumerate(steps):
            section.get_by_role("button", name="加一步").click()
            step = self.steps(count).nth(place)
            step.get_by_label("做什么").fill(title)
            step.get_by_label("怎么做").fill(body)

    def add_related(self, title: str) -> None:
        self.open_all()
        count = self.related().count()
        self.page.get_by_role("button", name="加一个").click()
        self.related().nth(count).locator("[name$='-title']").fill(title)

    def open_all(self) -> None:
        """Unfold everything that is folded."""
        self.page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")

    def press(self, button: str, answer: str = ".messagelist .success") -> None:
        """Click a button and wait for the answer."""
        self.page.get_by_role("button", name=button, exact=True).click()
        expect(self.page.locator(answer).first).to_be_visible()

    def save(self) -> None:
        self.press("保存")

    def go_on(self) -> None:
        """Save, and go to the page on which it is decided what happens next."""
        self.press("保存，下一步…", answer="#publish")

    def publish(self) -> None:
        self.go_on()
        button = re.compile("^(发布第 .* 版|重新发布)$")
        self.page.locator("#publish").get_by_role("button", name=button).click()
        self.expect_told("已发布")

    def expect_told(self, text: str) -> None:
        expect(self.page.locator(".messagelist")).to_contain_text(text)


def tab_to(page: Page, target: Locator) -> None:
    """Reach the target with the Tab key, as somebody without a mouse does."""
    expect(target).to_be_visible()
    # To look for it by its name at each step would take most of the time.
    element = target.element_handle()
    for _ in range(_MAX_TABS):
        if element.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the Tab key does not lead to it")


def drag(page: Page, handle: Locator, onto: Locator) -> None:
    """Drag a row by its heading to the place above another row."""
    handle.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), onto.bounding_box()
    page.mouse.move(start["x"] + 20, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 20, start["y"] - 20, steps=4)
    page.mouse.move(end["x"] + 20, end["y"] + 4, steps=12)
    page.mouse.move(end["x"] + 20, end["y"] + 2, steps=2)
    page.mouse.up()
