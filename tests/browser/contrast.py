"""Contrast of the text that is on a page, from the colours that the browser uses."""

from playwright.sync_api import Page

# WCAG 2.2: relative luminance, contrast ratio. Backgrounds are laid over one another by their alpha.
_FAINT = """([lowest, within]) => {
  const parse = text => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const over = (top, below) =>
    [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const backdrop = element => {
    const below = element.parentElement ? backdrop(element.parentElement) : [255, 255, 255, 1];
    return over(parse(getComputedStyle(element).backgroundColor), below);
  };
  const light = colour => {
    const [r, g, b] = colour.slice(0, 3).map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const found = [];
  const check = (what, style, behind) => {
    const value = ratio(over(parse(style.color), behind), behind);
    if (value < lowest) found.push(`${what}: ${value.toFixed(2)}`);
  };
  const texts = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
  let checked = 0;
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
    checked += 1;
    const name = `${element.tagName}.${element.className} ${texts.currentNode.data.slice(0, 12)}`;
    check(name, getComputedStyle(element), backdrop(element));
  }
  for (const step of document.querySelectorAll('.step')) {
    const number = getComputedStyle(step, '::before');
    check('number', number, over(parse(number.backgroundColor), backdrop(step)));
  }
  return [checked, found];
}"""


def faint_texts(page: Page, lowest: float = 4.5, within: str = "body") -> list[str]:
    """The texts on the page, in what the selector names, whose contrast is below `lowest`."""
    checked, found = page.evaluate(_FAINT, [lowest, within])
    assert checked > 5, "no text was found on the page"
    return found


_SETTLED = "() => Promise.all(document.getAnimations().map(each => each.finished))"


def faint_texts_of_admin(page: Page, scheme: str) -> list[str]:
    """Those of a page in the admin, within Django's frame, after it has turned to another scheme."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate(_SETTLED)
    return faint_texts(page, within="#main")
