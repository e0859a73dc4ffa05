"""Delete the authenticator app of an editor, who then sets up a new one at the next login."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_otp.plugins.otp_totp.models import TOTPDevice


class Command(BaseCommand):
    help = "忘掉一位编辑的两步验证，下次登录时重新绑定手机。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username", help="用户名")

    def handle(self, *args: str, username: str, **options: Any) -> None:
        count, _ = TOTPDevice.objects.filter(user__username=username).delete()
        if not count:
            raise CommandError(f"“{username}”没有绑定过两步验证。")
        self.stdout.write(f"已忘掉“{username}”的两步验证。")
