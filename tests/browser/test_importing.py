"""An editor imports files: sees what is wrong, takes the good ones, opens a draft."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.support.samples import OWN, PLAIN

from .contrast import faint_texts
from .options import DESK, PHONE

GAP = PLAIN.replace("手机", "电脑").replace("2. 打官方客服", "4. 打官方客服")
BROKEN = "---\nslug: [x\n---\n标题\n"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def desk(request, editor, open_page) -> Page:
    """The editor, who has logged in."""
    if request.param:
        return editor
    page = open_page(viewport=DESK)
    page.context.add_cookies(editor.context.cookies())
    return page


def choose(page: Page, **texts: str) -> None:
    page.goto("/admin/articles/article/")
    page.get_by_role("link", name="导入", exact=True).click()
    page.get_by_label("文件").set_input_files(
        [
            {"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text.encode()}
            for name, text in texts.items()
        ]
    )
    page.get_by_role("button", name="看看会变成什么").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("导入前先看一看")
    page.wait_for_load_state()


def test_two_good_files_go_on_beside_a_broken_one(desk):
    choose(desk, good=PLAIN, gap=GAP, broken=BROKEN)
    broken = desk.get_by_role("region", name="broken.txt")
    expect(broken).to_contain_text("没有读懂，第 2 行")
    expect(broken.get_by_role("checkbox")).to_have_count(0)
    gap = desk.get_by_role("region", name="电脑分期断了怎么办")
    expect(gap).to_contain_text("1 处请核对")
    gap.get_by_text("先做的事").click()
    expect(gap.get_by_text("找到放款方的全称。")).to_be_visible()
    assert not Article.objects.exists()

    desk.get_by_role("button", name="导入为草稿").click()

    expect(desk.get_by_role("heading", level=1)).to_have_text("导入的结果")
    expect(desk.get_by_role("link", name="还有 1 个文件没有导入")).to_be_visible()
    desk.get_by_role("link", name="《电脑分期断了怎么办》").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("电脑分期断了怎么办")
    expect(desk.locator(".desk-state")).to_contain_text("这是草稿")
    assert Article.objects.count() == 2


def test_a_file_without_its_tick_is_not_imported(desk):
    choose(desk, one=PLAIN, two=OWN)
    desk.get_by_label("导入：新建一篇").first.uncheck()
    desk.get_by_role("button", name="导入为草稿").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("导入的结果")
    assert [article.slug for article in Article.objects.all()] == ["shouji-fenqi"]


def test_the_enter_key_imports_and_throws_nothing_away(desk):
    choose(desk, one=PLAIN)
    desk.get_by_label("导入：新建一篇").press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_have_text("导入的结果")
    assert Article.objects.exists()


@pytest.mark.parametrize("width", (PHONE["width"], 768, 1280))
def test_the_pages_fit_the_screen(editor, width):
    editor.set_viewport_size({"width": width, "height": 900})
    long = PLAIN.replace("翻出合同", "https://example.org/" + "a" * 200)
    choose(editor, one=long, two=OWN, **{"b" * 120: BROKEN})
    editor.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
    assert editor.evaluate("document.documentElement.scrollWidth") <= width
    editor.get_by_role("button", name="导入为草稿").click()
    expect(editor.get_by_role("heading", level=1)).to_have_text("导入的结果")
    editor.wait_for_load_state()
    assert editor.evaluate("document.documentElement.scrollWidth") <= width


def faint(page: Page) -> list[str]:
    """The name of the site is large, and may have less contrast."""
    return [text for text in faint_texts(page) if "逾期帮助" not in text]


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_the_pages_can_be_read_in_the_light_and_in_the_dark(editor, scheme):
    editor.emulate_media(color_scheme=scheme)
    choose(editor, good=OWN, gap=GAP, broken=BROKEN)
    editor.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
    assert faint(editor) == []
    editor.get_by_role("button", name="导入为草稿").click()
    expect(editor.get_by_role("heading", level=1)).to_have_text("导入的结果")
    editor.wait_for_load_state()
    assert faint(editor) == []
