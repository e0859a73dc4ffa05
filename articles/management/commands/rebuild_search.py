"""Rebuild the search index while the site runs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from articles.search.passage_index import index_all
from articles.search.word_index import rebuild_words


class Command(BaseCommand):
    help = "重做搜索索引：补上还没有的，已经是新的不动。中途停下，再运行会接着做。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="全部重做，已经是新的也重做")

    def handle(self, **options: Any) -> None:
        words = rebuild_words()
        done = 0
        # tqdm shows the bar on terminals only.
        with tqdm(unit="篇", disable=None) as bar:
            for done, total in index_all(anew=options["all"]):  # noqa: B007
                bar.total = total
                bar.update()
        self.stdout.write(f"词 {words} 个，重做指南 {done} 篇")
