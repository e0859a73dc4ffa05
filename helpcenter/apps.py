"""The app with the commands of `helpcenter`, and the admin with our own site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class HelpcenterConfig(AppConfig):
    name = "helpcenter"


class EditorsAdminConfig(AdminConfig):
    default_site = "helpcenter.admin_site.EditorsAdminSite"
