"""Who may not change a guide can read it, and is told why nothing else happens."""

import pytest
from django.contrib.auth.models import Permission
from playwright.sync_api import Page, expect

from tests.support.editors import AUTHOR, person

from .editing import GuideForm

# What somebody does who knows how to open a browser's tools.
_FORCE = """form => {
  form.querySelector('.desk-fields').disabled = false;
  form.elements.summary.value = '偷改';
  form.submit();
}"""


@pytest.fixture
def guest(at_desk, transactional_db) -> Page:
    user = person(None, "keren")
    user.user_permissions.add(Permission.objects.get(codename="view_article"))
    return at_desk(user)


def test_the_page_is_read_only(guest, live_guide):
    form = GuideForm(guest).open(live_guide)

    expect(guest.get_by_label("先说结论")).to_be_disabled()
    expect(form.step("打电话").get_by_label("怎么做")).to_be_disabled()
    for name in ("保存", "保存，下一步…", "校对"):
        expect(guest.get_by_role("button", name=name, exact=True)).to_have_count(0)
    expect(guest.get_by_text("你可以看，不能改。")).to_be_visible()


def test_what_is_sent_nevertheless_is_refused_with_the_reason(guest, reader, live_guide):
    form = GuideForm(guest).open(live_guide)
    with guest.expect_navigation() as sent:
        guest.locator("#guide").evaluate(_FORCE)

    assert sent.value.status == 403
    expect(guest.locator(".messagelist .error")).to_have_text(
        "要有作者、审校、发布或管理员的身份，才能修改指南。"
    )
    form.open(live_guide)
    expect(guest.get_by_label("先说结论")).to_have_value("旧的结论。")


def test_an_author_is_told_who_publishes(at_desk, roles, live_guide):
    page = at_desk(person(AUTHOR, "zuozhe"))
    form = GuideForm(page).open(live_guide)
    page.get_by_label("先说结论").fill("新的结论。")
    form.go_on()

    expect(page.locator("#publish")).to_contain_text("请有发布身份的同事来发布。")
    expect(page.get_by_role("button", name="发布第 2 版")).to_have_count(0)


def test_an_archived_guide_is_read_only_until_it_comes_back(editor, live_guide):
    form = GuideForm(editor).open(live_guide, "release")
    editor.get_by_role("button", name="归档", exact=True).click()
    form.expect_told("已归档")

    form.open(live_guide)
    expect(editor.get_by_label("先说结论")).to_be_disabled()
    editor.get_by_role("link", name="恢复它").click()
    editor.get_by_role("button", name="恢复这篇指南").click()
    form.open(live_guide)
    expect(editor.get_by_label("先说结论")).to_be_enabled()
