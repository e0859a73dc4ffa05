"""Some three hundred attacks as Markdown, on a page in a real browser: none does anything.

With the content security policy off, because each of the two walls has to hold alone; with it on;
and parsed by the browser a second time, which is what attacks by mutation wait for.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from articles.text.document import Section, Step
from articles.text.html.markdown import _tools, render

from .sample_guides import publish_document
from .xss_vectors import EVIL, KINDS, RUN

PAGE = "http://page.example/"
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
    " form-action 'self'; base-uri 'none'"
)
# What is written into itself is parsed again; then whatever waits for a person happens.
_PROVOKE = """() => {
    document.body.innerHTML = document.body.innerHTML;
    for (const each of document.body.querySelectorAll("*"))
        for (const kind of ["mouseover", "focus", "animationstart", "toggle"])
            each.dispatchEvent(new Event(kind, {bubbles: true}));
}"""
_ADDRESSES = "all => all.map(each => each.protocol).filter(each => each)"
# A link without an address has the protocol ":".
_HARMLESS = {"http:", "https:", "mailto:", "tel:", ":"}
_AT_ONCE = 40
_ENOUGH = 3


class Stage:
    """A page with one text on it after another, and what it did."""

    def __init__(self, page: Page, policy: str = ""):
        self.page = page
        self.policy = policy
        self.asked: list[str] = []
        self.html = ""
        page.route("**/*", self._answer)
        page.on("dialog", lambda dialog: dialog.dismiss())

    def _answer(self, route) -> None:
        if route.request.url == PAGE and route.request.is_navigation_request():
            headers = {"Content-Security-Policy": self.policy} if self.policy else {}
            body = f"<!doctype html><meta charset=utf-8><body>{self.html}</body>"
            route.fulfill(body=body, content_type="text/html; charset=utf-8", headers=headers)
            return
        self.asked.append(route.request.url)
        route.abort()

    def show(self, html: str) -> None:
        self.html, self.asked = html, []
        self.page.goto(PAGE)
        self.page.evaluate(_PROVOKE)
        self.page.evaluate("() => new Promise(done => setTimeout(done, 5))")

    @property
    def did(self) -> list[str]:
        """What ran, was asked for, or would run at a click."""
        ran = self.page.evaluate("typeof window.__pwned !== 'undefined'")
        protocols = set(self.page.locator("a").evaluate_all(_ADDRESSES))
        return [*(["ran"] if ran else []), *self.asked, *sorted(protocols - _HARMLESS)]


@pytest.fixture
def stage(browser, open_page) -> Callable[..., Stage]:
    """Makes stages. What they do, these tests judge, not the watch over our own pages."""
    contexts = []

    def made(policy: str = "") -> Stage:
        open_page().close()  # skips the test by name where there is no browser
        contexts.append(browser.new_context())
        return Stage(contexts[-1].new_page(), policy)

    yield made
    for context in contexts:
        context.close()


def test_there_are_enough_attacks_of_many_kinds():
    attacks = [attack for attacks in KINDS.values() for attack in attacks]
    assert len(set(attacks)) == len(attacks) >= 250
    assert sum(RUN in attack for attack in attacks) >= 200
    assert sum(EVIL in attack for attack in attacks) >= 25


@pytest.mark.parametrize("policy", ["", _POLICY], ids=["without-policy", "with-policy"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_attack_does_anything(stage, kind, policy):
    scene = stage(policy)
    for start in range(0, len(KINDS[kind]), _AT_ONCE):
        attacks = KINDS[kind][start : start + _AT_ONCE]
        scene.show("".join(f"<div>{render(attack)}</div>" for attack in attacks))
        assert scene.did == [], attacks
        assert scene.page.locator("body > div").count() == len(attacks), attacks


@pytest.mark.parametrize("sieve", ["bleach", "nh3"])
def test_each_sieve_alone_holds_what_markdown_would_have_escaped(stage, sieve):
    scene, clean = stage(), getattr(_tools, sieve).clean
    for attacks in KINDS.values():
        for start in range(0, len(attacks), _AT_ONCE):
            some = attacks[start : start + _AT_ONCE]
            scene.show("".join(f"<div>{clean(attack)}</div>" for attack in some))
            assert scene.did == [], some


def test_the_same_attacks_unsieved_would_be_noticed(stage):
    """Otherwise the test above proves nothing. Some of each kind are enough to know."""
    scene, noticed = stage(), dict.fromkeys(KINDS, 0)
    for kind, attacks in KINDS.items():
        for attack in attacks[::3]:
            if noticed[kind] == _ENOUGH:
                break
            try:
                scene.show(attack)
                noticed[kind] += bool(scene.did)
            except Exception:  # the attack has led the page away
                noticed[kind] += 1
    assert min(noticed.values()) >= _ENOUGH - 1, noticed


def test_the_policy_alone_lets_nothing_run(stage):
    scene = stage(_POLICY)
    for attack in [*KINDS["scripts"], *KINDS["handlers"], *KINDS["mutations"]][::3]:
        scene.show(attack)
        assert not scene.page.evaluate("window.__pwned === 1"), attack


@pytest.mark.parametrize("bypass", [False, True], ids=["with-policy", "without-policy"])
def test_a_published_guide_of_attacks_is_text(open_page, transactional_db, bypass):
    attacks = [attack for attacks in KINDS.values() for attack in attacks]
    steps = tuple(
        Step(number=str(place), title=attack[:200], body=attack, script=attack, warning=attack)
        for place, attack in enumerate(attacks, start=1)
    )
    guide = publish_document(
        title=attacks[0],
        slug="gongji",
        summary=attacks[0],
        first_action=attacks[1],
        sections=(Section(heading=attacks[2], kind="steps", body=attacks[3], steps=steps),),
    )
    page = open_page(script=True, bypass_csp=bypass)
    page.goto(guide.get_absolute_url())
    page.evaluate(_PROVOKE)
    assert page.evaluate("typeof window.__pwned") == "undefined"
    assert page.locator("main script:not([type='application/ld+json'])").count() == 0
    assert set(page.locator("a").evaluate_all(_ADDRESSES)) <= _HARMLESS
    assert page.locator(".step").count() == len(attacks)
