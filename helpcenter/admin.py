"""The admin of accounts: they are deactivated and not deleted, and nobody can extend their own rights.

The library's admin of authenticator apps is removed, because it is in English and shows the keys.
`forget_totp` takes its place.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

admin.site.unregister(TOTPDevice)
admin.site.unregister(User)

# Fields that only superusers may change.
_SUPERUSER_FIELDS = ("is_superuser", "user_permissions")


@admin.register(User)
class PersonAdmin(UserAdmin):
    list_display = ("username", "roles", "is_active", "last_login")
    list_filter = ("is_active", "groups")

    @admin.display(description="身份")
    def roles(self, user: User) -> str:
        if user.is_superuser:
            return "全部权限"
        return "、".join(group.name for group in user.groups.all()) or "还没有"

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if request.user.is_superuser:
            return fieldsets
        return [
            (
                name,
                options | {"fields": [f for f in options["fields"] if f not in _SUPERUSER_FIELDS]},
            )
            for name, options in fieldsets
        ]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Only superusers may change superusers."""
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Never: the texts and log entries of an account keep its name. Remove 「有效」 instead."""
        return False
