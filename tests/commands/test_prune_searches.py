"""The command that throws old counts of searches away."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.models import SearchCount

pytestmark = pytest.mark.django_db


def run():
    out = StringIO()
    call_command("prune_searches", stdout=out)
    return out.getvalue().strip()


def test_it_says_how_many_it_threw_away_and_may_run_twice():
    today = timezone.localdate()
    for days in (0, 30, 100, 200):
        SearchCount.objects.create(day=today - timedelta(days=days), query="租机", times=1)
    assert run() == "删除了 2 条搜索记录"
    assert run() == "删除了 0 条搜索记录"
    assert SearchCount.objects.count() == 2
