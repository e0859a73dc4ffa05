"""What Django loads: the commands of this room, and the admin with our own site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class HelpcenterConfig(AppConfig):
    name = "helpcenter"


class DeskConfig(AdminConfig):
    default_site = "helpcenter.admin_site.Desk"
