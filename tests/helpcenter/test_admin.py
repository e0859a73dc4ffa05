"""Accounts of editors: who may give them, and that none takes its history along."""

import pytest
from django.contrib.auth.models import Group, User

from tests.support.editors import ADMINISTRATOR, AUTHOR, PUBLISHER, person

pytestmark = pytest.mark.django_db

LIST = "/admin/auth/user/"


def page(user: User) -> str:
    return f"{LIST}{user.pk}/change/"


@pytest.fixture
def administrator(client):
    client.force_login(person(ADMINISTRATOR, "guanli"))
    return client


def form_of(client, user: User, **changes) -> dict:
    form = client.get(page(user)).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    data |= {"last_login_0": "", "last_login_1": "", "date_joined_0": "2026-01-02"}
    return data | {"date_joined_1": "03:04", "password": ""} | changes


def test_an_administrator_opens_an_account_and_gives_it_a_role(administrator):
    secret = "yi-ge-chang-mima-7"
    new = {
        "username": "xinren",
        "password1": secret,
        "password2": secret,
        "usable_password": "true",
    }
    assert administrator.post(f"{LIST}add/", new).status_code == 302
    user = User.objects.get(username="xinren")
    role = Group.objects.get(name=AUTHOR)
    data = form_of(administrator, user, groups=[role.pk], is_staff="on")
    assert administrator.post(page(user), data).status_code == 302
    user.refresh_from_db()
    assert (user.is_staff, list(user.groups.all())) == (True, [role])


def test_an_administrator_makes_nobody_a_superuser(administrator):
    user = person(AUTHOR)
    form = administrator.get(page(user)).context["adminform"].form
    assert not {"is_superuser", "user_permissions"} & set(form.fields)
    administrator.post(page(user), form_of(administrator, user, is_superuser="on"))
    user.refresh_from_db()
    assert not user.is_superuser


def test_an_administrator_changes_no_superuser(administrator):
    root = User.objects.create_superuser("root")
    assert administrator.post(page(root), {"username": "weg"}).status_code == 403
    password = administrator.post(
        f"{LIST}{root.pk}/password/", {"password1": "x", "password2": "x"}
    )
    assert password.status_code == 403


def test_no_account_is_deleted(admin_client):
    user = person(PUBLISHER)
    assert admin_client.post(f"{LIST}{user.pk}/delete/", {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [user.pk], "post": "yes"}
    admin_client.post(LIST, chosen)
    assert User.objects.filter(pk=user.pk).exists()


def test_others_do_not_see_the_list(client):
    client.force_login(person(PUBLISHER))
    assert client.get(LIST).status_code == 403
