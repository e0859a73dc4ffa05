"""The editors' first page, as it looks and as it is used."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from articles.editing.working_copy import create_draft
from articles.models import Article, Feedback, LegalStatement, SearchCount, ViewCount
from articles.publishing.review import answer, ask_review
from articles.publishing.schedule import schedule_removal
from articles.text.document import Document

from .contrast import faint_texts_of_admin

LONG = "这是一个很长很长的题目用来看看在窄的屏幕上会不会把页面撑开" * 3
NO_BREAK = "pneumonoultramicroscopicsilicovolcanoconiosis" * 3


@pytest.fixture
def full(editor, live_guide):
    """A desk with something in each list and each chart."""
    user = get_user_model().objects.get()
    today = timezone.localdate()
    for title in (LONG, NO_BREAK):
        ask_review(create_draft(Document(title=title), user), user, user, NO_BREAK[:300])
    returned = create_draft(Document(title="退回的"), user)
    ask_review(returned, user)
    answer(returned, "returned", user, LONG)
    schedule_removal(live_guide, timezone.now() + timedelta(days=1), user)
    Article.objects.filter(pk=live_guide.pk).update(last_checked=today - timedelta(days=200))
    LegalStatement.objects.create(
        slug="a", law="《某法》", provisions="第 1 条", review_by=today - timedelta(days=1)
    )
    for ago in range(30):
        day = today - timedelta(days=ago)
        ViewCount.objects.create(day=day, times=ago * 7)
        for query, found in ((NO_BREAK[:100], 0), ("租机", 3)):
            SearchCount.objects.create(query=query, day=day, times=ago + 1, found=found)
        for verdict, anchor in (("yes", ""), ("no", ""), ("stuck", "s2-1")):
            Feedback.objects.create(
                article=live_guide,
                revision=live_guide.live,
                verdict=verdict,
                anchor=anchor,
                reason="" if verdict == "yes" else "not-mine",
                day=day,
            )
    return editor


def open_desk(page, width, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/admin/")
    page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")


# Each width and each scheme.
each_window = pytest.mark.parametrize(
    ("width", "scheme", "other"), [(1280, "light", "dark"), (768, "dark", "light")]
)


def assert_no_violation(page, other):
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert faint_texts_of_admin(page, other) == []


@each_window
def test_a_full_desk_has_no_violation(full, width, scheme, other):
    open_desk(full, width, scheme)
    expect(full.locator("svg[role=img]")).to_have_count(3)
    assert_no_violation(full, other)


@each_window
def test_an_empty_desk_has_no_violation(editor, width, scheme, other):
    open_desk(editor, width, scheme)
    expect(editor.get_by_text("没有要审阅的。")).to_be_visible()
    assert_no_violation(editor, other)


def test_the_desk_does_not_scroll_sideways(full):
    open_desk(full, 1280, "light")
    for width in (320, 360, 768, 1280):
        full.set_viewport_size({"width": width, "height": 900})
        assert full.evaluate("document.documentElement.scrollWidth") <= width


def test_bars_can_be_told_from_the_page(full):
    """WCAG 1.4.11: a ratio of 3 between what a drawing says and what is behind it."""
    open_desk(full, 1280, "light")
    for scheme in ("light", "dark"):
        full.emulate_media(color_scheme=scheme)
        behind = full.evaluate("getComputedStyle(document.body).backgroundColor")
        for place in (1, 2, 3):
            bar = full.locator(f".bar-{place}").first
            fill = bar.evaluate("each => getComputedStyle(each).fill")
            assert _ratio(fill, behind) >= 3, (scheme, place, fill, behind)


def test_the_step_where_readers_are_stuck_is_one_click_away(full):
    full.goto("/admin/")
    full.get_by_role("link", name="付钱", exact=True).click()
    title = full.locator("#id_step-s2-1-title")
    expect(title).to_have_value("付钱")
    expect(title).to_be_in_viewport()


def test_a_list_is_kept_as_a_table(full):
    full.goto("/admin/")
    with full.expect_download() as waiting:
        full.get_by_label("搜不到的词").get_by_role("link", name="存成表格").click()
    assert waiting.value.suggested_filename == f"搜不到的词 {timezone.localdate()}.csv"


def _ratio(one: str, other: str) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    """Relative luminance, WCAG 2.2, of rgb(r, g, b)."""
    parts = [int(part) / 255 for part in colour[4:-1].split(",")]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
