"""Back up the database into a new file while the site runs."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.editing.errors import Refused
from articles.operations.backup import back_up, database_name


class Command(BaseCommand):
    help = "备份：把整个数据库写进一个新文件。网站可以照常运行。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="文件")

    def handle(self, *, file: Path, **options: Any) -> None:
        try:
            back_up(file)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"备份好了：{database_name()} → {file}，{file.stat().st_size} 字节")
