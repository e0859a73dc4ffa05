"""What script adds to a guide, what stays without it, and what is on paper."""

import gzip
import re

import pytest
from playwright.sync_api import Error, Page, expect

from articles.text.document import Section, Step

from .contrast import faint_texts
from .options import DESK
from .sample_guides import publish_document

MADE_BY_SCRIPT = ".tick, .tally, .plain-button, .copy"
WORDS = "请把（欠款）明细发给我。\n谢谢。"
LAW = "《民法典》第 5 条（2021-01-01 起施行）"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
REFUSING_CLIPBOARD = (
    "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));"
)
REFUSING_STORAGE = (
    "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no'); }});"
)
_BOXES = """marks => marks.map(mark => {
  const box = getComputedStyle(mark, '::before');
  const [width, height] = [parseFloat(box.width), parseFloat(box.height)];
  return box.content === '""' && box.borderTopStyle === 'solid'
    && box.borderTopColor === 'rgb(0, 0, 0)' && width > 10 && width === height;
})"""
_HEIGHTS = "all => all.filter(each => each.checkVisibility()).map(each => each.offsetHeight)"


@pytest.fixture
def guide(transactional_db):
    """Two procedures and a summary; the first step has words to say, the last rests on a law."""
    long = "\n\n".join(["把这一段慢慢读完。"] * 12)
    first = Step(title="打电话", body=long, script=WORDS, anchor="s1-1")
    steps = (first, Step(title="写下来", body=long, anchor="s1-2"))
    last = Step(title="付钱", body=long, basis=LAW, anchor="s2-1")
    return publish_document(
        title="小指南",
        slug="gongju",
        summary="结论。",
        sections=(
            Section(heading="先谈", kind="steps", anchor="s1", steps=steps),
            Section(heading="再付", kind="steps", anchor="s2", steps=(last,)),
            Section(heading="最后", kind="text", anchor="s3", body=long),
        ),
    )


@pytest.fixture
def page(open_page, guide) -> Page:
    page = open_page(script=True)
    open_all(page, guide)
    return page


def open_all(page: Page, guide) -> None:
    page.goto(guide.get_absolute_url())
    page.get_by_role("link", name="全部展开").click()


def tick(page: Page, title: str):
    return page.get_by_role("checkbox", name=f"做完了：{title}")


def clipboard(page: Page) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page.evaluate("navigator.clipboard.readText()")


def test_without_script_no_control_that_needs_it_is_there(reader, guide):
    reader.goto(guide.get_absolute_url())

    expect(reader.locator(".step")).to_have_count(3)
    assert reader.locator(MADE_BY_SCRIPT).count() == 0
    assert "做完了" not in reader.locator("body").inner_text()


def test_a_tick_is_counted_shown_and_announced(page):
    status = page.locator(".tally-count")
    expect(status).to_have_text("做完 0 步，共 3 步")
    expect(page.get_by_text("只记在这个页面，关掉就没有了。")).to_be_visible()

    tick(page, "写下来").check()

    expect(status).to_have_text("做完 1 步，共 3 步")
    expect(page.locator("#s1-2")).to_have_class(re.compile("is-done"))
    expect(page.locator("#s1-1")).not_to_have_class(re.compile("is-done"))
    mark = "step => getComputedStyle(step.querySelector('.step-mark'), '::after').content"
    assert page.locator("#s1-2").evaluate(mark) == '"✓"'

    tick(page, "写下来").uncheck()
    expect(status).to_have_text("做完 0 步，共 3 步")
    expect(page.locator("#s1-2")).not_to_have_class(re.compile("is-done"))


def test_the_count_is_said_where_a_step_is_ticked_and_nothing_moves(page):
    tick(page, "付钱").scroll_into_view_if_needed()
    before = page.locator("#s3").bounding_box()["y"]

    tick(page, "付钱").check()

    said = page.locator("#s2-1 .step-tools [role=status]")
    expect(said).to_have_text("做完 1 步，共 3 步")
    expect(said).to_be_in_viewport(ratio=1)
    assert abs(page.locator("#s3").bounding_box()["y"] - before) < 1
    expect(page.locator("[role=status]", has_text="做完")).to_have_count(1)


