"""Export every article as a text file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.importing.export import export_articles


class Command(BaseCommand):
    help = "把所有文章写成文本文件，import_articles 能原样读回。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="文件夹")

    def handle(self, *, folder: Path, **options: Any) -> None:
        try:
            count = sum(1 for _ in tqdm(export_articles(folder), unit="个", disable=None))
        except OSError as error:
            raise CommandError(f"无法写入 {folder}：{error.strerror}") from None
        self.stdout.write(f"写入 {count} 个文件")
