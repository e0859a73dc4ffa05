"""A database that the code of commit 7df9529 left, brought up to now: everything that was in it is there.

`migrate`, then `import_articles seeds --publish`, as the README has it. What the database was made of
stands at the head of `tests/support/database_7df9529.sql`.
"""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.paths import ROOT, SEEDS
from tests.support.servers.environment import environment

DUMP = ROOT / "tests" / "support" / "database_7df9529.sql"
# What follows the files, because no editor has changed it.
UNEDITED_GUIDES = ("xinyong-zuji-yuqi", "fenqile-yuqi-xieshang")
UNEDITED_ROWS = ("kuai-daoqi", "zuji-kuai-daoqi", "cheng-buzhu", "yuqi", "tingxi-guazhang")
CORRECTION = "还没有付够钱。这是改正。"
# A table whose rows stay as they are, every column of it. A migration that renames a column says so
# in RENAMED. Situations, stages and helplines are looked at where readers see them: their schema may change.
WHOLE_TABLES = (
    "articles_revision",
    "articles_review",
    "articles_schedule",
    "articles_feedback",
    "articles_searchcount",
    "articles_viewcount",
    "articles_wanted",
    "articles_formerslug",
    "articles_upload",
    "articles_platform",
    "articles_article",
    "articles_section",
    "articles_step",
    "articles_recommendation",
    "articles_source",
    "articles_publication",
    "articles_term",
    "articles_synonym",
    "articles_legalstatement",
    "articles_proofrule",
    "auth_user",
    "auth_group",
    "auth_user_groups",
    "otp_totp_totpdevice",
    "django_admin_log",
)
RENAMED = {
    ("articles_revision", "is_aside"): "is_conflict",
    ("articles_revision", "begun_with_id"): "based_on_id",
    ("articles_revision", "carries_id"): "includes_id",
}
# The pages that this test reads are counted, as any other's.
COUNTS = (("articles_article", "views"), ("articles_viewcount", "times"))
# A guide that was brought up to its file ends what was published before.
LOOSE = {"articles_publication": ("ended_at",)}
PATHS = {
    "edited": "/guides/yuqi-xieshang/",
    "unpublished": "/guides/huanji/",
    "planned": "/guides/dingshi/",
    "reviewed": "/guides/songshen/",
    "renamed": "/guides/gaiming/",
    "archived": "/guides/jiuwen/",
    "unedited": "/guides/xinyong-zuji-yuqi/",
    "home": "/",
    "rent": "/situations/rent/",
    "loan": "/situations/loan/",
    "any": "/situations/any/",
    "stages": "/stages/",
    "helplines": "/helplines/",
    "glossary": "/glossary/",
    "search": "/search/?q=编辑加的说法",
    "step": "/search/?q=还机的地址",
}


class Upgraded:
    """The database before and after, what the import said (twice), and pages by their name in PATHS."""

    def __init__(self, folder: Path):
        self.database = folder / "db.sqlite3"
        with closing(sqlite3.connect(self.database)) as old:
            old.executescript(DUMP.read_text(encoding="utf-8"))
            self.before = {table: rows_of(old, table) for table in WHOLE_TABLES}
        seeds = folder / "seeds"
        shutil.copytree(SEEDS, seeds)
        glossary = seeds / "glossary.yaml"
        text = glossary.read_text(encoding="utf-8")
        assert "还没有付够钱。" in text
        glossary.write_text(text.replace("还没有付够钱。", CORRECTION), encoding="utf-8")
        found = self._upgrade(seeds)
        self.told, self.told_again = found["told"]
        self.pages = {name: found["pages"][path] for name, path in PATHS.items()}
        with closing(sqlite3.connect(self.database)) as new:
            self.after = {table: rows_of(new, table) for table in WHOLE_TABLES}

    def _upgrade(self, seeds: Path) -> dict:
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.upgraded", seeds, *PATHS.values()],
            cwd=ROOT,
            env=environment(self.database),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def text(self, name: str) -> str:
        """What readers get on the page, without its markup. It has to be there."""
        status, page = self.pages[name]
        assert status == 200, name
        return re.sub(r"<[^>]*>|\s", "", page)


def rows_of(database: sqlite3.Connection, table: str) -> dict[int, dict]:
    """The rows of a table by key."""
    cursor = database.execute(f"SELECT * FROM {table}")  # noqa: S608
    columns = [column[0] for column in cursor.description]
    return {
        row["id"]: row for row in (dict(zip(columns, values, strict=True)) for values in cursor)
    }


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory) -> Upgraded:
    return Upgraded(tmp_path_factory.mktemp("upgrade"))


