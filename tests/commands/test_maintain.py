"""The command for cron: twice, and by two processes at once."""

import re
import subprocess
import sys

import pytest
from django.core.management import call_command

from articles.operations.maintain import maintain
from tests.support.paths import ROOT
from tests.support.servers.database_rows import stored_rows
from tests.support.servers.environment import manage
from tests.support.servers.processes import await_that

# Holds the lock until it is killed.
HOLDER = """
import sys, django
django.setup()
from articles.operations.maintain import maintain
maintain({"wait": lambda: print("here", flush=True) or len(sys.stdin.read())})
"""
FILL = """
from datetime import timedelta
from django.utils import timezone
from articles.models import SearchCount
today = timezone.localdate()
SearchCount.objects.bulk_create(
    SearchCount(day=today - timedelta(days=day), query=f"{n}") for n in range(200) for day in (0, 91)
)
"""


def start(env, *command, **options):
    return subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, **options
    )


def test_two_at_once_do_the_work_once_and_a_third_finds_nothing(place):
    manage(place.env, "shell", "-c", FILL)
    both = [start(place.env, "manage.py", "maintain") for _ in range(2)]
    said = "".join(process.communicate()[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert sum(map(int, re.findall(r"搜索记录：删除了 (\d+) 条", said))) == 200
    assert "搜索记录：删除了 0 条" in manage(place.env, "maintain").stdout
    assert len(stored_rows(place.env)["articles_searchcount"]) == 200


def test_while_one_is_at_it_another_does_nothing_and_a_killed_one_leaves_no_lock(place):
    with start(place.env, "-c", HOLDER, stdin=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == "here\n"
        assert "另一个进程" in manage(place.env, "maintain").stdout
        holder.kill()
    # PostgreSQL notices a moment later that its client is gone.
    await_that(lambda: "删除了" in manage(place.env, "maintain").stdout, "the lock is free")


@pytest.mark.django_db
def test_a_task_that_fails_keeps_no_other_from_being_done(caplog):
    assert maintain({"bad": lambda: 1 / 0, "good": lambda: 7}) == {"bad": None, "good": 7}
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.django_db
def test_an_operator_reads_what_was_done(capsys):
    call_command("maintain")
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "到点的发布和撤下：0 条"
    assert said[1] == "到期要复核的法条：0 条"
    assert len(said) == 8 and all("：删除了 0 条" in line for line in said[3:])
