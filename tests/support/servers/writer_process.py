"""An editor who publishes without end: `python -m tests.support.servers.writer_process FIRST`.

Each number becomes a guide of its own that is imported and published in one transaction. Its number
is printed when that is committed: what is printed may never be lost. A dot is printed before.
"""

import random
import select
import subprocess
import sys

import django

from tests.support.paths import ROOT

TEXT = """---
slug: guide-{number}
---
第{number}篇：分期断了怎么办
先弄清欠谁、欠多少。
一、先做的事
1. 翻出合同
找到放款方的全称，记下编号{number}。
2. 打官方客服
要一份账单。
"""


def main(first: int) -> None:
    django.setup()
    # Only now: these need the applications to be there.
    from articles.importing.articles import import_article
    from articles.importing.files import parse_file

    number = first
    while True:
        file = parse_file(f"{number}.txt", TEXT.format(number=number).encode())
        print(".", flush=True)
        import_article(file, publish_it=True)
        print(number, flush=True)
        number += 1


def start_writer(env: dict[str, str], first: int = 1) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.support.servers.writer_process", str(first)]
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def write_guides(env: dict[str, str], count: int) -> None:
    """Publish some guides, and be killed while the next one is written: keys have gaps after it."""
    writer = start_writer(env)
    while committed(writer) < count:
        pass
    kill(writer)


def committed(writer: subprocess.Popen) -> int:
    """The next number that it committed."""
    while (line := writer.stdout.readline()) == ".\n":
        pass
    assert line, f"the writer ended: {writer.communicate()[1]}"
    return int(line)


def let_go_on(seconds: float) -> None:
    """Let who works go on for some part of `seconds`: a fault comes at any moment of a transaction."""
    select.select([], [], [], random.uniform(0, seconds))  # noqa: S311


def kill(writer: subprocess.Popen) -> tuple[list[int], bool]:
    """kill -9: the numbers that it had committed since, and whether it was within a transaction."""
    writer.kill()
    lines = writer.communicate()[0].splitlines()
    return [int(line) for line in lines if line != "."], bool(lines) and lines[-1] == "."


if __name__ == "__main__":
    main(int(sys.argv[1]))
