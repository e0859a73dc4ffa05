"""Make the HTML of published guides again, after an update that changes how sections look."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.delivery.guide_body import render_bodies


class Command(BaseCommand):
    help = "更新以后，把已发布指南的网页重新做一遍。中断了再运行，会接着做；读者照常能看。"

    def handle(self, **options: Any) -> None:
        done = 0
        for done, total in render_bodies():
            if done % 100 == 0:
                self.stdout.write(f"{done}/{total}")
        self.stdout.write(f"重新做了 {done} 篇" if done else "都是新的，没有要做的")
