"""For cron or a timer: everything that has to be done again and again. Safe at any time."""

import sys

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.services.maintaining import maintain
from articles.services.pruning import prune_searches, prune_senders
from helpcenter.logins import prune_failed_logins


def prune_sessions() -> int:
    """Delete the sessions that have ended; return how many."""
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


# What each counts is named as the operator reads it.
TASKS = {
    "旧的搜索记录": prune_searches,
    "昨天以前的回答标记": prune_senders,
    "旧的登录失败记录": prune_failed_logins,
    "过期的登录": prune_sessions,
}


class Command(BaseCommand):
    help = "日常维护：删除不该再留的记录。每小时运行一次；几台机器同时运行也没关系。"

    def handle(self, **options):
        results = maintain(TASKS)
        if results is None:
            self.stdout.write("另一个进程正在维护，这次不做")
            return
        for name, count in results.items():
            self.stdout.write(f"{name}：" + ("没有做成" if count is None else f"删除了 {count} 条"))
        if None in results.values():
            sys.exit(1)
