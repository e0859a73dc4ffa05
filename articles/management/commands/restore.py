"""Fill an empty database from a backup."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.editing.errors import Refused
from articles.operations.backup import database_name, restore


class Command(BaseCommand):
    help = "恢复：用备份文件填满一个空的数据库。已经有的数据不会被覆盖。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="文件")

    def handle(self, *, file: Path, **options: Any) -> None:
        try:
            has_waiting = restore(file)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"恢复好了：{file} → {database_name()}")
        if has_waiting:
            self.stdout.write("备份来自旧的版本，请接着运行：python manage.py migrate")
