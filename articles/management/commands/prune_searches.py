"""Delete old counts of searches. May run at any time and repeatedly."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.operations.prune import SEARCHES_KEPT_DAYS, prune_searches


class Command(BaseCommand):
    help = f"删除 {SEARCHES_KEPT_DAYS} 天以前的搜索记录"

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"删除了 {prune_searches()} 条搜索记录")
