"""Copy the SQLite database into an empty PostgreSQL one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.editing.errors import Refused
from articles.operations.move_database import move_database


class Command(BaseCommand):
    help = "把 SQLite 里的全部数据搬到一个空的 PostgreSQL 数据库。原来的数据库不变。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("url", metavar="postgres://用户:密码@主机:端口/库名")

    def handle(self, *, url: str, **options: Any) -> None:
        try:
            copied = move_database(url)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"搬好了：{len(copied)} 张表，{sum(copied.values())} 行")
        self.stdout.write("现在把 DATABASE_URL 改成新的地址，再启动网站")