def test_on_a_wide_screen_the_count_stays_in_sight_beside_the_text(open_page, guide):
    page = open_page(script=True, viewport=DESK)
    open_all(page, guide)
    tick(page, "付钱").check()
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")

    count = page.locator(".beside .tally-beside")
    expect(count).to_have_text("做完 1 步，共 3 步")
    expect(count).to_be_in_viewport(ratio=1)


def test_the_count_stands_before_the_first_section(page):
    assert page.locator(".tally + #s1").count() == 1


def test_only_what_is_done_is_counted(open_page, transactional_db):
    steps = (Step(title="甲", anchor="s1-1"), Step(title="乙", anchor="s1-2"))
    others = [
        Section(heading=kind, kind=kind, anchor=kind, steps=(Step(title="丙", anchor=f"{kind}-1"),))
        for kind in ("points", "choices", "case")
    ]
    shown = Section(heading="做", kind="steps", anchor="s1", steps=steps)
    guide = publish_document(title="数", slug="shu", sections=(*others, shown))
    page = open_page(script=True)
    page.goto(guide.get_absolute_url())

    expect(page.locator(".tally-count")).to_have_text("做完 0 步，共 2 步")
    expect(page.locator(".tick")).to_have_count(2)


def test_ticks_stay_when_the_page_is_opened_again_in_this_tab(page):
    tick(page, "付钱").check()

    page.reload()

    page.get_by_role("link", name="全部展开").click()
    expect(tick(page, "付钱")).to_be_checked()
    expect(tick(page, "打电话")).not_to_be_checked()
    expect(page.locator(".tally-count")).to_have_text("做完 1 步，共 3 步")


def test_ticks_belong_to_one_guide_and_one_tab(page, live_guide, guide):
    tick(page, "打电话").check()

    other_tab = page.context.new_page()
    other_tab.goto(guide.get_absolute_url())
    expect(tick(other_tab, "打电话")).not_to_be_checked()
    page.goto(live_guide.get_absolute_url())
    expect(tick(page, "打电话")).not_to_be_checked()


def test_clearing_unticks_all_and_leaves_nothing_behind(page):
    tick(page, "打电话").check()
    tick(page, "付钱").check()
    expect(page.locator(".said", has_text="做完")).to_have_count(1)

    page.get_by_role("button", name="全部清掉").click()

    expect(page.locator(".tick input:checked")).to_have_count(0)
    expect(page.locator(".is-done")).to_have_count(0)
    expect(page.get_by_role("button", name="全部清掉")).to_be_hidden()
    expect(page.locator(".said", has_text="做完")).to_have_count(0)
    expect(page.locator(".tally-count")).to_be_focused()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    expect(page.locator(".tick input:checked")).to_have_count(0)


@pytest.mark.parametrize("stored", ("{{", "5", "null", '{"a": 1}', '["gone", 7, "s1-2"]'))
def test_what_stands_in_the_storage_breaks_nothing(page, stored):
    page.evaluate("text => sessionStorage.setItem(`done:${location.pathname}`, text)", stored)

    page.reload()

    ticked = 1 if "s1-2" in stored else 0
    expect(page.locator(".tally-count")).to_have_text(f"做完 {ticked} 步，共 3 步")


def test_ticks_work_in_a_browser_that_refuses_storage(open_page, guide):
    page = open_page(script=True)
    page.add_init_script(REFUSING_STORAGE)
    open_all(page, guide)

    tick(page, "打电话").check()

    expect(page.locator(".tally-count")).to_have_text("做完 1 步，共 3 步")


def test_the_words_to_say_are_copied_whole_and_alone(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="复制", exact=True).click()

    expect(page.locator("#s1-1 .note-script [role=status]")).to_have_text("已复制")
    assert clipboard(page) == WORDS


