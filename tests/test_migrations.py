"""What migrations do to rows that versions before them have written."""

import json
import shutil
import subprocess
import sys
from importlib import import_module

import pytest
import yaml
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.editing.load import load_document
from articles.importing.articles import Outcome, preview_import
from articles.models import Article, SiteVersion, Term, Word
from articles.text.control_characters import clean_text
from articles.text.document import Document
from tests.support.paths import ROOT
from tests.support.samples import OWN, article_file, take
from tests.support.seeded import publish_seeds
from tests.support.servers.environment import environment

pytestmark = pytest.mark.django_db
control_characters = import_module("articles.migrations.0010_control_characters")
OLD_SEEDS = ROOT / "tests" / "support" / "old_seeds"

UNFIT = "\x07\x1f\x7f\x9f\ufdd0\ufffe\uffff\U0001fffe"
NUL = "\0" if connection.vendor == "sqlite" else ""


def spoil(row, **texts):
    """Write texts as no version writes them any more: no field is asked."""
    quoted = connection.ops.quote_name
    columns = ", ".join(f"{quoted(name)} = %s" for name in texts)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {quoted(row._meta.db_table)} SET {columns} WHERE id = %s",  # noqa: S608
            [*texts.values(), row.pk],
        )


def clean():
    control_characters.clean(apps, connection.schema_editor())


def text_columns():
    """Each column that holds text, with what a row could have in it at the worst."""
    for model in apps.get_app_config("articles").get_models():
        for field in model._meta.local_concrete_fields:
            if field.get_internal_type() in ("CharField", "TextField", "SlugField", "JSONField"):
                yield model._meta.db_table, field


def spoil_all():
    """Put unfit characters into each text column, wherever there is room."""
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table, field in text_columns():
            column = quoted(field.column)
            if field.get_internal_type() == "JSONField":
                text = f"CAST({column} AS text)"
                kind = "jsonb" if connection.vendor == "postgresql" else "text"
                cursor.execute(
                    f"UPDATE {table} SET {column} = CAST(replace({text}, %s, %s) AS {kind})",  # noqa: S608
                    ['": "', f'": "\\u0007\\u000b甲{UNFIT[2:]}'],
                )
                continue
            most = field.max_length or 10**6
            cursor.execute(
                f"UPDATE {table} SET {column} = {column} || %s WHERE length({column}) < %s",  # noqa: S608
                [f"{NUL}{UNFIT}\x0b{UNFIT}", most - 20],
            )


def texts_in(field, value):
    if field.get_internal_type() != "JSONField":
        return value or ""
    value = field.from_db_value(value, None, connection)
    return (
        json.dumps(value, ensure_ascii=False).replace("\\u000b", "\x0b").replace("\\u0007", "\x07")
    )


def unfit_columns():
    found = []
    with connection.cursor() as cursor:
        for table, field in text_columns():
            column = connection.ops.quote_name(field.column)
            cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608
            values = [texts_in(field, value) for (value,) in cursor]
            found += [(table, field.name) for value in values if clean_text(value) != value][:1]
    return found


def test_every_column_of_text_is_cleaned_and_then_nothing_is_left_to_do():
    publish_seeds()
    spoil_all()
    assert len(unfit_columns()) > 60
    clean()
    assert unfit_columns() == []
    version = SiteVersion.objects.get(pk=1).number
    clean()
    assert SiteVersion.objects.get(pk=1).number == version


@pytest.fixture
def imported():
    """A guide as the version before imported and published it, with what its file brought in."""
    article = take(OWN, publish_it=True).article
    section = article.sections.get(heading="以后")
    spoil(article, title="手机\x0b分期断了怎么办\ufffe", platform_names="某\x0b平台")
    spoil(section, body="每月\x0b 记\x07账。")
    spoil(article.sources.get(), publisher=f"某{NUL}网站")
    article.refresh_from_db()
    document = article.live.document
    document |= {"title": "手机\x0b分期断了怎么办\ufffe", "platforms": ["某\x0b平台"]}
    document["source"]["publisher"] = f"某{NUL}网站"
    document["sections"][1]["body"] = "每月\x0b 记\x07账。"
    html = article.live.html
    html["sections"][1]["body"] = '<p>每月\x0b 记\x07账。<a title="a\x0bb">x</a></p>'
    # A body is of a later version: it was made of what was clean.
    spoil(
        article.live,
        title=document["title"],
        document=as_stored(document),
        html=as_stored(html),
        body="",
        body_version=0,
    )
    digest = Document.from_dict(document).digest
    spoil(article.sources.get(), digest=digest)
    return article


def as_stored(document):
    return json.dumps(document, ensure_ascii=False)


def test_a_guide_says_the_same_everywhere_and_counts_as_unedited_still(imported):
    clean()
    article = Article.objects.get()
    document = article.live.text
    assert document.title == article.title.strip() == "手机 分期断了怎么办"
    assert document.platforms == ("某 平台",)
    assert document.sections[1].body == "每月\n 记账。"
    assert article.live.html["sections"][1]["body"] == (
        '<p>每月<br>\n 记账。<a title="a b">x</a></p>'
    )
    assert load_document(article) == document
    seen = preview_import(article_file(OWN.replace("每月", "每周")))
    assert seen.outcome == Outcome.UPDATED


