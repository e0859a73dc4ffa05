"""Editors with the roles that the migrations made."""

from django.contrib.auth.models import Group, User

AUTHOR, REVIEWER, PUBLISHER, ADMINISTRATOR = "作者", "审校", "发布", "管理员"
ROLES = (AUTHOR, REVIEWER, PUBLISHER, ADMINISTRATOR)


def person(role: str | None, name: str = "") -> User:
    """An editor with that role; with None one whom nobody has given any."""
    user = User.objects.create_user(name or f"zhe-{User.objects.count()}", is_staff=True)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user