def test_the_link_to_a_step_is_copied_with_its_canonical_address(page, guide, live_server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{guide.get_absolute_url()}?from=x#s1-1")

    page.get_by_role("button", name="复制链接").click()

    expect(page.locator(".guide-tools .said")).to_have_text("已复制")
    assert clipboard(page) == f"{live_server.url}{guide.get_absolute_url()}#s1-1"


def test_the_tools_of_a_step_stand_in_one_line(page):
    tools = page.locator("#s1-2 .step-tools").locator("label, button, summary, a")
    tools = tools.filter(visible=True).all()

    assert [tool.inner_text() for tool in tools] == ["做完了", "卡在这一步", "打印这一步"]
    assert len({round(tool.bounding_box()["y"]) for tool in tools}) == 1


def test_only_the_last_copy_says_that_it_was_made(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制", exact=True).click()
    expect(page.locator(".said", has_text="已复制")).to_have_count(1)

    page.get_by_role("button", name="复制链接").click()

    expect(page.locator(".guide-tools .said")).to_have_text("已复制")
    expect(page.locator(".said", has_text="已复制")).to_have_count(1)


@pytest.mark.parametrize("trap", (WITHOUT_CLIPBOARD, REFUSING_CLIPBOARD))
def test_without_a_clipboard_the_text_is_selected_and_that_is_said(open_page, guide, trap):
    page = open_page(script=True)
    page.add_init_script(trap)
    page.goto(guide.get_absolute_url())

    page.get_by_role("button", name="复制", exact=True).click()
    expect(page.locator("#s1-1 .note-script [role=status]")).to_contain_text("已选中")
    assert page.evaluate("getSelection().toString().trim()") == WORDS

    page.get_by_role("button", name="复制链接").click()
    expect(page.locator(".guide-tools .said")).to_contain_text("已选中")
    expect(page.locator(".link-text")).to_be_visible()
    assert page.evaluate("getSelection().toString()").endswith("/guides/gongju/")


def test_the_contents_show_which_section_is_being_read(open_page, guide):
    page = open_page(script=True, viewport=DESK)
    open_all(page, guide)
    for heading, anchor in (("再付", "s2"), ("先谈", "s1"), ("再付", "s2")):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)

        here = page.locator(".contents a[aria-current=true]")
        expect(here).to_have_text([heading])
        weight, edge = here.evaluate(
            "a => [getComputedStyle(a).fontWeight, getComputedStyle(a).borderLeftStyle]"
        )
        assert (weight, edge) == ("700", "solid"), "marked by colour alone"


def test_the_top_of_the_page_is_in_no_section(open_page, guides):
    page = open_page(script=True, viewport=DESK)
    page.goto(guides[0].get_absolute_url())
    page.locator(".section").nth(1).evaluate("section => section.scrollIntoView()")
    expect(page.locator(".contents a[aria-current=true]")).to_have_count(1)

    page.evaluate("scrollTo(0, 0)")

    expect(page.locator(".contents a[aria-current=true]")).to_have_count(0)


def test_every_control_is_high_enough_for_a_finger(page):
    tick(page, "打电话").check()

    heights = page.locator(MADE_BY_SCRIPT).evaluate_all(_HEIGHTS)
    assert len(heights) == 7
    assert min(heights) >= 44


@pytest.mark.parametrize("width", (320, 360, 640, 1280))
def test_the_controls_do_not_make_the_page_scroll_sideways(open_page, guides, width):
    page = open_page(script=True, viewport={"width": width, "height": 800})
    page.add_init_script(WITHOUT_CLIPBOARD)
    open_all(page, guides[0])
    page.locator(".tick input").first.check()
    page.get_by_role("button", name="复制链接").click()
    expect(page.locator(".link-text").first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("script", (False, True), ids=("plain", "script"))
@pytest.mark.parametrize("way", ("Back", "回到正文"))
def test_a_law_opens_in_a_sheet_and_the_way_back_leads_to_its_sentence(
    open_page, guide, way, script
):
    page = open_page(script=script)
    page.goto(f"{guide.get_absolute_url()}#s2-1")
    page.locator("#s2-1").get_by_text("依据", exact=True).click()
    page.get_by_role("link", name=LAW).scroll_into_view_if_needed()
    page.get_by_role("link", name=LAW).click()
    expect(page.locator(".law-sheet:target")).to_be_in_viewport(ratio=1)
    expect(page.locator(".law-sheet:target dfn")).to_have_text("《民法典》")

    if way == "Back":
        page.go_back()
    else:
        page.locator(".law-sheet:target").get_by_text(way).click()

    assert page.locator(".law-sheet:visible").count() == 0
    if script or way == "Back":
        expect(page.get_by_role("link", name=LAW)).to_be_in_viewport()


def test_a_law_leads_to_all_laws_and_they_to_their_steps(reader, guide):
    reader.goto(f"{guide.get_absolute_url()}#law-1")
    reader.get_by_role("link", name="全部依据").click()
    expect(reader.locator(".laws h2")).to_be_in_viewport()
    reader.locator(".laws").get_by_role("link", name="付钱").click()

    expect(reader.locator(".step:target h3")).to_have_text("付钱")
    expect(reader.locator(".step:target h3")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "shown"), ((360, False), (1280, True)))
def test_the_qr_code_is_shown_on_wide_screens(open_page, guide, width, shown):
    page = open_page(viewport={"width": width, "height": 900}, color_scheme="dark")
    page.goto(guide.get_absolute_url())

    expect(page.locator(".share .qr")).to_be_visible(visible=shown)
    if shown:
        expect(page.locator(".share .qr")).to_be_in_viewport(ratio=1)
        ground = page.locator(".share .qr").evaluate(
            "each => getComputedStyle(each).backgroundColor"
        )
        assert ground == "rgb(255, 255, 255)", "scanners need dark on light"


@pytest.mark.parametrize("script", (False, True))
def test_paper_has_an_empty_box_for_each_step_and_no_controls(open_page, guides, script):
    page = open_page(script=script, viewport=DESK, color_scheme="dark")
    page.goto(guides[3].get_absolute_url())
    if script:
        page.locator(".tick input").first.evaluate("box => box.click()")
    page.emulate_media(media="print")

    boxes = page.locator(".step-mark:not(:empty)").evaluate_all(_BOXES)
    assert len(boxes) == guides[3].live.step_count
    assert all(boxes)
    for part in (*MADE_BY_SCRIPT.split(", "), ".contents", ".leave", "form", "footer"):
        for each in page.locator(part).all():
            expect(each).to_be_hidden()


def test_paper_ends_with_the_address_its_code_and_the_day_of_the_check(reader, guides, live_server):
    reader.goto(guides[0].get_absolute_url())
    reader.emulate_media(media="print")

    foot = reader.locator(".paper-foot")
    expect(foot.locator(".qr")).to_be_visible()
    for text in (f"{live_server.url}{guides[0].get_absolute_url()}", "核对于 2026年11月30日"):
        expect(foot.get_by_text(text)).to_be_visible()
    last = "each => [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility())"
    assert foot.evaluate(f"{last}.pop().closest('.paper-foot') === each")


def test_dark_is_never_printed(open_page, guides):
    page = open_page(color_scheme="dark")
    page.goto(guides[0].get_absolute_url())
    page.emulate_media(media="print", color_scheme="dark")

    ink, ground = page.locator("html").evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    )
    assert (ink, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


def test_the_paper_is_a4(open_page, guide):
    page = open_page()
    page.goto(guide.get_absolute_url())

    paper = page.pdf(prefer_css_page_size=True)

    width, height = map(float, re.search(rb"MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper).groups())
    assert (round(width), round(height)) == (595, 842)


def test_leaving_quickly_puts_another_page_in_the_place_of_this_one(open_page, guide, watch):
    page = open_page(script=True)
    page.route("https://www.baidu.com/**", lambda route: route.fulfill(body="<p>搜索</p>"))
    page.goto("/")
    page.goto(guide.get_absolute_url())
    with page.expect_request("https://www.baidu.com/") as asked:
        page.get_by_role("link", name="快速离开").click()
    page.wait_for_url("https://www.baidu.com/")

    assert "referer" not in asked.value.headers
    page.go_back()
    expect(page).to_have_url(re.compile("/$"))
    assert "/guides/" not in page.url
    assert all("baidu" in fault for fault in watch.faults), watch.faults
    watch.faults.clear()


def close_the_sheet(page: Page) -> None:
    page.locator(".term-sheet:target").get_by_text("回到正文").click()
    expect(page.locator(".term-sheet:target")).to_have_count(0)


def jump_from_the_sheet(page: Page) -> None:
    page.locator(".contents li a").nth(2).evaluate("link => link.click()")
    expect(page.locator(".section:target")).to_have_count(1)


@pytest.mark.parametrize("before", (close_the_sheet, jump_from_the_sheet, lambda page: None))
def test_after_jumps_within_a_guide_leaving_it_quickly_leaves_it(open_page, guides, watch, before):
    page = open_page(script=True)
    page.route("https://www.baidu.com/**", lambda route: route.fulfill(body="<p>搜索</p>"))
    page.goto("/")
    page.goto(guides[0].get_absolute_url())
    page.locator(".to-contents").click()
    page.locator(".contents li a").nth(1).click()
    expect(page.locator(".section:target")).to_have_count(1)
    page.locator(".term:visible").first.click()
    expect(page.locator(".term-sheet:target")).to_be_focused()
    before(page)
    with page.expect_request("https://www.baidu.com/"):
        page.get_by_role("link", name="快速离开").click()
    page.wait_for_url("https://www.baidu.com/")

    page.go_back()

    expect(page).to_have_url(re.compile("/$"))
    assert "/guides/" not in page.url
    assert all("baidu" in fault for fault in watch.faults), watch.faults
    watch.faults.clear()


def test_a_jump_that_is_to_open_elsewhere_does(page):
    page.locator(".to-contents").click()
    before = page.url
    with page.context.expect_page() as opened:
        page.locator(".contents li a").nth(2).click(modifiers=["ControlOrMeta"])
    assert opened.value.url.endswith("#s3")
    assert page.url == before


@pytest.mark.parametrize("width", (320, 360, 1280))
def test_the_way_out_stands_in_the_bar_and_is_larger_than_the_search(open_page, guide, width):
    page = open_page(viewport={"width": width, "height": 780})
    page.goto(guide.get_absolute_url())

    search = page.locator(".bar .to-search").bounding_box()
    leave = page.get_by_role("link", name="快速离开").bounding_box()
    middle = leave["y"] + leave["height"] / 2
    assert abs(middle - (search["y"] + search["height"] / 2)) < 2
    assert leave["x"] >= search["x"] + search["width"]
    assert leave["width"] > search["width"]
    assert leave["x"] + leave["width"] <= width


def test_the_first_view_is_light(open_page, guides):
    for guide in guides:
        page = open_page(script=True)
        answers = []
        page.on("response", lambda answer, answers=answers: answers.append(answer))
        page.goto(guide.get_absolute_url(), wait_until="networkidle")

        sizes = {answer.url: len(gzip.compress(body_of(answer), 6)) for answer in answers}
        assert len(sizes) <= 6, sizes
        assert sum(sizes.values()) <= 45 * 1024, sizes
        assert sum(size for url, size in sizes.items() if ".css" in url) <= 12 * 1024
        assert sum(size for url, size in sizes.items() if ".js" in url) <= 5 * 1024


def body_of(answer) -> bytes:
    try:
        return answer.body()
    except Error:
        return b""


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_what_script_adds_stands_out_from_its_ground(open_page, guide, scheme):
    page = open_page(script=True, viewport=DESK, color_scheme=scheme)
    page.add_init_script(WITHOUT_CLIPBOARD)
    open_all(page, guide)
    tick(page, "打电话").check()
    for button in ("复制链接", "复制"):
        page.get_by_role("button", name=button, exact=True).click()
        expect(page.locator(".said", has_text="已选中")).to_have_count(1)

        assert faint_texts(page) == []
