"""Reading with the keyboard alone."""

from playwright.sync_api import expect

# How the outline of what has the focus is drawn, whether it is in view, and what it says.
_FOCUSED = """() => {
  const focused = document.activeElement, style = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  const inView = box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  return [style.outlineStyle, parseFloat(style.outlineWidth), inView, focused.innerText];
}"""


def test_the_skip_link_comes_first_and_leads_to_the_text(reader, guides):
    reader.goto(guides[0].get_absolute_url())

    reader.keyboard.press("Tab")
    skip = reader.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    reader.keyboard.press("Enter")

    expect(reader.locator("main")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.locator("main a").first).to_be_focused()


def test_every_link_shows_that_it_has_the_focus(reader, guides):
    for address in ("/", guides[0].get_absolute_url()):
        reader.goto(address)
        for _ in range(reader.locator("a:visible, summary:visible").count()):
            reader.keyboard.press("Tab")

            style, width, in_view, text = reader.evaluate(_FOCUSED)
            assert style == "solid" and width >= 2 and in_view, text


def test_the_contents_open_by_keyboard(reader, guides):
    reader.goto(guides[0].get_absolute_url())

    reader.locator(".to-contents").focus()
    reader.keyboard.press("Enter")

    expect(reader.locator(".contents a").first).to_be_visible()
