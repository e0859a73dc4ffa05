"""Run all regular tasks, from cron or a systemd timer. May run at any time."""

import sys
from collections.abc import Callable
from typing import Any

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.feedback.wishes import gather_titles
from articles.importing.uploads import prune_uploads
from articles.law.statements import touch_when_due
from articles.operations.maintain import maintain
from articles.operations.prune import prune_searches, prune_senders
from articles.publishing.schedule import run_due
from helpcenter.login_lock import prune_failed_logins


def prune_sessions() -> int:
    """Delete expired sessions; return how many."""
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


# Tasks by the name that the operator reads: what is due, and what must be deleted.
DUE: dict[str, Callable[[], int]] = {
    "到点的发布和撤下": run_due,
    "到期要复核的法条": touch_when_due,
    "还没有放进想看清单的题目": gather_titles,
}
FORGET: dict[str, Callable[[], int]] = {
    "旧的搜索记录": prune_searches,
    "昨天以前的回答标记": prune_senders,
    "旧的登录失败记录": prune_failed_logins,
    "过期的登录": prune_sessions,
    "没有导入的文件": prune_uploads,
}


class Command(BaseCommand):
    help = "日常维护：做到点的事，删除不该再留的记录。每五分钟运行一次；几台机器同时运行也没关系。"

    def handle(self, **options: Any) -> None:
        results = maintain(DUE | FORGET)
        if results is None:
            self.stdout.write("另一个进程正在维护，这次不做")
            return
        for name, count in results.items():
            done = f"删除了 {count} 条" if name in FORGET else f"{count} 条"
            self.stdout.write(f"{name}：{'没有做成' if count is None else done}")
        if None in results.values():
            sys.exit(1)