def follows_a_file(table: str, row: dict, unedited: set[int], sections: set[int]) -> bool:
    """Is it part of a guide, or a row of reference data, that no editor has changed?"""
    guide = row["id"] if table == "articles_article" else row.get("article_id")
    return (
        (table not in ("articles_revision", "articles_source") and guide in unedited)
        or row.get("section_id") in sections
        or row.get("slug") in UNEDITED_ROWS
    )


@pytest.mark.parametrize("table", WHOLE_TABLES)
def test_every_row_is_there_and_says_what_it_said(upgraded, table):
    articles = upgraded.before["articles_article"].values()
    unedited = {row["id"] for row in articles if row["slug"] in UNEDITED_GUIDES}
    sections = upgraded.before["articles_section"].values()
    gone = {row["id"] for row in sections if row["article_id"] in unedited}
    before = {
        key: row
        for key, row in upgraded.before[table].items()
        if not follows_a_file(table, row, unedited, gone)
    }
    assert before
    for key, row in before.items():
        for column in set(row) - set(LOOSE.get(table, ())):
            value = upgraded.after[table][key][RENAMED.get((table, column), column)]
            grows = (table, column) in COUNTS
            assert value >= row[column] if grows else value == row[column], (key, column)


def test_what_editors_wrote_is_what_readers_get(upgraded):
    assert "编辑写的摘要：先要明细，再谈每月能还多少。" in upgraded.text("edited")
    assert "改写了摘要" in upgraded.text("edited")
    assert "先看合同，再打官方客服。" in upgraded.text("planned")
    assert "先看合同，再打官方客服。" in upgraded.text("reviewed")
    assert "到时候才发布的摘要" not in upgraded.text("planned")
    assert "等人看的摘要" not in upgraded.text("reviewed")
    assert "还没有发布的摘要" not in upgraded.text("unpublished")


def test_a_former_address_leads_to_the_guide_and_an_archived_one_nowhere(upgraded):
    assert "要改网址的一篇" in upgraded.text("renamed")
    assert upgraded.pages["archived"][0] == 404


def test_stages_that_an_editor_changed_or_made_say_all_that_they_said(upgraded):
    page = upgraded.text("stages")
    changed, made = page.index("编辑改的阶段名"), page.index("编辑自己的阶段")
    for text in ("系统再次扣款", "可能编辑加的一行", "守约记录受影响", "编辑加的一步"):
        assert changed < page.index(text, changed) < made, text
    for text in ("第200天以后", "要过法院编辑写的分期一行", "可能编辑写的租机一行", "编辑写的做法"):
        assert text in page[made - 20 :], text
    assert 'href="/guides/huanji/#s1-1"' in upgraded.pages["stages"][1]
    assert "还没到期" in page


def test_situations_lead_where_they_led(upgraded):
    names = ("home", "rent", "loan", "any")
    page = "".join(map(upgraded.text, names))
    markup = "".join(upgraded.pages[name][1] for name in names)
    assert "编辑改的提示：先保住吃住" in page
    assert "编辑自己的处境" in page
    assert "编辑写的提示" in page
    assert 'href="/guides/huanji/#s1-1"' in markup


def test_help_channels_stay_as_an_editor_left_them(upgraded):
    page = upgraded.text("helplines")
    for text in (
        "编辑写的：先留好截图再打。",
        "编辑自己的渠道",
        "当面问清楚",
        "租机的事，这里不管",
    ):
        assert text in page


def test_what_no_editor_changed_follows_the_files(upgraded):
    assert CORRECTION in upgraded.text("glossary")
    assert "编辑写的解释：合同里写明的缓冲。" in upgraded.text("glossary")
    # Of the sections the database has only the first.
    assert len(re.findall("<h2", upgraded.pages["unedited"][1])) > 5
    for kept in ("宽限期（kuanxianqi）", "12315 市场监管投诉热线（rexian-12315）"):
        assert f"编辑改过，保留编辑的文字：{kept}" in upgraded.told


def test_a_second_import_changes_nothing(upgraded):
    assert "没有变化 15，保留编辑的修改 1" in upgraded.told_again
    assert "更新" not in upgraded.told_again


def test_search_finds_what_was_found_and_what_editors_call_it(upgraded):
    assert "租来的手机怎么还" in upgraded.text("step")
    assert "违约金" in upgraded.text("search")
