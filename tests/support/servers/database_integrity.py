"""Are all guides of `tests.support.servers.writer_process` whole? Prints those there are, and what is not whole.

Half a publication would be a guide without its revision, its steps, its source, its index, or with
another revision on record than readers see.
"""

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass

import django
from django.apps import apps
from django.db import connection

from tests.support.paths import ROOT


def main() -> None:
    django.setup()
    articles = apps.get_model("articles.Article").objects.order_by("pk")
    articles = articles.filter(slug__startswith="guide-")
    problems = [problem for article in articles for problem in _problems(article)]
    if connection.vendor == "sqlite":
        problems += _sqlite_problems()
    json.dump({"slugs": [article.slug for article in articles], "problems": problems}, sys.stdout)


def _problems(article):
    source = article.sources.first()
    if source is None:
        yield f"{article.slug}: no source"
    elif hashlib.sha256(bytes(source.original)).hexdigest() != source.sha256:
        yield f"{article.slug}: another file than was imported"
    if article.live is None or article.live.article_id != article.pk:
        yield f"{article.slug}: not published"
        return
    shown = [s["title"] for part in article.live.html["sections"] for s in part["steps"]]
    kept = [step.title for part in article.sections.all() for step in part.steps.all()]
    if len(shown) != 2 or shown != kept:
        yield f"{article.slug}: {len(shown)} steps are shown, {len(kept)} kept"
    open_publications = list(
        article.publications.filter(ended_at=None).values_list("revision", flat=True)
    )
    if open_publications != [article.live_id]:
        yield f"{article.slug}: {article.live} is shown, publications go on of {open_publications}"
    numbers = sorted(article.revisions.values_list("number", flat=True))
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"{article.slug}: revisions {numbers}"
    if set(article.passages.values_list("revision", flat=True)) != {article.live_id}:
        yield f"{article.slug}: a search does not find what is shown"
    elif not _is_found(article):
        yield f"{article.slug}: a search does not find it"


def _is_found(article) -> bool:
    """By the database's own full-text index, whose rows are the passages'."""
    lead = article.passages.order_by("pk").first()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            statement = "SELECT 1 FROM articles_passage_index WHERE rowid = %s"
        else:
            statement = "SELECT 1 FROM articles_passage WHERE id = %s AND index IS NOT NULL"
        cursor.execute(statement, [lead.pk])
        return cursor.fetchone() is not None


def _sqlite_problems() -> list[str]:
    with connection.cursor() as cursor:
        checks = [
            "PRAGMA integrity_check",
            "PRAGMA foreign_key_check",
            "INSERT INTO articles_passage_index(articles_passage_index) VALUES ('integrity-check')",
        ]
        found = [row for check in checks for row in cursor.execute(check).fetchall()]
    return [f"database: {row}" for row in found if row[0] != "ok"]


@dataclass(frozen=True)
class Look:
    slugs: set[str]
    problems: list[str]


def check_database(env: dict[str, str]) -> Look:
    """What a process with this environment finds in its database."""
    command = [sys.executable, "-m", "tests.support.servers.database_integrity"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return Look(set(found["slugs"]), found["problems"])


if __name__ == "__main__":
    main()
