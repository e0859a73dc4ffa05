"""With REQUIRE_TOTP the password alone opens nothing; without it nothing of this is there."""

import re
import time
from base64 import b32decode
from io import StringIO
from urllib.parse import quote

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"
LIST_QUOTED = quote(LIST, safe="")
PROOF = "/admin/proof/"


@pytest.fixture
def required(settings):
    settings.REQUIRE_TOTP = True
    # Waiting after a mistake is the library's; one test below has it.
    settings.OTP_TOTP_THROTTLE_FACTOR = 0


@pytest.fixture
def device(admin_user):
    return TOTPDevice.objects.create(user=admin_user, name="app")


def digits(key, later=0):
    """What the app of that key shows, `later` steps of 30 seconds from now."""
    app = TOTP(key)
    app.time = time.time() + later * 30
    return f"{app.token():06d}"


def key_on(page):
    """The key that the page offers for typing."""
    return b32decode(re.search("<code>([A-Z2-7=]+)</code>", page)[1])


def test_without_the_setting_the_password_is_enough(admin_client):
    assert admin_client.get(LIST).status_code == 200
    assert admin_client.get(PROOF)["Location"] == reverse("admin:login")


@pytest.mark.usefixtures("required")
def test_the_password_alone_opens_nothing(admin_client, device):
    for path in ("/admin/", LIST, f"{LIST}add/", "/admin/autocomplete/", "/admin/jsi18n/"):
        assert admin_client.get(path)["Location"].startswith("/admin/login/")
    response = admin_client.get(LIST, follow=True)
    assert response.redirect_chain[-1] == (f"{PROOF}?next={LIST_QUOTED}", 302)
    assert "请打开手机上的验证器" in response.content.decode()
    assert "<code>" not in response.content.decode()


@pytest.mark.usefixtures("required")
def test_the_right_digits_open_what_was_wanted(admin_client, device):
    session = admin_client.session.session_key
    response = admin_client.post(PROOF, {"token": digits(device.bin_key), "next": LIST})
    assert response["Location"] == LIST
    assert admin_client.get(LIST).status_code == 200
    assert admin_client.session.session_key != session


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("token", ["", "abc", "12345", "1234567", "000000", "１２３４５６"])
def test_wrong_digits_open_nothing(admin_client, device, token):
    if token == digits(device.bin_key):
        token = "111111"
    page = admin_client.post(PROOF, {"token": token}).content.decode()
    assert "errorlist" in page
    assert admin_client.get(LIST).status_code == 302


@pytest.mark.usefixtures("required")
def test_digits_count_once(admin_client, admin_user, device):
    token = digits(device.bin_key)
    assert admin_client.post(PROOF, {"token": token}).status_code == 302
    other = Client()
    other.force_login(admin_user)
    assert other.post(PROOF, {"token": token}).status_code == 200


def test_after_a_mistake_even_the_right_digits_have_to_wait(admin_client, device, settings):
    settings.REQUIRE_TOTP = True
    admin_client.post(PROOF, {"token": "000000"})
    page = admin_client.post(PROOF, {"token": digits(device.bin_key)}).content.decode()
    assert "试得太快" in page


@pytest.mark.usefixtures("required")
def test_who_has_no_app_sets_one_up(admin_client, admin_user):
    page = admin_client.get(PROOF).content.decode()
    assert 'src="data:image/svg+xml' in page
    key = key_on(page)
    wrong = admin_client.post(PROOF, {"token": "000000"}).content.decode()
    assert key_on(wrong) == key
    assert admin_client.post(PROOF, {"token": digits(key)})["Location"] == "/admin/"
    assert admin_client.get(LIST).status_code == 200
    assert TOTPDevice.objects.get().confirmed


@pytest.mark.usefixtures("required")
def test_a_key_that_somebody_saw_earlier_is_worth_nothing(admin_client):
    seen = key_on(admin_client.get(PROOF).content.decode())
    assert key_on(admin_client.get(PROOF).content.decode()) != seen
    assert TOTPDevice.objects.count() == 1


@pytest.mark.usefixtures("required")
def test_the_device_of_another_user_proves_nothing(admin_client, device, django_user_model):
    other = django_user_model.objects.create_superuser("other")
    theirs = TOTPDevice.objects.create(user=other, name="app")
    assert admin_client.post(PROOF, {"token": digits(theirs.bin_key)}).status_code == 200


@pytest.mark.usefixtures("required")
def test_strangers_and_readers_are_sent_to_the_password(client, django_user_model):
    assert client.get(PROOF)["Location"] == reverse("admin:login")
    client.force_login(django_user_model.objects.create_user("reader"))
    assert client.get(PROOF)["Location"] == reverse("admin:login")
    assert client.post(PROOF, {"token": "000000"})["Location"] == reverse("admin:login")
    assert not TOTPDevice.objects.exists()


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:a", ""])
def test_it_leads_to_no_other_site(admin_client, device, target):
    sent = {"token": digits(device.bin_key), "next": target}
    assert admin_client.post(PROOF, sent)["Location"] == "/admin/"


@pytest.mark.usefixtures("required")
def test_a_lost_phone_is_forgotten_by_the_operator(admin_client, admin_user, device):
    out = StringIO()
    call_command("forget_totp", admin_user.username, stdout=out)
    assert "已忘掉" in out.getvalue()
    assert "<code>" in admin_client.get(PROOF).content.decode()
    TOTPDevice.objects.all().delete()
    with pytest.raises(CommandError):
        call_command("forget_totp", admin_user.username)


def test_keys_are_not_shown_in_the_admin(admin_client, device):
    assert admin_client.get("/admin/otp_totp/totpdevice/").status_code == 404
    assert "totp" not in admin_client.get("/admin/").content.decode().lower()


@pytest.mark.usefixtures("required")
def test_readers_notice_nothing(client):
    response = client.get("/about/")
    assert response.status_code == 200
    assert not response.cookies and "Cookie" not in response.get("Vary", "")