@pytest.mark.parametrize(
    "path", ["/", "/feed/", "/sitemap.xml", "/guides/shouji-fenqi/", "/guides/shouji-fenqi.md"]
)
def test_readers_get_pages_without_them(imported, client, path):
    clean()
    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 200
    assert clean_text(page) == page


def test_a_name_that_another_row_has_by_then_is_told_from_it():
    Term.objects.create(slug="a", name="违约金", explanation="甲")
    second = Term.objects.create(slug="b", name="别的", explanation="乙")
    spoil(second, name="违约金\x07")
    clean()
    assert set(Term.objects.values_list("name", flat=True)) == {"违约金", f"违约金-{second.pk}"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL takes no such JSON")
def test_what_is_broken_in_json_is_shown_as_such():
    word = Word.objects.create(text="甲")
    spoil(word, also=r'["\ud83d\ude00", "a\ud800b", "\u0000"]')
    clean()
    word.refresh_from_db()
    assert word.also == ["😀", "a\ufffdb", ""]


def test_more_rows_than_a_batch_are_cleaned():
    terms = Term.objects.bulk_create(
        Term(slug=f"t{n}", name=f"词{n}", explanation="甲") for n in range(450)
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_term SET explanation = %s", ["甲\x0b乙\ufffe"])
    clean()
    assert set(Term.objects.values_list("explanation", flat=True)) == {"甲\n乙"}
    assert len(terms) == 450


def test_a_clean_database_is_only_read():
    publish_seeds()
    with CaptureQueriesContext(connection) as captured:
        clean()
    assert not [q["sql"] for q in captured if q["sql"].startswith(("UPDATE", "DELETE", "INSERT"))]
    assert len(captured) < 50


# --- reference data ---------------------------------------------------------------------------------


@pytest.fixture(params=["sqlite", "postgresql"])
def old_database(request, tmp_path):
    """What became of a database of an earlier version: see `tests.support.old_database`."""
    shutil.copytree(OLD_SEEDS, tmp_path / "seeds")
    if request.param == "sqlite":
        env = environment(tmp_path / "db.sqlite3")
    else:
        env = request.getfixturevalue("postgresql_copy")("old")
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.old_database", tmp_path / "seeds"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_database_of_an_earlier_version_keeps_what_it_has_and_gets_the_corrections(old_database):
    """From its tables on, as an operator has it: migrate, then import what is new."""
    found = old_database
    check_rows(found["migrated"])
    # One row of each file was shipped and not edited.
    unedited = ["xieshang", "yuqi", "rexian-12300", "xian-zhuanqian", "renhe-shihou"]
    assert found["unedited"] == unedited
    check_undone(found["undone"])
    assert found["again_migrated"] == found["migrated"]
    assert found["again_unedited"] == unedited
    assert found["term"] == {"yuqi": "到了合同约定的付款日，还没有付够钱。这是改正。"}
    assert set(found["helpline"].values()) == {"编辑写的"}
    assert found["stage"] == {"renhe-shihou": "随时", "bianji": "某天"}
    assert "glossary.yaml：更新 1 条" in found["told"]
    assert "stages.yaml：更新 1 条" in found["told"]
    kept = "helplines.yaml：编辑改过，保留编辑的文字：12300 工信部投诉电话（rexian-12300）"
    assert kept in found["told"]
    assert kept in "".join(found["again"])
    assert found["again"][-2:] == [
        next(line for line in found["again"] if "没有变化：" in line),
        "读懂 1，没有变化 1，没有读懂 0",
    ]


def check_rows(rows):
    """What stood in texts stands in columns and rows, and nothing that editors wrote is lost."""
    assert rows["topic"] == {"xieshang": "any", "shouji": "rent"}
    assert rows["helpline"] == {"rexian-12300": "any", "yinhang": "loan"}
    assert rows["situation"] == {
        "xian-zhuanqian": ["any", "要我先转钱才减免"],
        "a": ["rent", "坏了"],
        "b": ["any", "车贷：断供"],
        "c": ["loan", "分期"],
        "d": ["loan", "想还"],
    }
    events, actions = rows["stage"]["renhe-shihou"]
    assert (len(events), len(actions)) == (6, 4)
    assert events[2] == ["loan", "likely", "不良记录从还清那天起保留 5 年"]
    assert actions[0][1:] == ["fenqile-yuqi-xieshang", "s4-2"]
    assert rows["stage"]["bianji"] == [
        [
            ["loan", "likely", "短信"],
            ["loan", "possible", "一定：上门"],
            ["loan", "court", "起诉"],
            ["loan", "possible", "常见："],
        ],
        [
            ["找客服 → 某篇指南", "", ""],
            ["看", "jia", "s1"],
            ["问 → a → b", "", ""],
            ["打 110", "", ""],
            ["看 → " + "a" * 81, "", ""],
        ],
    ]


def check_undone(texts):
    stages = {slug: sides for slug, *sides in texts["stages"]}
    (shipped,) = yaml.safe_load((ROOT / "tests/support/old_stages.yaml").read_text())
    assert stages["renhe-shihou"] == [shipped[name] for name in ("loan", "rent", "do")]
    assert stages["bianji"][0].splitlines()[:3] == [
        "常见：短信",
        "可能：一定：上门",
        "要过法院：起诉",
    ]
    assert ["a", "租机：坏了"] in texts["situations"]
