"""Guessing passwords ends in a lock, the lock ends, and nothing of it is kept."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from helpcenter.login_lock import prune_failed_logins

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
RIGHT, WRONG = "mima-for-a-test", "wrong"
LIMIT = settings.AXES_FAILURE_LIMIT
HERE, ELSEWHERE = "203.0.113.7", "198.51.100.4"
COLLEAGUE = "tongshi"


@pytest.fixture(autouse=True)
def editor(settings):
    # A hundred passwords are tried here, and the right hash takes its time on purpose.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return get_user_model().objects.create_superuser("bianji", password=RIGHT)


@pytest.fixture
def colleague():
    return get_user_model().objects.create_user(COLLEAGUE, password=RIGHT, is_staff=True)


def try_login(name="bianji", password=WRONG, address=HERE, **headers):
    form = {"username": name, "password": password, "next": "/admin/"}
    return Client().post(LOGIN, form, REMOTE_ADDR=address, headers=headers)


def fail(times, **options):
    for _ in range(times):
        response = try_login(**options)
    return response


def let_pass(time):
    for attempt in AccessAttempt.objects.all():
        attempt.attempt_time -= time
        attempt.save()


def test_a_mistake_is_told_without_saying_which():
    get_user_model().objects.create_user("reader", password=RIGHT)
    answers = (try_login("bianji"), try_login("nobody"), try_login("reader", RIGHT))
    message = "用户名或密码不对。"
    for page in (answer.content.decode() for answer in answers):
        assert message in page
        assert page.count("errornote") == 1


def test_too_many_mistakes_lock_with_a_page_in_chinese():
    assert fail(LIMIT - 1).status_code == 200
    for password in ("wrong", RIGHT):
        response = try_login(password=password)
        page = response.content.decode()
        assert response.status_code == 429
        assert "暂时不能登录" in page and "15 分钟后可以再试" in page
        assert '<html lang="zh-Hans">' in page
        assert "bianji" not in page


def test_the_lock_looks_the_same_for_an_account_that_is_not_there():
    for name in ("bianji", "nobody"):
        assert fail(LIMIT, name=name).status_code == 429
        AccessAttempt.objects.all().delete()


def test_a_script_that_asks_is_told_no_more_than_a_person():
    response = fail(LIMIT, **{"X-Requested-With": "XMLHttpRequest"})
    assert response.status_code == 429
    assert "bianji" not in response.content.decode()
    assert "Access-Control-Allow-Origin" not in response.headers


def test_the_lock_ends():
    fail(LIMIT)
    let_pass(settings.AXES_COOLOFF_TIME - timedelta(seconds=30))
    assert try_login(password=RIGHT).status_code == 429
    let_pass(timedelta(minutes=1))
    assert try_login(password=RIGHT).status_code == 302


def test_trying_while_it_is_locked_does_not_make_the_lock_longer():
    fail(LIMIT)
    let_pass(settings.AXES_COOLOFF_TIME - timedelta(seconds=30))
    assert fail(LIMIT).status_code == 429
    let_pass(timedelta(minutes=1))
    assert try_login(password=RIGHT).status_code == 302


def test_one_address_cannot_go_through_many_accounts():
    for number in range(LIMIT):
        response = try_login(f"name{number}")
    assert response.status_code == 429
    assert try_login(password=RIGHT).status_code == 429
    assert try_login(password=RIGHT, address=ELSEWHERE).status_code == 302


def test_many_addresses_cannot_go_through_one_account():
    for number in range(LIMIT):
        response = try_login(address=f"203.0.113.{number}")
    assert response.status_code == 429


@pytest.mark.usefixtures("colleague")
@pytest.mark.parametrize("between", [1, 2, 5, LIMIT - 1])
def test_own_logins_in_between_let_nobody_guess_at_an_administrator(between):
    tried = 0
    while tried < 36 and try_login(COLLEAGUE, RIGHT).status_code == 302:
        tried += sum(try_login().status_code == 200 for _ in range(between))
    assert tried == LIMIT - 1
    # Both are locked: the administrator from anywhere, and the colleague's address for any name.
    assert try_login(password=RIGHT, address=ELSEWHERE).status_code == 429
    assert try_login("nobody").status_code == 429


@pytest.mark.usefixtures("colleague")
def test_own_logins_in_between_let_nobody_go_through_many_accounts():
    for number in range(LIMIT - 1):
        assert try_login(f"name{number}").status_code == 200
        assert try_login(COLLEAGUE, RIGHT).status_code == 302
    assert try_login("one more").status_code == 429


@pytest.mark.usefixtures("colleague")
@pytest.mark.parametrize(
    ("tried", "own"),
    [("2001:db8:1:2::5", "2001:db8:1:2:ffff::9"), ("::ffff:203.0.113.7", HERE), ("", "nonsense")],
)
def test_another_address_of_the_same_line_clears_no_more(tried, own):
    assert fail(LIMIT - 1, address=tried).status_code == 200
    assert try_login(COLLEAGUE, RIGHT, address=own).status_code == 302
    assert try_login(address=own).status_code == 429


@pytest.mark.parametrize("name", ["Bianji", "BIANJI", "bianji.", "bıanji", "bianji\u200b"])
def test_a_name_that_looks_the_same_is_another_person(name):
    """However it is typed: wide letters and spaces round it belong to the same name."""
    get_user_model().objects.create_user(name, password=RIGHT, is_staff=True)
    for spelling in ("bianji", "ｂｉａｎｊｉ", " bianji\u3000", "bianji\n") * 2:
        assert try_login(spelling).status_code == 200
    assert try_login("bianji\x00").status_code == 200, "that is no name, and not tried at all"
    assert try_login(name, RIGHT).status_code == 302
    assert AccessAttempt.objects.get().failures_since_start == 8
    assert fail(2).status_code == 429


def test_neither_a_new_password_nor_a_second_proof_clears_anything(settings, colleague):
    settings.REQUIRE_TOTP = True
    device = TOTPDevice.objects.create(user=colleague, name="app")
    assert fail(LIMIT - 1).status_code == 200
    client = Client(REMOTE_ADDR=HERE)
    client.post(LOGIN, {"username": COLLEAGUE, "password": RIGHT})
    client.post("/admin/proof/", {"token": f"{totp(device.bin_key):06d}"})
    new = {"old_password": RIGHT, "new_password1": "xin-mima-8", "new_password2": "xin-mima-8"}
    assert client.post("/admin/password_change/", new)["Location"].endswith("/done/")
    assert try_login().status_code == 429


def test_what_was_tried_elsewhere_stays_counted_when_the_owner_comes():
    assert fail(LIMIT - 1, address=ELSEWHERE).status_code == 200
    assert try_login(password=RIGHT).status_code == 302
    assert try_login("name", address=ELSEWHERE).status_code == 429


def test_nine_mistakes_and_then_the_right_password_leave_nothing():
    """From whatever browser; and again, as often as somebody has such a day."""
    for _ in range(2):
        for number in range(LIMIT - 1):
            assert try_login(**{"User-Agent": f"browser {number}"}).status_code == 200
        assert try_login(password=RIGHT)["Location"] == "/admin/"
        assert not AccessAttempt.objects.exists()


def test_another_browser_at_the_same_address_is_the_same_address():
    for number in range(LIMIT):
        response = try_login(f"name{number}", **{"User-Agent": f"browser {number}"})
    assert response.status_code == 429


@pytest.mark.parametrize("proxy", ["127.0.0.1", "::1", ""])
def test_behind_a_proxy_on_this_machine_each_editor_has_a_count_of_their_own(proxy):
    forwarded = {"X-Forwarded-For": f"1.2.3.4, {HERE}"}
    for number in range(LIMIT):
        assert try_login(f"name{number}", address=proxy, **forwarded)
    assert try_login(password=RIGHT, address=proxy, **forwarded).status_code == 429
    other = {"X-Forwarded-For": ELSEWHERE}
    assert try_login(password=RIGHT, address=proxy, **other).status_code == 302


def test_nobody_else_may_say_what_address_they_have():
    for number in range(LIMIT):
        response = try_login(f"name{number}", **{"X-Forwarded-For": f"203.0.113.{number}"})
    assert response.status_code == 429
    assert set(AccessAttempt.objects.values_list("ip_address", flat=True)) == {HERE}


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("nonsense", None),
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("fe80::1%eth0", "fe80::"),
    ],
)
def test_whatever_a_proxy_says_is_an_address_or_none(claimed, kept):
    assert try_login(address="127.0.0.1", **{"X-Forwarded-For": claimed}).status_code == 200
    assert AccessAttempt.objects.get().ip_address == kept


@pytest.mark.parametrize("name", ["", "\x00", "甲" * 5000, "a'\"<script>", "\ud800"])
def test_no_name_breaks_the_login(name):
    name = name.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    assert try_login(name).status_code == 200


def test_nothing_in_the_address_of_the_login_breaks_it():
    for query in ("next=%00", "a=%ff", "next=" + "x" * 3_000):
        form = {"username": "bianji", "password": WRONG}
        assert Client().post(f"{LOGIN}?{query}", form).status_code == 200


def test_no_password_is_kept():
    try_login(password="what-i-typed")
    attempt = AccessAttempt.objects.get()
    assert not any("what-i-typed" in str(value) for value in vars(attempt).values())


def test_readers_and_successful_logins_leave_no_address(client):
    client.get("/about/", REMOTE_ADDR=HERE)
    client.post("/search/wish/", {"q": "想看"}, REMOTE_ADDR=HERE)
    try_login(password=RIGHT)
    assert not AccessAttempt.objects.exists()
    assert not AccessLog.objects.exists()


def test_what_locks_nobody_any_more_is_forgotten():
    try_login()
    let_pass(settings.AXES_COOLOFF_TIME + timedelta(seconds=1))
    try_login("other", address=ELSEWHERE)
    assert AccessAttempt.objects.get().username == "other"
    assert prune_failed_logins() == 0
    let_pass(settings.AXES_COOLOFF_TIME + timedelta(seconds=1))
    assert prune_failed_logins() == 1
    assert not AccessAttempt.objects.filter(attempt_time__lt=timezone.now()).exists()
