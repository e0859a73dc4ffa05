"""The second proof of who logs in, as an editor sees it: set up, used, and set up anew."""

import re
import time
from base64 import b32decode

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django_otp.oath import TOTP
from playwright.sync_api import expect

from .options import DESK

PASSWORD = "mima-for-a-test"


@pytest.fixture
def desk(open_page, transactional_db, settings):
    settings.REQUIRE_TOTP = True
    get_user_model().objects.create_superuser("bianji", password=PASSWORD)
    return open_page(script=True, viewport=DESK)


def log_in(page):
    page.goto("/admin/articles/article/")
    page.get_by_label("用户名").fill("bianji")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()


def log_out(page):
    page.get_by_role("button", name="注销").click()


def give_digits(page, key, later=0):
    """What the app shows `later` steps of 30 seconds from now: no digits count twice."""
    app = TOTP(key)
    app.time = time.time() + later * 30
    page.get_by_label("六位数字").fill(f"{app.token():06d}")
    page.get_by_role("button", name="继续").click()


def key_on(page):
    return b32decode(page.locator("code").inner_text())


def test_an_editor_sets_it_up_uses_it_and_sets_it_up_anew_when_the_phone_is_lost(desk):
    log_in(desk)
    drawing = desk.get_by_role("img", name="绑定验证器用的二维码")
    expect(drawing).to_be_visible()
    assert drawing.evaluate("image => image.naturalWidth") > 100, "the policy lets it be shown"
    key = key_on(desk)
    give_digits(desk, key)
    expect(desk).to_have_url(re.compile("/admin/articles/article/$"))

    log_out(desk)
    log_in(desk)
    expect(drawing).to_have_count(0)
    expect(desk.get_by_text("手机丢了或换了，请找管理员重新绑定。")).to_be_visible()
    give_digits(desk, key, later=1)
    expect(desk).to_have_url(re.compile("/admin/articles/article/$"))

    log_out(desk)
    call_command("forget_totp", "bianji")
    log_in(desk)
    expect(drawing).to_be_visible()
    assert key_on(desk) != key
